// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.page;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which software over which graph. */
@RestController
class VersionController {
    private final GraphSummary summary;

    VersionController(GraphSummary summary) {
        this.summary = summary;
    }

    @GetMapping("/api/version")
    ResponseEntity<GraphSummary.Version> version() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(summary.version());
    }
}
