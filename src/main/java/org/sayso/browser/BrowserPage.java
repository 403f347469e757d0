// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The Browser's only page, as it lies in the jar, with a script of ours before its own. */
@Component
class BrowserPage {
    static final String FILE = "index.html";

    private static final String FIRST_SCRIPT = "<script src=";
    private static final String OURS = "<script src=\"boot.js\"></script>";

    private final String html;

    BrowserPage() throws IOException {
        this.html = withOurScript(text(BrowserFiles.FOLDER + FILE));
    }

    String html() {
        return html;
    }

    /** Ours must run first: it takes away what the others would call. */
    static String withOurScript(String page) {
        int first = page.indexOf(FIRST_SCRIPT);
        if (first < 0) {
            throw new IllegalArgumentException("Neo4j Browser's page has no script to put ours before");
        }
        return page.substring(0, first) + OURS + page.substring(first);
    }

    static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}
