// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.graph.ReadSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableWritersTest {
    private static final List<String> TWO = List.of("a", "b");

    @Test
    void jsonTellsColumnsRowsTruncationAndMeta() {
        String text = Collected.table(
                TableFormat.JSON,
                TWO,
                row -> {
                    row.onInteger(1);
                    row.onNull();
                },
                new ReadSummary(2, true));

        assertThat(text)
                .isEqualTo("{\"columns\":[\"a\",\"b\"],\"rows\":[\n{\"a\":1,\"b\":null}\n,{\"a\":1,\"b\":null}\n],"
                        + "\"truncated\":true,\"meta\":{\"query\":\"q\"}}\n");
    }

    @Test
    void jsonLinesHasAnObjectALine() {
        String text = Collected.table(
                TableFormat.JSON_LINES,
                TWO,
                row -> {
                    row.onString("x\ny");
                    row.onBoolean(true);
                },
                new ReadSummary(2, false));

        assertThat(text).isEqualTo("{\"a\":\"x\\ny\",\"b\":true}\n{\"a\":\"x\\ny\",\"b\":true}\n");
    }

    @Test
    void aRowOfOneNullIsNoEmptyLineInCsv() {
        assertThat(Collected.table(TableFormat.CSV, List.of("a"), TableWriter::onNull))
                .isEqualTo("a\r\n\"\"\r\n");
    }

    @Test
    void csvQuotesByRfc4180() {
        assertThat(csv(row -> {
                    row.onString("a,\"b\"\r\nc");
                    row.onTemporal("2023-07-01");
                }))
                .isEqualTo("a,b\r\n\"a,\"\"b\"\"\r\nc\",2023-07-01\r\n");
    }

    @Test
    void csvTellsNullFromEmptyText() {
        assertThat(csv(row -> {
                    row.onNull();
                    row.onString("");
                }))
                .isEqualTo("a,b\r\n,\"\"\r\n");
    }

    @Test
    void csvWritesListsAsJsonText() {
        assertThat(csv(row -> {
                    list(row);
                    row.onFloat(1.5);
                }))
                .isEqualTo("a,b\r\n\"[\"\"x\"\",null,7]\",1.5\r\n");
        assertThat(Collected.table(
                        TableFormat.CSV,
                        TWO,
                        row -> {
                            list(row);
                            list(row);
                        },
                        new ReadSummary(2, false)))
                .as("nothing of one value is left in the next")
                .isEqualTo("a,b\r\n" + "\"[\"\"x\"\",null,7]\",\"[\"\"x\"\",null,7]\"\r\n".repeat(2));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyTableIsATable(TableFormat format) {
        String text = Collected.table(format, TWO, row -> {}, new ReadSummary(0, false));
        assertThat(format == TableFormat.HTML ? text.substring(text.indexOf("<table>"), text.indexOf(" 0 rows")) : text)
                .isEqualTo(
                        switch (format) {
                            case JSON ->
                                "{\"columns\":[\"a\",\"b\"],\"rows\":[\n],\"truncated\":false,\"meta\":{\"query\":\"q\"}}\n";
                            case JSON_LINES -> "";
                            case CSV -> "a,b\r\n";
                            case TSV -> "a\tb\n";
                            case HTML ->
                                "<table>\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr>\n</thead>\n"
                                        + "<tbody>\n</tbody>\n</table>\n<p id=\"end\">End of the table:";
                        });
    }

    @Test
    void graphValuesHaveAStableShape() {
        String text = jsonLine(row -> {
            row.beginPath(1);
            node(row, "x");
            row.beginRelationship("KNOWS", "x", null);
            row.beginMap(0);
            row.endMap();
            row.endRelationship();
            node(row, null);
            row.endPath();
        });

        assertThat(text)
                .isEqualTo(
                        "{\"a\":{\"$path\":[{\"$node\":{\"id\":\"x\",\"labels\":[\"A\",\"Entity\"],\"properties\":{\"k\":1}}},"
                                + "{\"$relationship\":{\"type\":\"KNOWS\",\"from\":\"x\",\"to\":null,\"properties\":{}}},"
                                + "{\"$node\":{\"id\":null,\"labels\":[\"A\",\"Entity\"],\"properties\":{\"k\":1}}}]}}\n");
    }

    @Test
    void whatJsonHasNoWordForIsText() {
        assertThat(jsonLine(row -> row.onFloat(Double.NaN))).isEqualTo("{\"a\":\"NaN\"}\n");
        assertThat(jsonLine(row -> row.onFloat(Double.NEGATIVE_INFINITY))).isEqualTo("{\"a\":\"-Infinity\"}\n");
        assertThat(jsonLine(row -> row.onBytes(new byte[] {1, 2, 3}))).isEqualTo("{\"a\":{\"$bytes\":\"AQID\"}}\n");
        assertThat(jsonLine(row -> row.onPoint(4326, new double[] {1.5, 2})))
                .isEqualTo("{\"a\":{\"$point\":{\"srid\":4326,\"coordinates\":[1.5,2.0]}}}\n");
    }

    @Test
    void integersAreTextWhenAskedFor() {
        AnswerForm text = new AnswerForm(TableFormat.JSON_LINES, false, true);
        assertThat(Collected.table(text, TWO, row -> {
                    row.onInteger((1L << 53) + 1);
                    list(row);
                }))
                .isEqualTo("{\"a\":\"9007199254740993\",\"b\":[\"x\",null,\"7\"]}\n");
    }

    /** Cypher can make what no encoding of text holds. */
    @ParameterizedTest
    @EnumSource
    void halfACharacterBreaksNoTable(TableFormat format) {
        String half = format == TableFormat.JSON || format == TableFormat.JSON_LINES ? "\\uD800" : "?";
        assertThat(Collected.table(format, List.of("a"), row -> row.onString("x\uD800y")))
                .contains("x" + half + "y");
    }

    @Test
    void aPageHoldsNoCharacterThatHtmlDoesNotHave() {
        assertThat(Collected.table(TableFormat.HTML, List.of("a"), row -> row.onString("x\0\u0001\u0085\uFFFFy")))
                .contains("<td>x\uFFFD\uFFFD\uFFFD\uFFFDy</td>");
    }

    @Test
    void aPageFoldsUpNodesAndCaptionsRelationships() {
        String page = Collected.table(TableFormat.HTML, List.of("a"), row -> {
            row.beginPath(1);
            node(row, "doc/some-people");
            row.beginRelationship("KNOWS", "x", "<y>");
            row.beginMap(3);
            row.key("claims");
            row.beginList(1);
            row.onString("0".repeat(32));
            row.endList();
            row.key("id");
            row.onString("f".repeat(32));
            row.key("says");
            row.onString("knew, says A");
            row.endMap();
            row.endRelationship();
            node(row, null);
            row.endPath();
        });
        assertThat(page)
                .contains(
                        "<td><ol><li><a href=\"/api/entities/doc/some-people\">doc/some-people</a><details><summary>A, Entity</summary>"
                                + "<dl><dt>k</dt><dd class=\"number\">1</dd></dl></details></li>"
                                + "<li><a href=\"/api/entities/x\">x</a> <a href=\"/api/relations/ffffffffffffffffffffffffffffffff\">KNOWS (knew, says A)</a>"
                                + " <a href=\"/api/entities/%3Cy%3E\">&lt;y&gt;</a><details><summary>KNOWS</summary><dl><dt>claims</dt><dd><ul><li>"
                                + "<a href=\"/api/claims/00000000000000000000000000000000\">00000000000000000000000000000000</a></li></ul></dd>"
                                + "<dt>id</dt><dd>ffffffffffffffffffffffffffffffff</dd><dt>says</dt><dd>knew, says A</dd></dl></details></li>"
                                + "<li><details>");
    }

    @Test
    void anyTextComesBackFromJson() {
        Random random = new Random(20260801);
        for (int round = 0; round < 200; round++) {
            String text = random.ints(random.nextInt(50), 0, 0x3000)
                    .filter(c -> !Character.isSurrogate((char) c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            JsonNode read = JsonMapper.shared().readTree(jsonLine(row -> row.onString(text)));
            assertThat(read.get("a").asString())
                    .as("seed 20260801, round %s", round)
                    .isEqualTo(text);
        }
    }

    private static String csv(java.util.function.Consumer<TableWriter> row) {
        return Collected.table(TableFormat.CSV, TWO, row);
    }

    private static String jsonLine(java.util.function.Consumer<TableWriter> row) {
        return Collected.table(TableFormat.JSON_LINES, List.of("a"), row);
    }

    private static void list(TableWriter row) {
        row.beginList(3);
        row.onString("x");
        row.onNull();
        row.onInteger(7);
        row.endList();
    }

    private static void node(TableWriter row, @org.jspecify.annotations.Nullable String id) {
        row.beginNode(id, List.of("A", "Entity"));
        row.beginMap(1);
        row.key("k");
        row.onInteger(1);
        row.endMap();
        row.endNode();
    }
}
