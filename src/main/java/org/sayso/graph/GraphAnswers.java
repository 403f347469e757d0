// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Where every answer that reads the graph begins, so that it knows of which graph it is. Thread-safe. */
public final class GraphAnswers {
    private final ImportGate gate;
    private final Supplier<String> graphVersion;
    private final BooleanSupplier drift;
    private final String software;

    /**
     * @param graphVersion of the graph as it is now
     * @param drift whether the graph may differ from what its version says
     * @param software the version of Sayso
     */
    public GraphAnswers(ImportGate gate, Supplier<String> graphVersion, BooleanSupplier drift, String software) {
        this.gate = gate;
        this.graphVersion = graphVersion;
        this.drift = drift;
        this.software = software;
    }

    /** To be closed when the answer has read all. */
    public GraphAnswer begin() {
        ImportGate.Answer place = gate.begin();
        try {
            // Asked for behind the gate, so that no import comes between it and the answer.
            return new GraphAnswer(place, graphVersion.get(), drift, software);
        } catch (RuntimeException | Error e) {
            place.close();
            throw e;
        }
    }
}
