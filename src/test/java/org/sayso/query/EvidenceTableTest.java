// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.FakeGraphStore;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitor;
import org.sayso.graph.Statement;

/** Without a graph: every relation whose id begins with 0 is one, with its id for evidence. */
class EvidenceTableTest {
    private static final Statement ROWS = new Statement("the rows");
    private static final String ONE = "0".repeat(32);
    private static final String OTHER = "0".repeat(31) + "1";
    private static final String NONE = "f".repeat(32);

    private final Cancellation cancellation = new Cancellation();
    private final List<ReadLimits> lookups = new ArrayList<>();
    private final List<String> columns = new ArrayList<>(List.of("a"));
    private Duration lookupTakes = Duration.ZERO;

    @Test
    void idsAreFoundInListsAndMapsOnceEachAndOnlyWhereTheyAreRelations() {
        String table = table(List.of(row -> {
            row.beginList(2);
            row.onString(OTHER);
            row.beginMap(1);
            row.key("id");
            row.onString(ONE);
            row.endMap();
            row.onString(NONE);
            row.onString(OTHER);
            row.onString(ONE.substring(1));
            row.endList();
        }));
        assertThat(table).endsWith(",\"evidence\":[\"" + OTHER + "\",\"" + ONE + "\"]}\n");
    }

    @Test
    void propertiesOfNodesAreNoRelationsAndARelationshipIsKnownByItsOwnId() {
        String table = table(List.of(row -> {
            row.beginList(2);
            row.beginNode("x", List.of("Claim"));
            properties(row, ONE);
            row.endNode();
            row.beginRelationship("KNOWS", "x", "y");
            properties(row, NONE);
            row.endRelationship();
            row.endList();
        }));
        assertThat(table).endsWith(",\"evidence\":[\"KNOWS " + NONE + "\"]}\n");
    }

    /** Around the numbers of rows that are held back together. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 127, 128, 129, 1000})
    void eachRowHasItsOwn(int rows) {
        List<Consumer<RowVisitor>> all = IntStream.range(0, rows)
                .mapToObj(i -> (Consumer<RowVisitor>) row -> row.onString(i % 3 == 0 ? "nothing" : id(i)))
                .toList();
        List<String> expected = IntStream.range(0, rows)
                .mapToObj(i -> i % 3 == 0
                        ? "{\"a\":\"nothing\",\"evidence\":[]}"
                        : "{\"a\":\"%1$s\",\"evidence\":[\"%1$s\"]}".formatted(id(i)))
                .toList();
        assertThat(table(all).lines()).isEqualTo(expected);
        assertThat(lookups).as("one look for many rows").hasSizeLessThanOrEqualTo(8 + rows / 128);
    }

    @Test
    void aRowTooLargeToBeHeldBackHasItsEvidenceToo() {
        Consumer<RowVisitor> small = row -> row.onString(ONE);
        Consumer<RowVisitor> large = row -> {
            row.beginList(20_000);
            IntStream.range(0, 20_000).forEach(i -> row.onString(id(i % 1200)));
            row.endList();
        };
        List<String> lines = table(List.of(small, small, large, small)).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).isEqualTo("{\"a\":\"%1$s\",\"evidence\":[\"%1$s\"]}".formatted(ONE));
        String evidence = lines.get(2).substring(lines.get(2).indexOf("\"evidence\""));
        assertThat(evidence).startsWith("\"evidence\":[\"" + id(0) + "\"").endsWith(id(1199) + "\"]}");
        assertThat(evidence.split(",")).hasSize(1200);
        assertThat(lines.get(3)).isEqualTo(lines.get(1));
    }

    @Test
    void rowsAndEvidenceShareTheirLimits() {
        table(List.of(row -> row.onString(ONE), row -> row.onString(OTHER)));
        assertThat(lookups).hasSize(2).allSatisfy(limits -> {
            assertThat(limits.memoryBytes()).isEqualTo(250);
            assertThat(limits.timeout()).isLessThan(Duration.ofSeconds(1));
        });
        assertThat(lookups.get(0).maxValues()).isEqualTo(9_999);
        assertThat(lookups.get(1).maxValues())
                .as("a value for a row and one for its evidence")
                .isEqualTo(9_997);
    }

    @Test
    void evidenceThatTakesAllTheTimeEndsTheAnswer() {
        lookupTakes = Duration.ofMillis(1100);
        assertThatThrownBy(() -> table(List.of(row -> row.onString(ONE), row -> row.onString(ONE))))
                .hasMessageContaining("longer than allowed");
        assertThat(lookups).hasSize(1);
    }

    @Test
    void askingForItsEndEndsTheEvidence() {
        assertThatThrownBy(() -> table(List.of(row -> {
                    row.onString(ONE);
                    cancellation.cancel();
                })))
                .hasMessageContaining("on request");
    }

    @Test
    void aRowOfMoreRelationsThanMemoryHoldsIsRefused() {
        assertThatThrownBy(() -> table(List.of(row -> {
                    row.beginList(RelationsInRow.MOST + 1);
                    IntStream.rangeClosed(0, RelationsInRow.MOST).forEach(i -> row.onString(id(i)));
                })))
                .hasMessageContaining("more than 100000 relations");
    }

    @Test
    void aColumnOfThatNameIsRefused() {
        columns.add("evidence");
        assertThatThrownBy(() -> table(List.of())).hasMessageContaining("a column evidence of its own");
    }

    private static String id(int i) {
        return "%032d".formatted(i);
    }

    private static void properties(RowVisitor row, String id) {
        row.beginMap(3);
        row.key("claims");
        row.beginList(1);
        row.onString(ONE);
        row.endList();
        row.key("id");
        row.onString(id);
        row.key("relationId");
        row.onString(ONE);
        row.endMap();
    }

    private String table(List<Consumer<RowVisitor>> rows) {
        ReadLimits limits = new ReadLimits(Duration.ofSeconds(1), 1_000_000, 10_000, 1000);
        if (rows.size() > 100 || rows.size() == 4) {
            limits = new ReadLimits(Duration.ofMinutes(1), 1_000_000, Long.MAX_VALUE, 1000);
        }
        ReadLimits some = limits;
        AnswerForm form = new AnswerForm(TableFormat.JSON_LINES, true, false);
        return Collected.text(
                form, table -> EvidenceTable.read(new Store(rows), form, ROWS, some, cancellation, table));
    }

    private final class Store extends FakeGraphStore {
        private final List<Consumer<RowVisitor>> rows;

        Store(List<Consumer<RowVisitor>> rows) {
            super(cypher -> {});
            this.rows = rows;
        }

        @Override
        public ReadSummary read(Statement statement, ReadLimits limits, Cancellation cancelled, RowVisitor visitor) {
            if (statement.equals(ROWS)) {
                visitor.columns(columns);
                rows.forEach(row -> tell(visitor, row));
            } else {
                lookups.add(limits);
                pause();
                visitor.columns(List.of("row", "evidence"));
                if (statement.parameters().get("wanted") instanceof List<?> wanted) {
                    wanted.forEach(one -> evidence(one, visitor));
                }
            }
            return new ReadSummary(rows.size(), false);
        }

        private static void evidence(Object wanted, RowVisitor visitor) {
            if (wanted instanceof Map<?, ?> map
                    && map.get("row") instanceof Long row
                    && map.get("relation") instanceof String relation
                    && (map.get("type") != null || relation.startsWith("0"))) {
                String type = map.get("type") == null ? "" : map.get("type") + " ";
                tell(visitor, told -> {
                    told.onInteger(row);
                    told.onString(type + relation);
                });
            }
        }

        private static void tell(RowVisitor visitor, Consumer<RowVisitor> row) {
            visitor.beginRow();
            row.accept(visitor);
            visitor.endRow();
        }

        private void pause() {
            try {
                Thread.sleep(lookupTakes);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
