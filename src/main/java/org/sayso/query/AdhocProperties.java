// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.sayso.graph.GraphStore;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of free statements, {@code sayso.adhoc.*}.
 *
 * @param timeout how long one may run
 * @param memory of the engine for one, at least 1 MB
 * @param values in one answer: every element of a list or map and every 64 characters of text counts as one
 * @param body bytes of a request's body
 * @param statement bytes of the statement itself, at most {@link GraphStore#MAX_STATEMENT_BYTES}
 * @param workers statements that run at once
 * @param lostWorkers how many workers that cannot be stopped are replaced
 * @param queue how long a statement waits for a free worker
 * @param waiting how many may wait at once
 * @param logStatements whether each statement is written to the log
 */
@Validated
@ConfigurationProperties(prefix = "sayso.adhoc", ignoreUnknownFields = false)
public record AdhocProperties(
        @DefaultValue("10s") @NotNull @DurationMin(millis = 1)
        Duration timeout,

        @DefaultValue("64MB") @NotNull DataSize memory,
        @DefaultValue("20000000") @Positive long values,
        @DefaultValue("1MB") @NotNull DataSize body,
        @DefaultValue("64KB") @NotNull DataSize statement,
        @DefaultValue("2") @Min(1) @Max(16) int workers,
        @DefaultValue("2") @Min(0) @Max(16) int lostWorkers,
        @DefaultValue("2s") @NotNull Duration queue,
        @DefaultValue("16") @Min(0) @Max(1000) int waiting,
        @DefaultValue("false") boolean logStatements) {

    public AdhocProperties {
        QueryProperties.requireUsable("sayso.adhoc.memory", memory);
        if (statement.toBytes() > GraphStore.MAX_STATEMENT_BYTES) {
            throw new CallerException(
                    ProblemType.INVALID_CONFIGURATION,
                    "sayso.adhoc.statement is above 64KB, more than Neo4j plans in good time: pass long lists as parameters.");
        }
    }
}
