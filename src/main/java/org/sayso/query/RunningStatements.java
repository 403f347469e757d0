// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ImportGate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What runs now. Thread-safe. */
@Component
public class RunningStatements {
    private final ImportGate gate;
    private final Clock clock;
    private final AtomicLong ids = new AtomicLong();
    private final ConcurrentMap<Long, RunningStatement> running = new ConcurrentHashMap<>();

    @Autowired
    RunningStatements(ImportGate gate) {
        this(gate, Clock.systemUTC());
    }

    RunningStatements(ImportGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    RunningStatement begin(String text) {
        RunningStatement statement =
                new RunningStatement(ids.incrementAndGet(), text, clock.instant(), new Cancellation(), gate.begin());
        running.put(statement.id(), statement);
        return statement;
    }

    void end(RunningStatement statement) {
        running.remove(statement.id());
        statement.answer().close();
    }

    /** The oldest first. */
    public List<RunningStatement> list() {
        return running.values().stream()
                .sorted(Comparator.comparingLong(RunningStatement::id))
                .toList();
    }

    /** Asks a statement to end; false when none of this id runs. */
    public boolean cancel(long id) {
        RunningStatement statement = running.get(id);
        if (statement == null) {
            return false;
        }
        statement.cancellation().cancel();
        return true;
    }
}
