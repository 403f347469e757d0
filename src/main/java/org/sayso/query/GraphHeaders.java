// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sayso.graph.GraphAnswer;

/** What every answer says of the graph that it was read from, in headers. */
public final class GraphHeaders {
    private static final String VERSION = "Sayso-Graph-Version";
    static final String IMPORTING = "Sayso-Importing";
    static final String DRIFT = "Sayso-Drift";

    private GraphHeaders() {}

    /** The version, and what is so by now. */
    public static Map<String, String> of(GraphAnswer answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(VERSION, answer.graphVersion());
        headers.putAll(doubts(answer));
        return headers;
    }

    /** Why the rows may not be those of that version; may grow while they are read. */
    static Map<String, String> doubts(GraphAnswer answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (answer.isDuringImport()) {
            headers.put(IMPORTING, "true");
        }
        if (answer.hasDrift()) {
            headers.put(DRIFT, "true");
        }
        return headers;
    }
}
