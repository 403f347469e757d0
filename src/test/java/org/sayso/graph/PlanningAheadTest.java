// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.annotation.Order;

/** In which order, and what becomes of the rest when something fails or the server stops. */
class PlanningAheadTest {
    private final List<String> planned = new ArrayList<>();
    private final DefaultListableBeanFactory parts = beans();
    private final PlanningAhead planning = new PlanningAhead(parts.getBeanProvider(PlannedAhead.class));

    private static DefaultListableBeanFactory beans() {
        var beans = new DefaultListableBeanFactory();
        beans.setDependencyComparator(AnnotationAwareOrderComparator.INSTANCE);
        return beans;
    }

    @Order(1)
    private final class First implements PlannedAhead {
        @Override
        public List<Runnable> steps() {
            return List.of(
                    () -> planned.add("first"),
                    () -> {
                        throw new IllegalStateException("cannot be planned");
                    },
                    () -> planned.add("after a failure"));
        }
    }

    @Order(2)
    private static final class Second implements PlannedAhead {
        @Override
        public List<Runnable> steps() {
            throw new IllegalStateException("knows no steps");
        }
    }

    @Order(3)
    private final class Third implements PlannedAhead {
        @Override
        public List<Runnable> steps() {
            planned.add("asked after " + planned.size());
            return List.of(() -> planned.add("third"), planning::stop, () -> planned.add("after the stop"));
        }
    }

    @Test
    void partsComeInTheirOrderAndAFailureKeepsNothingElse() {
        parts.registerSingleton("second", new Second());
        parts.registerSingleton("first", new First());
        planning.plan();
        assertThat(planned).containsExactly("first", "after a failure");
        assertThat(planning.isDone()).isTrue();
    }

    @Test
    void aStopEndsItBetweenTwoSteps() {
        parts.registerSingleton("third", new Third());
        parts.registerSingleton("first", new First());
        planning.plan();
        assertThat(planned).containsExactly("first", "after a failure", "asked after 2", "third");
        assertThat(planning.isDone()).isFalse();
        planning.plan();
        assertThat(planned).hasSize(4);
    }
}
