// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.SoftwareVersion;
import org.sayso.savedquery.QueryCatalogue;
import org.sayso.savedquery.SavedQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/openapi.json}: the document of the queries that there are now. It is made anew only when they change. */
@RestController
class OpenApiController {
    private final QueryCatalogue catalogue;
    private @Nullable FixedAddresses fixed;
    private @Nullable OpenApiDocument last;

    OpenApiController(QueryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        OpenApiDocument document = current(catalogue.queries());
        return ResponseEntity.ok()
                .eTag(document.tag())
                .cacheControl(CacheControl.noCache())
                .body(document.json().getBytes(StandardCharsets.UTF_8));
    }

    private synchronized OpenApiDocument current(List<SavedQuery> queries) {
        OpenApiDocument known = last;
        if (known != null && known.queries().equals(queries)) {
            return known;
        }
        // Not at the start, which nobody is to wait for.
        FixedAddresses addresses = fixed == null ? new FixedAddresses() : fixed;
        OpenApiDocument made = OpenApiDocument.of(addresses, queries, SoftwareVersion.current());
        fixed = addresses;
        last = made;
        return made;
    }
}
