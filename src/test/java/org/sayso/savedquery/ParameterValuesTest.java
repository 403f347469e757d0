// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.query.Entities;

class ParameterValuesTest {
    private static final Entities.Candidate ADA = new Entities.Candidate("ada-moss", "Ada Moss", List.of("Person"));
    private static final Entities.Candidate KIM_A = new Entities.Candidate("kim-a", "Kim", List.of("Person"));
    private static final Entities.Candidate KIM_B = new Entities.Candidate("kim-b", "Kim", List.of("Person"));

    private final SavedQuery query = QueryFixture.good();

    @Test
    void convertsWhatIsGivenAndFillsInDefaults() {
        Map<String, @Nullable Object> values =
                values(Map.of("who", List.of("Ada Moss"), "since", List.of("2020-02-29")));

        assertThat(values)
                .containsExactly(
                        Map.entry("who", "ada-moss"),
                        Map.entry("stance", List.of("affirmed")),
                        Map.entry("limit", 10L),
                        Map.entry("since", LocalDate.of(2020, 2, 29)),
                        Map.entry("skip", 0L),
                        Map.entry("evidence", false),
                        Map.entry("integers", "number"));
    }

    @Test
    void anOptionalParameterIsNullAndEmptyTextIsNoValue() {
        Map<String, @Nullable Object> values =
                values(Map.of("who", List.of("Ada Moss"), "since", List.of(""), "limit", List.of(" ")));

        assertThat(values.get("since")).isNull();
        assertThat(values).containsKey("since").containsEntry("limit", 10L);
    }

    @Test
    void textLeftEmptyIsNoValueWhereItCannotBeOne() {
        SavedQuery words = QueryFileParser.parse("words.cypher", "", """
                        // Words
                        // @param some string(1..60) optional  Some
                        // @param any string(0..60) optional  Any
                        // @returns table
                        // @example some=x
                        RETURN $some, $any
                        """).query();
        assertThat(words.values(Map.of("some", List.of(""), "any", List.of("")), ParameterValuesTest::find))
                .containsEntry("some", null)
                .containsEntry("any", "")
                .containsEntry("limit", null);
    }

    @Test
    void takesListsRepeatedOrWithCommas() {
        assertThat(values(Map.of("who", List.of("Ada Moss"), "stance", List.of("affirmed,denied"))))
                .containsEntry("stance", List.of("affirmed", "denied"));
        assertThat(values(Map.of("who", List.of("Ada Moss"), "stance", Arrays.asList("denied", "affirmed"))))
                .containsEntry("stance", List.of("denied", "affirmed"));
    }

    @Test
    void tellsAllFaultsAtOnce() {
        CallerException error = refusal(Map.of(
                "stance",
                List.of("affirmd"),
                "limit",
                List.of("500"),
                "since",
                List.of("yesterday"),
                "whoo",
                List.of("x")));

        assertThat(error.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
        assertThat((List<?>) error.details().get("errors"))
                .isEqualTo(List.of(
                        fault("whoo", "unknown-parameter", "good has no parameter whoo; did you mean who?"),
                        fault(
                                "who",
                                "missing-parameter",
                                "who is missing: entity(Person|Organization), Whom it is about, told at length"),
                        fault(
                                "stance",
                                "invalid-parameter",
                                "stance must be one of affirmed, denied, not \"affirmd\"; did you mean affirmed?"),
                        fault("limit", "invalid-parameter", "limit must be in 1..100, not 500"),
                        fault(
                                "since",
                                "invalid-parameter",
                                "since must be a date such as 2023-07-01, not \"yesterday\"")));
    }

    @Test
    void oneFaultGivesItsOwnProblem() {
        CallerException error = refusal(Map.of());
        assertThat(error.type()).isEqualTo(ProblemType.MISSING_PARAMETER);
        assertThat(error.details())
                .containsEntry("parameter", "who")
                .containsEntry("query", "/api/queries/good")
                .containsEntry("example", "/api/queries/good/results?who=Ada%20Moss&limit=3");
    }

    @Test
    void anAmbiguousNameListsItsCandidates() {
        CallerException error = refusal(Map.of("who", List.of("Kim")));
        assertThat(error.type()).isEqualTo(ProblemType.AMBIGUOUS_NAME);
        assertThat(error).hasMessageContaining("kim-a (Kim), kim-b (Kim)");
        assertThat((List<?>) error.details().get("errors"))
                .first()
                .extracting(members -> ((Map<?, ?>) members).get("candidates"))
                .isEqualTo(List.of(KIM_A, KIM_B));
    }

    @Test
    void anUnknownNameListsWhatIsNear() {
        CallerException error = refusal(Map.of("who", List.of("Adda")));
        assertThat(error.type()).isEqualTo(ProblemType.UNKNOWN_ENTITY);
        assertThat(error)
                .hasMessage(
                        "who: no Person or Organization has the id, name or alias \"Adda\"; near it: ada-moss (Ada Moss).");
    }

    @Test
    void aSingleValueIsGivenOnce() {
        CallerException error = refusal(Map.of("who", List.of("Ada Moss", "Kim")));
        assertThat(error).hasMessage("who takes one value.");
    }

    private Map<String, @Nullable Object> values(Map<String, List<String>> given) {
        return query.values(given, ParameterValuesTest::find);
    }

    private CallerException refusal(Map<String, List<String>> given) {
        return catchThrowableOfType(CallerException.class, () -> values(given));
    }

    private static Entities.Found find(String text, List<String> labels) {
        assertThat(labels).containsExactly("Person", "Organization");
        return switch (text) {
            case "Ada Moss" -> new Entities.Found(List.of(ADA), List.of());
            case "Kim" -> new Entities.Found(List.of(KIM_A, KIM_B), List.of());
            default -> new Entities.Found(List.of(), List.of(ADA));
        };
    }

    private static Map<String, Object> fault(String parameter, String code, String detail) {
        return Map.of("parameter", parameter, "code", code, "detail", detail);
    }
}
