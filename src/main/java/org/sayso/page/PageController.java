// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.page;

import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The root of the server: a page for people, Neo4j's discovery document for its tools. */
@RestController
class PageController {
    private static final String HTML = "text/html;charset=UTF-8";

    private final RootPage page;
    private final Discovery discovery;

    PageController(RootPage page, Discovery discovery) {
        this.page = page;
        this.discovery = discovery;
    }

    @GetMapping(path = "/", produces = HTML)
    String page() {
        return page.html();
    }

    @GetMapping(path = "/", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> discovery() {
        return discovery.document();
    }

    @GetMapping(path = "/style.css", produces = "text/css;charset=UTF-8")
    Resource style() {
        return new ClassPathResource("page/style.css");
    }
}
