// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.Map;
import org.neo4j.graphdb.Node;

/** Who says or relays something: an entity, or a document whose publisher is unknown. */
record Voice(String id, String name) {
    static Voice of(Node node) {
        return new Voice(Stored.text(node, "id", ""), Stored.name(node));
    }

    Map<String, Object> map() {
        return Map.of("id", id, "name", name);
    }
}
