// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.List;

/**
 * Statements that are to be planned after the start, before somebody asks for them: planning one takes a hundred times as long as running it, and more while
 * the planner itself is cold. Parts come in the order of {@link org.springframework.core.annotation.Order}.
 */
@FunctionalInterface
public interface PlannedAhead {
    /** The setting by which all can be left out that only saves time. */
    String SETTING = "sayso.graph.plan-ahead";

    /** Asked for when the parts before this one are through. Each step has a few statements planned; between two of them the server may stop. */
    List<Runnable> steps();
}
