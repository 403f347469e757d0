// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects with their members in order, so that the same document is the same bytes. */
final class Members {
    private Members() {}

    /** Names and values in turn. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    /** A JSON object that points to a component of the document. */
    static Map<String, Object> reference(String component) {
        return of("$ref", "#/components/" + component);
    }
}
