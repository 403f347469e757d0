// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents point to is there. */
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern MENTION =
            Pattern.compile("`((?:docs|docker|bench|seeds|cypher|src)/[\\w./-]+\\.\\w+)`");
    private static final Pattern HEADING = Pattern.compile("^#+ +(.+)$", Pattern.MULTILINE);
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsSomewhere(Path page) {
        assertThat(links(page)).allMatch(link -> leadsSomewhere(page, link));
    }

    /** Names in code marks are relative to the top, as readers take them. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyFileNamedInTheTextIsThere(Path page) {
        assertThat(matches(MENTION, page)).allMatch(name -> Files.exists(Path.of(name)));
    }

    @Test
    void everyPageOfTheReferenceIsLinkedFromTheReadme() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            List<String> pages = files.filter(DocumentLinksTest::isPage)
                    .map(page -> page.toString().replace('\\', '/'))
                    .toList();
            assertThat(links(Path.of("README.md"))).containsAll(pages);
        }
    }

    @Test
    void aLinkThatLeadsNowhereIsNoticed() {
        Path page = Path.of("docs", "data-model.md");
        assertThat(List.of("http.md", "../README.md", "#claim", "http.md#free-statements"))
                .allMatch(link -> leadsSomewhere(page, link));
        assertThat(List.of("README.md", "no.md", "#nothing-such", "http.md#nothing-such"))
                .noneMatch(link -> leadsSomewhere(page, link));
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> reference = Files.walk(Path.of("docs"));
                Stream<Path> container = Files.list(Path.of("docker"))) {
            return Stream.of(top, reference, container)
                    .flatMap(files -> files)
                    .filter(DocumentLinksTest::isPage)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".md");
    }

    private static List<String> links(Path page) {
        return matches(LINK, page).stream()
                .filter(Predicate.not(ELSEWHERE.asMatchPredicate()))
                .toList();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path page) {
        return matches(HEADING, page).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<String> matches(Pattern pattern, Path page) {
        return pattern.matcher(read(page))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
