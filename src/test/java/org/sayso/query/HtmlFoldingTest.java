// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Which columns of a canned query share a cell of its page, and what is in it. */
class HtmlFoldingTest {
    private static final String HASH = "0123456789abcdef".repeat(2);
    private static final String OTHER = "f".repeat(32);

    /** The cells of a row, by the header above each. */
    private static List<Element> cells(List<String> columns, Consumer<TableWriter> row, String... headers) {
        var page = Jsoup.parse(Collected.table(TableFormat.HTML, columns, row));
        assertThat(page.select("th[scope=col]").eachText()).containsExactly(headers);
        assertThat(page.select("tbody td")).hasSameSizeAs(headers);
        return page.select("tbody td");
    }

    private static void list(TableWriter row, String... values) {
        row.beginList(values.length);
        List.of(values).forEach(row::onString);
        row.endList();
    }

    @Test
    void aNameLeadsToItsThingAndHidesTheId() {
        List<Element> cells = cells(
                List.of("by", "byName", "place", "placeName", "to", "toName"),
                row -> {
                    List.of("doc/some-people", "Some <people>", "paris", "Paris")
                            .forEach(row::onString);
                    row.onNull();
                    row.onNull();
                },
                "by",
                "place",
                "to");
        assertThat(cells.get(0).html())
                .isEqualTo(
                        "<a href=\"/api/entities/doc/some-people\" title=\"doc/some-people\">Some &lt;people&gt;</a>");
        assertThat(cells.get(1).html()).isEqualTo("<span title=\"paris\">Paris</span>");
        assertThat(cells.get(2).hasClass("null")).isTrue();
    }

    @Test
    void aCellStandsWhereTheLastOfItsColumnsStood() {
        List<Element> cells = cells(
                List.of("saidBy", "deniedBy", "stance", "saidByIds", "documents", "titles"),
                row -> {
                    list(row, "A Paper", "B \"Radio\"");
                    row.onNull();
                    row.onString("affirmed");
                    list(row, "a-paper", "b-radio");
                    list(row, "doc-1", "doc-2");
                    list(row, "One", "Two");
                },
                "deniedBy",
                "stance",
                "saidBy",
                "documents");
        assertThat(cells.get(1).text()).isEqualTo("affirmed");
        assertThat(cells.get(2).attr("title")).isEqualTo("a-paper, b-radio");
        assertThat(cells.get(2).select("li").eachText()).containsExactly("A Paper", "B \"Radio\"");
        assertThat(cells.get(3).select("a").eachText()).containsExactly("One", "Two");
        assertThat(cells.get(3).select("a").eachAttr("href"))
                .containsExactly("/api/documents/doc-1", "/api/documents/doc-2");
    }

    @Test
    void aDateHidesTheDaysItAllowsUnlessThereIsNone() {
        List<String> columns = List.of("when", "earliest", "latest");
        assertThat(cells(
                                columns,
                                row -> List.of("2023-07/2023-08", "2023-07-01", "2023-08-31")
                                        .forEach(row::onString),
                                "when")
                        .getFirst()
                        .outerHtml())
                .isEqualTo(
                        "<td class=\"days\" title=\"from 2023-07-01 to 2023-08-31\"><span>2023-07</span>/<wbr><span>2023-08</span></td>");
        assertThat(cells(
                                columns,
                                row -> {
                                    row.onNull();
                                    row.onNull();
                                    row.onTemporal("2012-01-01");
                                },
                                "when")
                        .getFirst()
                        .text())
                .isEqualTo("to 2012-01-01");
    }

    @Test
    void idsThatTellNothingAreWordsOrFoldedUp() {
        List<Element> cells = cells(
                List.of("relation", "claims", "ownRelations", "claim"),
                row -> {
                    row.onString(HASH);
                    list(row, HASH, OTHER);
                    list(row, OTHER);
                    row.onString("SPOKE_AT");
                },
                "relation",
                "claims",
                "ownRelations",
                "claim");
        assertThat(cells.get(0).html())
                .isEqualTo("<a href=\"/api/relations/%s\" title=\"%s\">evidence</a>".formatted(HASH, HASH));
        assertThat(cells.get(1).select("details > summary").text()).isEqualTo("2 claims");
        assertThat(cells.get(1).select("details a").eachText()).containsExactly("01234567", "ffffffff");
        assertThat(cells.get(1).select("details a").eachAttr("title")).containsExactly(HASH, OTHER);
        assertThat(cells.get(2).select("li > a").text()).isEqualTo("evidence");
        assertThat(cells.get(3).html()).isEqualTo("SPOKE_AT");
    }

    @Test
    void whatIsNotAsTheNamesOfItsColumnsPromiseLosesNothing() {
        List<Element> cells = cells(
                List.of("from", "fromName", "documents", "titles", "when", "earliest", "latest"),
                row -> {
                    row.beginNode("ada-moss", List.of("Entity"));
                    row.beginMap(0);
                    row.endMap();
                    row.endNode();
                    row.onString("Ada Moss");
                    list(row, "doc-1", "doc-2");
                    list(row, "Only one");
                    row.onInteger(2023);
                    row.onNull();
                    row.onNull();
                },
                "from",
                "documents",
                "when");
        assertThat(cells.get(0).select("> ul > li > a").eachText()).containsExactly("ada-moss");
        assertThat(cells.get(0).select("> ul > li").eachText().getLast()).isEqualTo("Ada Moss");
        assertThat(cells.get(1).select("li li").eachText()).containsExactly("doc-1", "doc-2", "Only one");
        assertThat(cells.get(2).select("li").eachAttr("class")).containsExactly("number", "null", "null");
        assertThat(cells.get(2).text()).isEqualTo("2023");
    }

    @Test
    void columnsOfOneNameAndAStatementOfOnesOwnAreLeftAlone() {
        assertThat(HtmlColumns.of(List.of("by", "byName", "by")).shown()).containsExactly("by", "byName", "by");
        assertThat(HtmlColumns.of(List.of("byName", "x", "by")).shown()).containsExactly("x", "by");
    }
}
