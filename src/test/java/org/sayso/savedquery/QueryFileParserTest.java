// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.parameter.Parameter;
import org.sayso.parameter.ValueType;

class QueryFileParserTest {
    @Test
    void readsEverythingAGoodFileSays() {
        QueryFileParser.Parsed parsed = QueryFixture.parse("good");
        SavedQuery query = parsed.query();

        assertThat(parsed.faults()).isEmpty();
        assertThat(query.name()).isEqualTo("good");
        assertThat(query.group()).isEqualTo("q");
        assertThat(query.title()).isEqualTo("A title");
        assertThat(query.description())
                .isEqualTo("First line of the description, which goes on.\n\nA second paragraph.");
        assertThat(query.tags()).containsExactly("people", "acts");
        assertThat(query.returns()).isEqualTo(SavedQuery.Returns.TABLE);
        assertThat(query.examples())
                .containsExactly(
                        Map.of("who", List.of("Ada Moss"), "limit", List.of("3")),
                        Map.of("who", List.of("a"), "stance", List.of("affirmed,denied")));
        assertThat(query.cypher()).isEqualTo(QueryFixture.text("good"));
        assertThat(query.exampleAddress()).isEqualTo("/api/queries/good/results?who=Ada%20Moss&limit=3");
    }

    @Test
    void readsEveryPartOfAParameter() {
        List<Parameter> parameters = QueryFixture.good().parameters();

        assertThat(parameters)
                .containsExactly(
                        new Parameter(
                                "who",
                                ValueType.ENTITY,
                                List.of("Person", "Organization"),
                                null,
                                false,
                                true,
                                null,
                                "Whom it is about, told at length"),
                        new Parameter(
                                "stance",
                                ValueType.ENUM,
                                List.of("affirmed", "denied"),
                                null,
                                true,
                                false,
                                List.of("affirmed"),
                                "Which count"),
                        new Parameter(
                                "limit",
                                ValueType.INTEGER,
                                List.of(),
                                new Parameter.Range("1", "100"),
                                false,
                                false,
                                List.of("10"),
                                "At most this many"),
                        new Parameter("since", ValueType.DATE, List.of(), null, false, false, null, "Not before"));
        assertThat(parameters)
                .extracting(Parameter::typeText)
                .containsExactly("entity(Person|Organization)", "enum(affirmed|denied)[]", "integer(1..100)", "date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no-title             | 1 | the first line must be a comment",
                "no-header            | 1 | the first line must be a comment",
                "no-statement         | 1 | there is no statement",
                "unknown-tag          | 2 | unknown tag @parm; did you mean param?",
                "stray-text           | 3 | text between tags",
                "returns-missing      | 1 | one @returns is needed",
                "returns-unknown      | 2 | @returns is table or graph",
                "undeclared-parameter | 6 | $limitt is not declared: add // @param limitt; did you mean limit?",
                "unused-parameter     | 2 | @param x is not used",
                "declared-twice       | 3 | @param x is declared twice",
                "no-example           | 1 | an @example is needed"
            })
    void findsAFaultOnItsLine(String file, int line, String message) {
        assertThat(QueryFixture.parse(file).faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains(message);
            assertThat(fault.file()).isEqualTo("q/" + file + ".cypher");
        });
    }

    @Test
    void findsAllFaultyDeclarationsAtOnce() {
        assertThat(QueryFixture.parse("bad-declaration").faults())
                .extracting(QueryFault::toString)
                .containsExactly(
                        "q/bad-declaration.cypher:2  there is no type strnig; did you mean string?",
                        "q/bad-declaration.cypher:3  enum needs its words: enum(a|b)",
                        "q/bad-declaration.cypher:4  a is no bound for integer",
                        "q/bad-declaration.cypher:5  the default of @param v must be a whole number, not \"many\"",
                        "q/bad-declaration.cypher:6  @param needs: name type required|optional|default VALUE  text");
    }

    @Test
    void findsAllFaultsOfExamples() {
        assertThat(QueryFixture.parse("bad-example").faults())
                .extracting(QueryFault::toString)
                .containsExactly(
                        "q/bad-example.cypher:4  @example gives m, which is no parameter; did you mean n?",
                        "q/bad-example.cypher:4  @example: n must be in 1..9, not 10",
                        "q/bad-example.cypher:5  @example lacks the required parameter n",
                        "q/bad-example.cypher:6  @example cannot be read from \"rubbish\": write name=value or name=\"value with spaces\"");
    }

    @Test
    void findsFunctionsThatGiveAnotherAnswerEachTime() {
        assertThat(QueryFixture.parse("forbidden-functions").faults())
                .extracting(fault -> fault.line() + " " + fault.message().split(" ", 2)[0])
                .containsExactlyInAnyOrder(
                        "4 rand()",
                        "4 randomUUID()",
                        "4 timestamp()",
                        "4 elementId()",
                        "4 ID()",
                        "5 date()",
                        "5 datetime()",
                        "5 localtime()",
                        "6 Rand()",
                        "6 time()",
                        "6 localdatetime()");
    }

    @Test
    void proceduresOfSaysoAreNotForQueryFiles() {
        assertThat(QueryFixture.parse("own-procedures").faults())
                .extracting(fault -> fault.line() + " " + fault.message())
                .contains(
                        "4 sayso.contradictions is not allowed: a query file also runs on a Neo4j without Sayso; write it in plain Cypher")
                .filteredOn(fault -> fault.contains("without Sayso"))
                .extracting(fault -> fault.split(" is ", 2)[0])
                .containsExactly("4 sayso.contradictions", "5 sayso . cite", "6 Sayso.Possibly", "6 sayso.cite");
    }

    @Test
    void takesAByteOrderMarkAndWindowsLineEnds() {
        String text = "\uFEFF" + QueryFixture.text("good").replace("\n", "\r\n");
        QueryFileParser.Parsed parsed = QueryFileParser.parse("good.cypher", "", text);
        assertThat(parsed.faults()).isEmpty();
        assertThat(parsed.query().title()).isEqualTo("A title");
    }

    @Test
    void aNameMustBeAnAddress() {
        assertThat(QueryFileParser.parse("q/Bad Name.cypher", "q", QueryFixture.text("good"))
                        .faults())
                .extracting(QueryFault::message)
                .containsExactly(
                        "the file's name must be lower-case letters, digits and hyphens: it is the query's address");
    }
}
