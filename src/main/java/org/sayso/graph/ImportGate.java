// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Lets an import wait for the answers that were begun before it, and tells later ones that the graph is changing under them: Neo4j reads what is committed, so
 * an answer that runs across a commit may show the graph of no one moment. Thread-safe.
 */
public final class ImportGate {
    private final Set<Answer> running = new HashSet<>();
    private boolean importing;

    /** An answer under way. */
    public final class Answer implements AutoCloseable {
        private final boolean duringImport;

        private Answer(boolean duringImport) {
            this.duringImport = duringImport;
        }

        /** Whether an import was applied when this answer began. */
        public boolean isDuringImport() {
            return duringImport;
        }

        @Override
        public void close() {
            synchronized (ImportGate.this) {
                running.remove(this);
                ImportGate.this.notifyAll();
            }
        }
    }

    /** To be called before an answer reads, and closed when it has read all. */
    public synchronized Answer begin() {
        Answer answer = new Answer(importing);
        running.add(answer);
        return answer;
    }

    /** To be called before an import's first commit: waits for the answers under way, but not longer than {@code patience}. */
    public synchronized void beginImport(Duration patience) throws InterruptedException {
        importing = true;
        Set<Answer> before = new HashSet<>(running);
        long deadline = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (left > 0 && before.stream().anyMatch(running::contains)) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
    }

    /** To be called after an import's last commit, however it ended. */
    public synchronized void endImport() {
        importing = false;
    }
}
