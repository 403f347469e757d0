// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Statements whose plans {@link PlanGate} has let pass. Describing a plan takes several times as long as running a small statement, and which operators it
 * has that matter there follows from the text; the other walls stand at every run. Thread-safe.
 */
final class PassedPlans {
    static final int MOST = 1000;

    /** Longer ones are not sent often enough to be worth their memory. */
    static final int LONGEST = 8 * 1024;

    private final Set<String> texts = ConcurrentHashMap.newKeySet();

    boolean contains(String cypher) {
        return texts.contains(cypher);
    }

    /** Forgets all others when there are too many: those that matter come again soon. */
    void add(String cypher) {
        if (cypher.length() > LONGEST) {
            return;
        }
        if (texts.size() >= MOST) {
            texts.clear();
        }
        texts.add(cypher);
    }
}
