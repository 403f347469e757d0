// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sayso.problem.CallerException;
import org.springframework.stereotype.Component;

/** What was run, how it ended, how long it took and how many rows it gave: by the names of canned queries, never by statements or values. Thread-safe. */
@Component
final class QueryMetrics {
    static final String ADHOC = "adhoc";

    private static final String REFUSED = "refused";

    /** What answers a request and tells the measure how it goes. */
    @FunctionalInterface
    interface Answering {
        void answer(Measure measure) throws IOException;
    }

    private record Kind(String query, String outcome) {}

    private final MeterRegistry registry;
    // A meter is looked up in the registry by a list of tags, which costs more than the measuring.
    private final ConcurrentMap<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Counter> rows = new ConcurrentHashMap<>();

    QueryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The time goes from here to the last byte. */
    void measure(TableQuery query, Answering answering) throws IOException {
        Measure measure = new Measure();
        long begun = System.nanoTime();
        try {
            answering.answer(measure);
        } catch (IOException | RuntimeException | Error e) {
            measure.failed(e);
            throw e;
        } finally {
            record(query.isCanned() ? query.text() : ADHOC, measure, System.nanoTime() - begun);
        }
    }

    /** Takes what a request asks for out of it; counts it where that is refused, for then nothing is run. */
    <T> T read(String query, Supplier<T> asked) {
        long begun = System.nanoTime();
        try {
            return asked.get();
        } catch (CallerException e) {
            timer(query, REFUSED).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
            throw e;
        }
    }

    private Timer timer(String query, String outcome) {
        return timers.computeIfAbsent(new Kind(query, outcome), this::timer);
    }

    private void record(String query, Measure measure, long nanos) {
        timer(query, measure.outcome()).record(nanos, TimeUnit.NANOSECONDS);
        rows.computeIfAbsent(query, this::counter).increment((double) measure.rows());
    }

    private Timer timer(Kind kind) {
        return Timer.builder("sayso.query")
                .description("Answers to canned queries and free statements, to their last byte")
                .tag("query", kind.query())
                .tag("outcome", kind.outcome())
                .register(registry);
    }

    private Counter counter(String query) {
        return Counter.builder("sayso.query.rows")
                .description("Rows that were read for answers")
                .tag("query", query)
                .register(registry);
    }
}
