// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphVersionTest {
    private final ImportGate gate = new ImportGate();
    private final Changing store = new Changing();
    private final GraphVersion version = new GraphVersion(store, gate);

    @Test
    void whileAnImportIsAppliedTheVersionBeforeItIsToldWithoutReading() throws InterruptedException {
        store.content = "before";
        String before = version.current();
        gate.beginImport(Duration.ZERO);
        store.content = "in between";
        int reads = store.reads;
        assertThat(version.current()).isEqualTo(before);
        assertThat(store.reads).isEqualTo(reads);
        gate.endImport();
        assertThat(version.current()).isNotEqualTo(before);
    }

    /** Changes with every look, as while an import writes. */
    private static final class Changing implements GraphStore {
        private String content = "";
        private int reads;

        @Override
        public ReadSummary read(Statement statement, ReadLimits limits, Cancellation cancellation, RowVisitor visitor) {
            reads++;
            visitor.onString(content);
            return new ReadSummary(1, false);
        }

        @Override
        public StatementInfo plan(String cypher) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(List<Statement> statements) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ensureSchema() {}

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public void close() {}
    }
}
