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
import org.sayso.graph.GraphAnswer;
import org.sayso.graph.GraphAnswers;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What runs now. Ends it all when the server stops, before that waits for the answers under way. Thread-safe. */
@Component
public class RunningStatements implements SmartLifecycle {
    private final GraphAnswers answers;
    private final Clock clock;
    private final AtomicLong ids = new AtomicLong();
    private final ConcurrentMap<Long, RunningStatement> running = new ConcurrentHashMap<>();
    private volatile boolean accepting = true;

    @Autowired
    RunningStatements(GraphAnswers answers) {
        this(answers, Clock.systemUTC());
    }

    RunningStatements(GraphAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void start() {
        accepting = true;
    }

    @Override
    public void stop() {
        accepting = false;
        running.values().forEach(statement -> statement.cancellation().cancel());
    }

    @Override
    public boolean isRunning() {
        return accepting;
    }

    /** Where an answer begins, before anything is run for it. */
    GraphAnswer graph() {
        return answers.begin();
    }

    RunningStatement begin(String text, GraphAnswer graph) {
        RunningStatement statement =
                new RunningStatement(ids.incrementAndGet(), text, clock.instant(), new Cancellation(), graph);
        running.put(statement.id(), statement);
        if (!accepting) {
            end(statement);
            throw new CapacityException(ProblemType.QUERY_CANCELLED, "The server is stopping.");
        }
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
