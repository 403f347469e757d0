// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitorAdapter;
import org.sayso.problem.CapacityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the table of a canned query under its limits, on the calling thread. */
final class TableReading {
    private static final Logger LOG = LoggerFactory.getLogger(TableReading.class);

    /** One of so many parts of the time may go into counting the rows that are left out. */
    private static final int COUNTING_SHARE = 4;

    private final GraphStore store;
    private final QueryProperties limits;

    TableReading(GraphStore store, QueryProperties limits) {
        this.store = store;
        this.limits = limits;
    }

    /** The rows of the answer in this form. */
    RowRange rows(TableQuery query, AnswerForm form) {
        return limits.rows(query, form.format());
    }

    /** @param leftOut is told, before the first row, how many rows are left out on purpose, where that could be counted */
    ReadSummary read(
            TableQuery query, AnswerForm form, Cancellation cancellation, TableWriter writer, LongConsumer leftOut) {
        Duration counting = countLeftOut(query, cancellation, leftOut);
        ReadLimits read = limits(limits.timeout().minus(counting), rows(query, form));
        return EvidenceTable.read(store, form, query.statement(), read, cancellation, writer);
    }

    /** Takes a share of the time at most, which it returns, and gives up when that or the memory is too little: the rows asked for may be few. */
    private Duration countLeftOut(TableQuery query, Cancellation cancellation, LongConsumer leftOut) {
        if (query.leftOut() == null) {
            return Duration.ZERO;
        }
        Duration share = limits.timeout().dividedBy(COUNTING_SHARE);
        long begun = System.nanoTime();
        try {
            ReadLimits all = limits(share, RowRange.ALL);
            leftOut.accept(store.read(query.leftOut(), all, cancellation, new RowVisitorAdapter() {})
                    .rows());
        } catch (CapacityException e) {
            LOG.debug("{}: what is left out is not counted: {}", query.text(), e.getMessage());
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        return taken.compareTo(share) < 0 ? taken : share;
    }

    private ReadLimits limits(Duration timeout, RowRange rows) {
        return new ReadLimits(timeout, rows.most(), Long.MAX_VALUE, limits.memoryBytes(), rows.skip());
    }
}
