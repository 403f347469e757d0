// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Neo4j Browser is opened, and the two files of ours that it loads. The rest of it is {@link BrowserFiles}. */
@RestController
class BrowserController {
    private final BrowserPage page;
    private final ServerAddress address;
    private final BrowserStyle style;
    private final String boot;

    BrowserController(BrowserPage page, ServerAddress address, BrowserStyle style) throws IOException {
        this.page = page;
        this.address = address;
        this.style = style;
        this.boot = BrowserPage.text("neo4j-browser/boot.js");
    }

    @GetMapping({"/browser", "/browser/index.html"})
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        return redirect(request);
    }

    /** Only under one address, and only for this graph: the connect form then has both filled in. */
    @GetMapping("/browser/")
    ResponseEntity<byte[]> browser(HttpServletRequest request) {
        boolean right = request.getServerName().equals(address.host())
                && BrowserQuery.names(address.connection(), request.getQueryString());
        return right ? Answers.text("text/html", page.html()) : redirect(request);
    }

    @GetMapping("/browser/boot.js")
    ResponseEntity<byte[]> boot() {
        return Answers.text(
                "text/javascript",
                boot.replace("{/* style */}", style.json()).replace("{/* stances */}", style.stances()));
    }

    @GetMapping("/browser/sayso.grass")
    ResponseEntity<byte[]> style() {
        return Answers.text("text/plain", style.grass());
    }

    private ResponseEntity<byte[]> redirect(HttpServletRequest request) {
        return Answers.redirect(address.browser(
                request.getLocalPort(), BrowserQuery.naming(address.connection(), request.getQueryString())));
    }
}
