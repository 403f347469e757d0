// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.time.Duration;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ReadLimits;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;

/**
 * Sees to it that an answer with evidence uses no more than one without may: rows and evidence share its time, its values and its memory, and end together.
 * Time that the client takes is nobody's.
 */
final class EvidenceBudget {
    /** One of so many parts of the memory is for looking evidence up. */
    private static final int MEMORY_SHARE = 4;

    private final ReadLimits limits;
    private final Cancellation cancellation;
    private long engineNanos;
    private long engineSince = System.nanoTime();
    private long values;

    EvidenceBudget(ReadLimits limits, Cancellation cancellation) {
        this.limits = limits;
        this.cancellation = cancellation;
    }

    /** For the rows themselves. */
    ReadLimits ofRows() {
        return new ReadLimits(
                limits.timeout(),
                limits.maxRows(),
                limits.maxValues(),
                limits.memoryBytes() - limits.memoryBytes() / MEMORY_SHARE,
                limits.skipRows());
    }

    /** For the next look at the evidence: what is left. */
    ReadLimits ofEvidence() {
        goOn();
        long left = limits.timeout().toNanos() - engineNanos;
        if (left <= 0) {
            throw new CapacityException(
                    ProblemType.QUERY_TIMEOUT,
                    "The query, with the evidence for its rows, ran longer than allowed and was ended: ask for fewer rows, or without evidence.");
        }
        return new ReadLimits(
                Duration.ofNanos(left),
                Long.MAX_VALUE,
                Math.max(limits.maxValues() - values, 0),
                limits.memoryBytes() / MEMORY_SHARE);
    }

    /** The engine hands something over. */
    void engineRests() {
        engineNanos += System.nanoTime() - engineSince;
    }

    void engineWorks() {
        engineSince = System.nanoTime();
    }

    void spend(int weight) {
        values += weight;
    }

    /** Asking a read to end ends the rows; what is looked up beside them asks here. */
    void goOn() {
        cancellation.goOn();
    }
}
