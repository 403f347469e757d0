// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.common.EntityType;
import org.neo4j.csv.reader.CharSeeker;
import org.neo4j.csv.reader.CharSeekers;
import org.neo4j.csv.reader.Configuration;
import org.neo4j.csv.reader.Extractor;
import org.neo4j.csv.reader.Extractors;
import org.neo4j.csv.reader.Mark;
import org.neo4j.csv.reader.Readables;
import org.neo4j.values.storable.DateValue;

/** The importer's own reader of CSV gives the values back. */
class Neo4jReadBackTest {
    private static final List<String> ODD =
            Stream.concat(OddTexts.ALL.stream(), OddTexts.LONG.stream()).toList();

    private static final char SEPARATOR = Neo4jCells.UNIT_SEPARATOR.charAt(0);

    private final Extractors extractors = new Extractors(SEPARATOR, ';');

    @Test
    void textIsWhatItWas() throws IOException {
        var written = new ArrayList<@Nullable String>(ODD);
        written.add(1, null);
        assertThat(read(GraphHead.Type.TEXT, false, extractors.string(), written))
                .isEqualTo(written);
    }

    @Test
    void listsOfTextsAreWhatTheyWere() throws IOException {
        var lists =
                List.of(ODD, ODD.reversed(), List.of("one"), List.of("", "x"), List.of("x", ""), List.of("", "", "x"));
        assertThat(read(GraphHead.Type.TEXT, true, extractors.stringArray(), lists).stream()
                        .map(Arrays::asList))
                .isEqualTo(lists);
    }

    @Test
    void numbersTruthValuesAndDatesAreWhatTheyWere() throws IOException {
        var longs = List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(read(GraphHead.Type.INTEGER, false, extractors.long_(), longs))
                .isEqualTo(longs);
        assertThat(read(GraphHead.Type.INTEGER, true, extractors.longArray(), List.of(longs)))
                .containsExactly(new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE});
        var doubles = List.of(0.1, -0.0, 1e300, Double.MIN_VALUE, Double.NaN, Double.NEGATIVE_INFINITY);
        assertThat(read(GraphHead.Type.FLOAT, false, extractors.double_(), doubles))
                .isEqualTo(doubles);
        assertThat(read(GraphHead.Type.BOOLEAN, false, extractors.boolean_(), List.of(true, false)))
                .containsExactly(true, false);
        var days = List.of(
                LocalDate.of(2023, 7, 1), LocalDate.of(-43, 3, 15), LocalDate.of(0, 1, 1), LocalDate.of(12_000, 1, 1));
        assertThat(read(GraphHead.Type.DATE, false, extractors.date(), days))
                .isEqualTo(days.stream().map(DateValue::date).toList());
    }

    /** One node for each value, and what the importer makes of it. */
    private static <T> List<@Nullable T> read(
            GraphHead.Type type, boolean list, Extractor<T> extractor, List<? extends @Nullable Object> values)
            throws IOException {
        var head = new GraphHead(
                "Values", new LinkedHashMap<>(), List.of(new GraphHead.Attribute("value", type, list)), List.of());
        List<ExportNode> nodes = new ArrayList<>();
        for (Object value : values) {
            nodes.add(new ExportNode(
                    "n" + nodes.size(), "", "Claim", new TreeMap<>(value == null ? Map.of() : Map.of("value", value))));
        }
        String csv = ZipSample.files(ZipSample.written(Neo4jZipWriter::new, head, nodes, List.of(), false))
                .get("nodes.csv");
        return column(Objects.requireNonNull(csv), extractor);
    }

    private static <T> List<@Nullable T> column(String csv, Extractor<T> extractor) throws IOException {
        Configuration configuration = Configuration.COMMAS.toBuilder()
                .withArrayDelimiter(SEPARATOR)
                .withLegacyMultilineBehaviour(EntityType.NODE)
                .build();
        List<@Nullable T> read = new ArrayList<>();
        try (CharSeeker seeker = CharSeekers.charSeeker(
                Readables.wrap(csv.substring(csv.indexOf('\n') + 1)), configuration, false, EntityType.NODE)) {
            var mark = new Mark();
            while (seeker.seek(mark, ',')) {
                // Behind :ID stand :LABEL, id and the value.
                for (int i = 0; i < 3; i++) {
                    assertThat(seeker.seek(mark, ',')).isTrue();
                }
                assertThat(mark.isEndOfLine()).isTrue();
                read.add(seeker.tryExtract(mark, extractor));
            }
        }
        return read;
    }
}
