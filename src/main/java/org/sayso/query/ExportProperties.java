// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.WorkTime;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of graph exports, {@code sayso.export.*}.
 *
 * @param timeout how long one may take, without the time that the client takes
 * @param memory of the engine for one, at least 1 MB
 * @param concurrency how many run at once
 * @param waiting how many may wait until one of those ends
 * @param queue how long they do
 * @param spool what the nodes and relationships of a statement's rows may take in a temporary file, until they are written as a graph
 * @param betweennessNodes the largest graph whose betweenness is worked out
 * @param licence of the records, as exported files tell it
 */
@Validated
@ConfigurationProperties(prefix = "sayso.export", ignoreUnknownFields = false)
public record ExportProperties(
        @DefaultValue("10m") @NotNull @DurationMin(millis = 1)
        Duration timeout,

        @DefaultValue("256MB") @NotNull DataSize memory,
        @DefaultValue("2") @Min(1) @Max(1000) int concurrency,
        @DefaultValue("16") @Min(0) @Max(1000) int waiting,
        @DefaultValue("30s") @NotNull Duration queue,
        @DefaultValue("1GB") @NotNull DataSize spool,
        @DefaultValue("20000") @Min(1) @Max(40_000) int betweennessNodes,
        @Nullable String licence) {

    public ExportProperties {
        QueryProperties.requireUsable("sayso.export.memory", memory);
        if (spool.toBytes() <= 0) {
            throw new CallerException(
                    ProblemType.INVALID_CONFIGURATION, "sayso.export.spool is no size that anything fits into.");
        }
    }

    /** What a whole export may take, from now on. */
    public WorkTime time() {
        return new WorkTime(
                timeout,
                "The graph took longer than " + timeout.toMillis() / 1000.0
                        + " s (sayso.export.timeout): ask for a part of it, or for fewer metrics.",
                System::nanoTime);
    }

    /** Of one read, but for its time, which all have together. */
    public ReadLimits limits() {
        return new ReadLimits(Duration.ZERO, Long.MAX_VALUE, Long.MAX_VALUE, memory.toBytes());
    }
}
