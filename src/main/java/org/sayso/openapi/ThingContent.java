// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import java.util.Map;

/** What an answer with a thing of the graph holds, or with a page of them. */
final class ThingContent {
    private ThingContent() {}

    static Map<String, Object> headers(String schema) {
        Map<String, Object> headers = Members.of(
                "ETag",
                Members.reference("headers/ETag"),
                "Sayso-Graph-Version",
                Members.reference("headers/GraphVersion"),
                "Sayso-Importing",
                Members.reference("headers/Importing"),
                "Sayso-Drift",
                Members.reference("headers/Drift"));
        if (schema.endsWith("Page")) {
            headers.put("Link", Members.reference("headers/Link"));
        }
        return headers;
    }

    static Map<String, Object> of(String schema) {
        return Members.of(
                "application/json",
                Members.of("schema", Members.reference("schemas/" + schema)),
                "text/html",
                Members.of("schema", Members.of("type", "string")));
    }
}
