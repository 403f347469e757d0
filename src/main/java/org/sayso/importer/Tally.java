// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.HashMap;
import java.util.Map;
import org.sayso.importer.ImportReport.Change;

/** Counts what changes. A relation may be touched in several batches, so it is counted by how many claims it had at first and has at last. */
final class Tally {
    private static final class Count {
        private int before;
        private int after;
    }

    private long created;
    private long changed;
    private long removed;
    private final Map<Long, Count> relations = new HashMap<>();

    void created(long number) {
        created += number;
    }

    void changed(long number) {
        changed += number;
    }

    void removed(long number) {
        removed += number;
    }

    Change change() {
        return new Change(created, changed, removed);
    }

    /**
     * A relation that a batch touches.
     *
     * @param inGraph claims behind it in the graph, used the first time it is touched
     * @param delta claims more (or fewer) after the batch
     */
    void relation(String id, int inGraph, int delta) {
        // 64 of the id's 128 bits tell a hundred million relations apart; whole ids would fill the memory of a large
        // import.
        Count count = relations.computeIfAbsent(Long.parseUnsignedLong(id, 0, 16, 16), key -> {
            Count first = new Count();
            first.before = inGraph;
            first.after = inGraph;
            return first;
        });
        count.after += delta;
    }

    Change relations() {
        long made = 0;
        long touched = 0;
        long gone = 0;
        for (Count count : relations.values()) {
            if (count.before == 0 && count.after > 0) {
                made++;
            } else if (count.before > 0 && count.after == 0) {
                gone++;
            } else if (count.before > 0) {
                touched++;
            }
        }
        return new Change(made, touched, gone);
    }
}
