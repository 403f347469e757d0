// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the canned queries, {@code sayso.query.*}.
 *
 * @param timeout how long one may run
 * @param stall how long a client may take no byte of an answer, of canned queries and free statements alike
 * @param memory of the engine for one, at least 1 MB; unset: 256 MB or a quarter of the heap, whichever is less
 * @param jsonRows rows in a JSON answer, of canned queries and free statements alike; the other formats stream on
 * @param concurrency how many run at once
 * @param waiting how many may wait until one of those ends
 * @param queue how long they do
 * @param cache of short answers
 */
@Validated
@ConfigurationProperties(prefix = "sayso.query", ignoreUnknownFields = false)
public record QueryProperties(
        @DefaultValue("30s") @NotNull @DurationMin(millis = 1)
        Duration timeout,

        @DefaultValue("30s") @NotNull @DurationMin(millis = 1) @DurationMax(days = 1)
        Duration stall,

        @Nullable DataSize memory,
        @DefaultValue("100000") @Positive long jsonRows,
        @DefaultValue("16") @Min(1) @Max(1000) int concurrency,
        @DefaultValue("64") @Min(0) @Max(1000) int waiting,
        @DefaultValue("5s") @NotNull Duration queue,
        @DefaultValue("16MB") @NotNull DataSize cache) {

    private static final DataSize MOST_MEMORY = DataSize.ofMegabytes(256);

    public QueryProperties {
        if (memory != null) {
            requireUsable("sayso.query.memory", memory);
        }
        if (cache.isNegative()) {
            throw new CallerException(
                    ProblemType.INVALID_CONFIGURATION, "sayso.query.cache is negative: 0 keeps no answers.");
        }
    }

    /** Zero would be no limit at all. */
    static void requireUsable(String setting, DataSize memory) {
        if (memory.toMegabytes() < 1) {
            throw new CallerException(
                    ProblemType.INVALID_CONFIGURATION, setting + " is below 1MB, with which no statement runs.");
        }
    }

    /** In bytes, with the default worked out. */
    long memoryBytes() {
        return memory != null
                ? memory.toBytes()
                : Math.min(MOST_MEMORY.toBytes(), Runtime.getRuntime().maxMemory() / 4);
    }

    RowRange rows(TableQuery query, AnswerFormat format) {
        return format == TableFormat.JSON ? query.rows().atMost(jsonRows) : query.rows();
    }
}
