// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The guide that the Browser shows once it is connected ({@code :play}). It wants whole addresses, and has each page as a {@code slide}. */
@RestController
class GuideController {
    static final String ADDRESS = "/guides/sayso.html";

    private final String guide = BrowserPage.text("neo4j-browser/guide.html");
    private final ServerAddress address;

    GuideController(ServerAddress address) throws IOException {
        this.address = address;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> guide(HttpServletRequest request) {
        return Answers.text(
                "text/html",
                guide.replace(
                        "${origin}", address.origin(request.getLocalPort()).toString()));
    }
}
