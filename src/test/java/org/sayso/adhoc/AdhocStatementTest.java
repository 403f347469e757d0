// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.adhoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.graph.Statement;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

class AdhocStatementTest {
    private final AdhocStatement statements = new AdhocStatement(20);

    @Test
    void takesPlainCypher() {
        assertThat(statements.ofText(bytes("RETURN 'ä'"))).isEqualTo(new Statement("RETURN 'ä'"));
    }

    @Test
    void takesJsonWithParameters() {
        Statement statement =
                json("{\"statement\":\"RETURN $a\",\"parameters\":{\"a\":[1,2.5,\"x\",true,{\"b\":null}]}}");

        assertThat(statement.cypher()).isEqualTo("RETURN $a");
        Map<String, Object> inner = new java.util.HashMap<>();
        inner.put("b", null);
        assertThat(statement.parameters()).isEqualTo(Map.of("a", List.of(1L, 2.5, "x", true, inner)));
    }

    @Test
    void takesParametersOfAQuery() {
        assertThat(statements.ofQuery("RETURN $a", "{\"a\":1}")).isEqualTo(new Statement("RETURN $a", Map.of("a", 1L)));
        assertThat(statements.ofQuery("RETURN 1", null)).isEqualTo(new Statement("RETURN 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"statement\":\"RETURN 1\",\"params\":{}}",
                "{\"statement\":\"RETURN 1\",\"parameters\":[]}",
                "{\"statement\":\"RETURN 1\"} x",
                "{\"statement\":\"RETURN 1\",\"statement\":\"RETURN 2\"}"
            })
    void refusesOtherJson(String body) {
        assertThat(type(() -> json(body))).isEqualTo(ProblemType.INVALID_BODY);
    }

    @Test
    void refusesDeepNesting() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertThat(type(() -> json("{\"statement\":\"RETURN $a\",\"parameters\":{\"a\":" + deep + "}}")))
                .isEqualTo(ProblemType.INVALID_BODY);
    }

    @Test
    void refusesWhatIsNoUtf8() {
        assertThat(type(() -> statements.ofText(new byte[] {(byte) 0xC3, (byte) 0x28})))
                .isEqualTo(ProblemType.INVALID_BODY);
    }

    @Test
    void refusesNoStatementAndATooLongOne() {
        assertThat(type(() -> statements.ofText(bytes(" \n")))).isEqualTo(ProblemType.MISSING_PARAMETER);
        assertThat(type(() -> json("{}"))).isEqualTo(ProblemType.MISSING_PARAMETER);
        assertThat(statements.ofText(bytes("RETURN 'ä' AS text1")).cypher()).hasSize(19);
        assertThat(type(() -> statements.ofText(bytes("RETURN 'ä' AS text12")))).isEqualTo(ProblemType.BODY_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                         | it is something else.",
                "null                                       | null is no object.",
                "{\"statement\":\"RETURN 1\",\"params\":{}}     | \"params\" is not known.",
                "{\"statement\":{}}                           | \"statement\" is something else.",
                "{\"statement\":\"RETURN 1\",\"parameters\":1}  | \"parameters\" is something else.",
                "{\"statement\":NaN}                          | Non-standard token 'NaN': enable `JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS` to allow.",
                "{                                          | Unexpected end-of-input: expected close marker for Object."
            })
    void saysWhatIsWrongInWordsOfItsOwn(String body, String reason) {
        assertThat(catchThrowableOfType(CallerException.class, () -> json(body)))
                .hasMessage("The body is not {\"statement\": \"...\", \"parameters\": {...}}: " + reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "null"})
    void refusesParametersThatAreNoObject(String parameters) {
        CallerException error =
                catchThrowableOfType(CallerException.class, () -> statements.ofQuery("RETURN 1", parameters));
        assertThat(error.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
        assertThat(error.details()).containsEntry("parameter", "parameters");
    }

    private Statement json(String body) {
        return statements.ofJson(bytes(body));
    }

    private static ProblemType type(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(CallerException.class, call).type();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
