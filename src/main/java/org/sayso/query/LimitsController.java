// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an answer may cost. */
@RestController
class LimitsController {
    private final Limits limits;

    LimitsController(Limits limits) {
        this.limits = limits;
    }

    @GetMapping("/api/limits")
    ResponseEntity<Map<String, List<Limits.Limit>>> limits() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("limits", limits.all()));
    }
}
