// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** {@code /problems/<slug>}: what a problem means and what to do about it, for people and for programs. */
@RestController
class ProblemPageController {

    /** What a program is told of one problem type. */
    record Explanation(String code, String title, int status, String explanation) {
        static Explanation of(ProblemType type) {
            return new Explanation(type.slug(), type.title(), type.status(), type.explanation());
        }
    }

    private static final String HTML = "text/html;charset=UTF-8";

    @GetMapping(path = "/problems", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Explanation> all() {
        return Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
    }

    @GetMapping(path = "/problems", produces = HTML)
    String allAsPage() {
        return Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"%s\">%s</a></li>".formatted(type.uri(), HtmlUtils.htmlEscape(type.title())))
                .collect(Collectors.joining("\n", page("Problems") + "<ul>\n", "\n</ul>\n</html>\n"));
    }

    @GetMapping(path = "/problems/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    Explanation one(@PathVariable String slug) {
        return Explanation.of(find(slug));
    }

    @GetMapping(path = "/problems/{slug}", produces = HTML)
    String oneAsPage(@PathVariable String slug) {
        ProblemType type = find(slug);
        String explanation = HtmlUtils.htmlEscape(type.explanation()).replaceAll("`([^`]+)`", "<code>$1</code>");
        return page(type.title())
                + "<p>Status %d, code <code>%s</code></p>\n<p>%s</p>\n"
                        .formatted(type.status(), type.slug(), explanation)
                + "<p><a href=\"/problems\">All problems</a></p>\n</html>\n";
    }

    private static String page(String title) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>%1$s</title>
                <link rel="stylesheet" href="/style.css">
                <h1>%1$s</h1>
                """.formatted(HtmlUtils.htmlEscape(title));
    }

    private static ProblemType find(String slug) {
        return ProblemType.ofSlug(slug)
                .orElseThrow(() -> new CallerException(ProblemType.NOT_FOUND, "There is no problem of this name."));
    }
}
