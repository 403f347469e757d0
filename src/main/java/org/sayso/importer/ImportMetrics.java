// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How imports go: the time of each by its outcome, and what the last one changed. Dry runs are imports only in that they take time. */
@Component
class ImportMetrics {
    private final MeterRegistry registry;
    private volatile @Nullable ImportReport last;
    private volatile double seconds = Double.NaN;
    private volatile double success = Double.NaN;

    ImportMetrics(MeterRegistry registry) {
        this.registry = registry;
        gauge("sayso.import.last.duration", "seconds", "Of the last import", metrics -> metrics.seconds);
        gauge("sayso.import.last.success", null, "1 when the last import came to its end", metrics -> metrics.success);
        changes("documents", ImportReport::documents);
        changes("claims", ImportReport::claims);
        gauge(
                "sayso.import.last.held.back",
                "documents",
                "Documents that the last import left out because of an error",
                metrics -> metrics.of(ImportReport::heldBack));
    }

    private void changes(String things, Function<ImportReport, ImportReport.Change> of) {
        change(things, "created", report -> of.apply(report).created());
        change(things, "changed", report -> of.apply(report).changed());
        change(things, "removed", report -> of.apply(report).removed());
    }

    private void change(String things, String change, ToDoubleFunction<ImportReport> number) {
        Gauge.builder("sayso.import.last." + things, this, metrics -> metrics.of(number))
                .description("What the last import did with " + things)
                .tag("change", change)
                .register(registry);
    }

    private double of(ToDoubleFunction<ImportReport> number) {
        ImportReport report = last;
        return report == null ? 0 : number.applyAsDouble(report);
    }

    private void gauge(String name, @Nullable String unit, String text, ToDoubleFunction<ImportMetrics> value) {
        Gauge.builder(name, this, value).baseUnit(unit).description(text).register(registry);
    }

    /** {@code report} is null when it failed. */
    void ended(boolean dryRun, long nanos, @Nullable ImportReport report) {
        String outcome = report == null ? "failed" : dryRun ? "dry-run" : "done";
        Timer.builder("sayso.import")
                .description("Imports, and what only says what one would change")
                .tag("outcome", outcome)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (!dryRun) {
            seconds = nanos / 1e9;
            success = report == null ? 0 : 1;
            last = report;
        }
    }
}
