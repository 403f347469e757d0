// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets an import wait for the answers that were begun before it, and tells later ones that the graph is changing under them: Neo4j reads what is committed, so
 * an answer that runs across a commit may show the graph of no one moment. Thread-safe.
 */
public final class ImportGate {
    private final Set<Answer> running = new HashSet<>();
    private boolean importing;
    private volatile boolean applying;

    /** An answer under way. */
    public final class Answer implements AutoCloseable {
        private volatile boolean duringImport;

        private Answer(boolean duringImport) {
            this.duringImport = duringImport;
        }

        /** Whether an import was applied when this answer began, or has lost patience with it since. */
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
        Set<Answer> before =
                running.stream().filter(answer -> !answer.duringImport).collect(Collectors.toSet());
        long deadline = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (left > 0 && before.stream().anyMatch(running::contains)) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        before.forEach(late -> late.duringImport = true);
        applying = true;
    }

    /** Whether data changes now: no answer is under way but those that are told so. */
    boolean isApplying() {
        return applying;
    }

    /** To be called after an import's last commit, however it ended. */
    public synchronized void endImport() {
        importing = false;
        applying = false;
    }
}
