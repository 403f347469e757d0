// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What runs now, and the way to end it. */
@RestController
class RunningController {
    private final RunningStatements running;
    private final Clock clock = Clock.systemUTC();

    /**
     * @param text the name of a canned query, or the free statement
     * @param cancelled whether it has been told to end and has not yet
     */
    record Entry(long id, String text, Instant since, long milliseconds, boolean cancelled) {}

    RunningController(RunningStatements running) {
        this.running = running;
    }

    @GetMapping("/api/running")
    ResponseEntity<Map<String, List<Entry>>> list() {
        Instant now = clock.instant();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "running",
                        running.list().stream()
                                .map(statement -> entry(statement, now))
                                .toList()));
    }

    /** Returns when the statement has been told to end, not when it has. */
    @DeleteMapping("/api/running/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id) {
        if (!running.cancel(id)) {
            throw new CallerException(
                    ProblemType.UNKNOWN_STATEMENT, "No statement " + id + " runs. /api/running lists those that do.");
        }
    }

    private static Entry entry(RunningStatement statement, Instant now) {
        return new Entry(
                statement.id(),
                statement.text(),
                statement.since(),
                Duration.between(statement.since(), now).toMillis(),
                statement.cancellation().isCancelled());
    }
}
