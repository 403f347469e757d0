// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphStore;
import org.sayso.problem.SaysoException;

/** What is so at the moment: what runs and waits, the workers, and how much is in the graph. Looked at only when somebody asks for metrics. */
final class StateMetrics implements MeterBinder {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final GraphStore store;
    private final QueryRunner canned;
    private final StatementWorkers workers;
    private @Nullable GraphCounts counts;
    private long countedAt;

    StateMetrics(GraphStore store, QueryRunner canned, StatementWorkers workers) {
        this.store = store;
        this.canned = canned;
        this.workers = workers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        running(registry, "canned", state -> state.canned.running());
        running(registry, "adhoc", state -> state.workers.busy());
        waiting(registry, "canned", state -> state.canned.waiting());
        waiting(registry, "adhoc", state -> state.workers.waiting());
        gauge(registry, "sayso.workers", "Workers for free statements", state -> state.workers.workers());
        gauge(registry, "sayso.workers.busy", "Workers that run a statement", state -> state.workers.busy());
        gauge(registry, "sayso.workers.lost", "Workers that cannot be stopped", state -> state.workers.lost());
        size(registry, "documents", GraphCounts::documents);
        size(registry, "entities", GraphCounts::entities);
        size(registry, "claims", GraphCounts::claims);
        size(registry, "relations", GraphCounts::relations);
        gauge(
                registry,
                "sayso.graph.drift",
                "1 when somebody else than the importer has changed the graph",
                state -> state.store.hasDrift() ? 1 : 0);
    }

    private void running(MeterRegistry registry, String kind, ToDoubleFunction<StateMetrics> value) {
        Gauge.builder("sayso.queries.running", this, value)
                .description("Queries that run now")
                .tag("kind", kind)
                .register(registry);
    }

    private void waiting(MeterRegistry registry, String kind, ToDoubleFunction<StateMetrics> value) {
        Gauge.builder("sayso.queries.waiting", this, value)
                .description("Queries that wait for a place or a worker")
                .tag("kind", kind)
                .register(registry);
    }

    private void size(MeterRegistry registry, String things, ToDoubleFunction<GraphCounts> number) {
        gauge(registry, "sayso.graph." + things, "How many there are in the graph", state -> state.counted(number));
    }

    private void gauge(MeterRegistry registry, String name, String text, ToDoubleFunction<StateMetrics> value) {
        Gauge.builder(name, this, value).description(text).register(registry);
    }

    /** Counted once for all of them; no number while the graph is not open. */
    private synchronized double counted(ToDoubleFunction<GraphCounts> number) {
        GraphCounts known = counts;
        try {
            if (known == null || System.nanoTime() - countedAt > FRESH_NANOS) {
                known = GraphCounts.of(store);
                counts = known;
                countedAt = System.nanoTime();
            }
            return number.applyAsDouble(known);
        } catch (SaysoException e) {
            return Double.NaN;
        }
    }
}
