// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.values.AnyValue;

/** Hands rows from the engine to a visitor, up to a number of them, and keeps apart what the visitor threw from what the engine did. */
final class RowSink extends PlannedSubscriber {
    private static final long BATCH = 1000;

    private final RowVisitor visitor;
    private final ResultWriter writer;
    private final EngineClock clock;
    private final long maxRows;
    private long toSkip;
    private long rows;
    private boolean truncated;
    private @Nullable Throwable visitorFailure;

    RowSink(RowVisitor visitor, ResultWriter writer, EngineClock clock, ReadLimits limits) {
        this.visitor = visitor;
        this.writer = writer;
        this.clock = clock;
        this.maxRows = limits.maxRows();
        this.toSkip = limits.skipRows();
    }

    @Override
    public void onRecord() {
        if (toSkip > 0) {
            return;
        }
        if (rows == maxRows) {
            truncated = true;
            return;
        }
        clock.visitBegins();
        guard(visitor::beginRow);
    }

    @Override
    public void onField(int column, AnyValue value) {
        if (!truncated && toSkip == 0) {
            guard(() -> writer.write(value));
        }
    }

    @Override
    public void onRecordCompleted() {
        if (toSkip > 0) {
            toSkip--;
        } else if (!truncated) {
            guard(visitor::endRow);
            rows++;
            clock.visitEnds();
        }
    }

    private void guard(Runnable call) {
        try {
            call.run();
        } catch (VirtualMachineError e) {
            onError(e);
            throw new Stopped();
        } catch (RuntimeException | Error e) {
            if (GraphErrors.codeOf(e) == null) {
                visitorFailure = e;
            } else {
                onError(e);
            }
            throw new Stopped();
        }
    }

    /** How many rows to ask for next: one more than allowed, to know whether there are more. */
    long demand() {
        long left = toSkip > 0 ? BATCH : maxRows - rows;
        return left >= BATCH ? BATCH : left + 1;
    }

    boolean wantsMore() {
        return !truncated && visitorFailure == null && engineFailure() == null;
    }

    /** What the visitor threw, if it did: that is why everything after it failed. */
    @Nullable
    Throwable visitorFailure() {
        return visitorFailure;
    }

    ReadSummary summary() {
        return new ReadSummary(rows, truncated);
    }

    /** Brings the engine to a halt in the middle of a row. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }
}
