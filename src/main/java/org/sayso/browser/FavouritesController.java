// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The canned queries, to be dropped on the window of Neo4j Browser. */
@RestController
class FavouritesController {
    private static final String FILE = ContentDisposition.attachment()
            .filename("sayso-favourites.zip")
            .build()
            .toString();

    private final Favourites favourites;

    FavouritesController(Favourites favourites) {
        this.favourites = favourites;
    }

    @GetMapping(path = "/api/catalogue/favourites.zip")
    ResponseEntity<byte[]> favourites() {
        ResponseEntity<byte[]> zip = Answers.bytes(MediaType.valueOf("application/zip"), favourites.zip());
        return ResponseEntity.status(zip.getStatusCode())
                .headers(zip.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
                .body(zip.getBody());
    }
}
