// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.time.Duration;
import java.util.List;

/** A visitor that goes away when the plan has been made and looked at, before anything runs. */
final class OnlyPlanned extends RowVisitorAdapter {
    private static final ReadLimits LIMITS = new ReadLimits(Duration.ofSeconds(10), 1, 1, 64L << 20);

    /** That there is a plan. */
    private static final class Planned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Planned() {
            super(null, null, false, false);
        }
    }

    private OnlyPlanned() {}

    static void read(GraphStore store, Statement statement) {
        try {
            store.read(statement, LIMITS, new Cancellation(), new OnlyPlanned());
        } catch (Planned e) {
            // As it should be.
        }
    }

    @Override
    public void columns(List<String> names) {
        throw new Planned();
    }
}
