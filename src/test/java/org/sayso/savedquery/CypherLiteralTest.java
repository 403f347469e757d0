// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayso.graph.Statement;

class CypherLiteralTest {
    @Test
    void valuesAreWrittenAsCypherReadsThem() {
        assertThat(CypherLiteral.of(null)).isEqualTo("null");
        assertThat(CypherLiteral.of(3L)).isEqualTo("3");
        assertThat(CypherLiteral.of(-2.5)).isEqualTo("-2.5");
        assertThat(CypherLiteral.of(Double.NEGATIVE_INFINITY)).isEqualTo("toFloat('-Infinity')");
        assertThat(CypherLiteral.of(true)).isEqualTo("true");
        assertThat(CypherLiteral.of(LocalDate.of(2023, 7, 1))).isEqualTo("date('2023-07-01')");
        assertThat(CypherLiteral.of(List.of("a", 1))).isEqualTo("['a', 1]");
        assertThat(CypherLiteral.of(Map.of("a `b`", List.of()))).isEqualTo("{`a ``b```: []}");
    }

    @Test
    void aTextCannotEndItsQuotes() {
        assertThat(CypherLiteral.of("it's \\' \"x\"\n\u2019")).isEqualTo("'it\\'s \\\\\\' \"x\"\\u000a\u2019'");
    }

    @Test
    void onlyParametersAreReplaced() {
        Statement statement = new Statement(
                "MATCH (a)-[r:$any($any)]->(b {name: '$name'}) // $name\nWHERE a.`$name` = $name AND $other\nRETURN $named",
                Map.of("any", List.of("T"), "name", "$other", "other", true));

        assertThat(QueryText.writtenOut(statement))
                .isEqualTo(
                        "MATCH (a)-[r:$any(['T'])]->(b {name: '$name'}) // $name\nWHERE a.`$name` = '$other' AND true\nRETURN $named");
    }
}
