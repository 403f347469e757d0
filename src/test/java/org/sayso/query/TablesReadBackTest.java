// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.graph.ReadSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the values are, every format gives them back. */
class TablesReadBackTest {
    private static final List<String> COLUMNS = List.of("a", "<b>", "c \"d\"\t,e", "f");

    private static final List<String> NASTY = List.of(
            "",
            " ",
            " x ",
            "\t",
            "a\tb",
            "\"",
            "\"\"",
            "a\"b\"",
            "a,b",
            "a;b",
            "x\ny",
            "x\r\ny",
            "x\ry",
            "\n",
            "\\",
            "\\n\\t\\\\",
            "<script>alert(1)</script>",
            "</td></table>",
            "&amp; &lt; & <",
            "<!-- ",
            "]]>",
            "'",
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "#c",
            "null",
            "NA",
            "NaN",
            "true",
            "\uD83D\uDE00\uD83C\uDFFD\u200D",
            "e\u0301\u00E9\u00DF",
            "\u0627\u0644\u0639\u0631\u0628\u064A\u0629",
            "\u2028\u2029",
            "\uFEFFx",
            "x".repeat(40_000));

    private record Row(String text, @Nullable String perhaps, long integer, List<String> list) {
        void visit(TableWriter row) {
            row.onString(text);
            if (perhaps == null) {
                row.onNull();
            } else {
                row.onString(perhaps);
            }
            row.onInteger(integer);
            row.beginList(list.size());
            list.forEach(row::onString);
            row.endList();
        }

        /** As cells of text have it: null as nothing, the list as JSON. */
        List<String> cells() {
            return List.of(
                    text,
                    perhaps == null ? "" : perhaps,
                    Long.toString(integer),
                    JsonMapper.shared().writeValueAsString(list));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "TSV"})
    void fromSeparatedValues(TableFormat format) {
        char separator = format == TableFormat.CSV ? ',' : '\t';
        List<List<String>> read = new ArrayList<>();
        CsvReader.builder()
                .fieldSeparator(separator)
                .ofCsvRecord(table(format))
                .forEach(line -> read.add(line.getFields()));
        assertThat(read.removeFirst()).isEqualTo(COLUMNS);
        assertThat(read).isEqualTo(rows().stream().map(Row::cells).toList());
    }

    @Test
    void fromJsonAndItsLines() {
        JsonNode whole = JsonMapper.shared().readTree(table(TableFormat.JSON));
        List<String> lines = table(TableFormat.JSON_LINES).lines().toList();
        List<Row> rows = rows();
        assertThat(lines).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(row(whole.get("rows").get(i))).isEqualTo(rows.get(i));
            assertThat(row(JsonMapper.shared().readTree(lines.get(i)))).isEqualTo(rows.get(i));
        }
    }

    @Test
    void fromAPage() {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        var page = Jsoup.parse(table(TableFormat.HTML), parser);
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("th").eachText()).isEqualTo(List.of("a", "<b>", "c \"d\" ,e", "f"));
        assertThat(page.select("script")).isEmpty();
        List<Row> read = page.select("tbody > tr").stream()
                .map(line -> row(line.children()))
                .toList();
        assertThat(read).isEqualTo(rows());
    }

    private static Row row(List<Element> cells) {
        assertThat(cells).hasSize(COLUMNS.size());
        Element perhaps = cells.get(1);
        return new Row(
                cells.get(0).wholeText(),
                perhaps.hasClass("null") ? null : perhaps.wholeText(),
                Long.parseLong(cells.get(2).text()),
                cells.get(3).select("li").stream().map(Element::wholeText).toList());
    }

    private static Row row(JsonNode object) {
        JsonNode perhaps = object.get(COLUMNS.get(1));
        return new Row(
                object.get(COLUMNS.get(0)).asString(),
                perhaps.isNull() ? null : perhaps.asString(),
                object.get(COLUMNS.get(2)).longValue(),
                object.get(COLUMNS.get(3)).valueStream().map(JsonNode::asString).toList());
    }

    private static String table(TableFormat format) {
        List<Row> rows = rows();
        int[] next = new int[1];
        return Collected.table(
                format, COLUMNS, writer -> rows.get(next[0]++).visit(writer), new ReadSummary(rows.size(), false));
    }

    /** Each nasty text alone, then mixtures of them. */
    private static List<Row> rows() {
        Random random = new Random(20261122);
        Stream<Row> alone = NASTY.stream()
                .flatMap(text -> Stream.of(
                        new Row(text, text, (1L << 53) + 1, List.of(text, text)),
                        new Row(text, null, Long.MIN_VALUE, List.of())));
        Stream<Row> mixed = IntStream.range(0, 100)
                .mapToObj(i -> new Row(mixture(random), mixture(random), random.nextLong(), List.of(mixture(random))));
        return Stream.concat(alone, mixed).toList();
    }

    private static String mixture(Random random) {
        return random.ints(4, 0, NASTY.size() - 1).mapToObj(NASTY::get).reduce("", String::concat);
    }
}
