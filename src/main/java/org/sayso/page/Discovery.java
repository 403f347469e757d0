// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sayso.graph.EmbeddedGraphStore;
import org.sayso.query.EngineVersion;
import org.springframework.stereotype.Component;

/** What Neo4j's own tools ask a server first: where Bolt is, and which Neo4j it is. */
@Component
class Discovery {
    private final EmbeddedGraphStore store;

    Discovery(EmbeddedGraphStore store) {
        this.store = store;
    }

    Map<String, String> document() {
        EngineVersion engine = EngineVersion.of(store);
        Map<String, String> document = new LinkedHashMap<>();
        document.put("bolt_direct", store.bolt().uri().toString());
        document.put("neo4j_version", engine.version());
        document.put("neo4j_edition", engine.edition());
        return document;
    }
}
