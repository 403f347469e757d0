// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.FakeGraphStore;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphAnswers;
import org.sayso.graph.ImportGate;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitor;
import org.sayso.graph.Statement;

class EntitiesTest {
    private final ImportGate gate = new ImportGate();
    private int reads;
    private Statement last = new Statement("");
    private String version = "v1";
    private boolean drift;

    private final FakeGraphStore store = new FakeGraphStore(cypher -> {}) {
        @Override
        public ReadSummary read(Statement statement, ReadLimits limits, Cancellation cancelled, RowVisitor visitor) {
            reads++;
            last = statement;
            visitor.columns(List.of("id", "name", "labels"));
            if (!"known".equals(statement.parameters().get("text"))) {
                return new ReadSummary(0, false);
            }
            visitor.beginRow();
            visitor.onString("known");
            visitor.onString("Known since " + version);
            visitor.beginList(1);
            visitor.onString("Person");
            visitor.endList();
            visitor.endRow();
            return new ReadSummary(1, false);
        }
    };
    private final Entities entities = new Entities(store, new GraphAnswers(gate, () -> version, () -> drift, "1"));

    private String find(String text) {
        var matches = entities.find(text, List.of()).matches();
        return matches.isEmpty() ? "" : matches.getFirst().name();
    }

    @Test
    void anEntityOnceFoundIsNotLookedUpAgainInTheSameGraph() {
        assertThat(find("known")).isEqualTo("Known since v1");
        assertThat(find(" known ")).isEqualTo("Known since v1");
        assertThat(reads).isEqualTo(1);

        version = "v2";
        assertThat(find("known")).isEqualTo("Known since v2");
        version = "v1";
        assertThat(find("known")).isEqualTo("Known since v1");
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void whatIsNotFoundIsLookedForEachTime() {
        assertThat(find("nobody")).isEmpty();
        int once = reads;
        assertThat(find("nobody")).isEmpty();
        assertThat(reads).isEqualTo(2 * once);
    }

    @Test
    void nothingIsKeptOfAGraphThatIsNoOneVersion() throws InterruptedException {
        drift = true;
        find("known");
        find("known");
        assertThat(reads).isEqualTo(2);
        drift = false;
        gate.beginImport(Duration.ZERO);
        find("known");
        gate.endImport();
        find("known");
        assertThat(reads).isEqualTo(4);
    }

    /** The index refuses a search for more than a thousand. */
    @Test
    void whatIsNearIsLookedForByTheFirstWordsOnly() {
        assertThat(find("ABCD ef ".repeat(1200))).isEmpty();
        assertThat(last.parameters().get("words")).isEqualTo("abcd abcd* abcd~1 ef");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1200; i++) {
            many.append(" w").append(i);
        }
        assertThat(find(many.toString())).isEmpty();
        assertThat(String.valueOf(last.parameters().get("words")).split(" "))
                .contains("w19")
                .doesNotContain("w20");
    }
}
