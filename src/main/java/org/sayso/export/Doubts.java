// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sayso.graph.GraphAnswer;

/** Why a graph may not be that of the version it tells, as its file says it. */
final class Doubts {
    private Doubts() {}

    static Map<String, String> of(GraphAnswer graph) {
        return of(graph.isDuringImport(), graph.hasDrift());
    }

    static Map<String, String> of(boolean isDuringImport, boolean hasDrift) {
        Map<String, String> doubts = new LinkedHashMap<>();
        if (isDuringImport) {
            doubts.put("importing", "An import was applied meanwhile: the graph may show no one moment.");
        }
        if (hasDrift) {
            doubts.put(
                    "drift", "Somebody else than the importer has changed the graph: it may differ from the records.");
        }
        return doubts;
    }
}
