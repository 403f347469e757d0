// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has statements planned once the server is ready, one after the other on a thread of its own, for which nobody waits: neither a request nor a stop. */
@Component
final class PlanningAhead {
    private static final Logger LOG = LoggerFactory.getLogger(PlanningAhead.class);

    private final ObjectProvider<PlannedAhead> parts;
    private volatile boolean stopped;
    private volatile boolean done;

    PlanningAhead(ObjectProvider<PlannedAhead> parts) {
        this.parts = parts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("sayso-planning").start(this::plan);
    }

    /** What is being planned ends with the store. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
    }

    /** Whether all has been planned that is planned ahead. */
    boolean isDone() {
        return done;
    }

    void plan() {
        parts.orderedStream().forEach(this::plan);
        done = !stopped;
    }

    private void plan(PlannedAhead part) {
        for (Runnable step : steps(part)) {
            run(step);
        }
    }

    private List<Runnable> steps(PlannedAhead part) {
        try {
            return stopped ? List.of() : part.steps();
        } catch (RuntimeException e) {
            tell(e);
            return List.of();
        }
    }

    private void run(Runnable step) {
        try {
            if (!stopped) {
                step.run();
            }
        } catch (RuntimeException e) {
            tell(e);
        }
    }

    /** Nothing is lost but time: whoever asks for it has it planned, and is told what is wrong with it. */
    private void tell(RuntimeException failure) {
        if (!stopped) {
            LOG.debug("Not planned ahead: {}", failure.getMessage());
        }
    }
}
