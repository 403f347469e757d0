// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.List;
import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVersion;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/verification}: is the graph what the importer made of the records? It waits for imports, as it reads the graph in many transactions. */
@RestController
class VerificationController {
    private final GraphStore store;
    private final GraphVersion version;
    private final Imports imports;

    VerificationController(GraphStore store, GraphVersion version, Imports imports) {
        this.store = store;
        this.version = version;
        this.imports = imports;
    }

    record Verified(String graphVersion, List<String> differences) {}

    @GetMapping("/api/verification")
    ResponseEntity<Verified> verify() {
        Verified verified = imports.alone(() -> new Verified(version.current(), new Verification(store).run()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(verified);
    }
}
