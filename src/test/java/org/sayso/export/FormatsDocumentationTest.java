// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format of graphs, and each of its flavours, is told of in docs/formats.md; its pictures and how-tos are there. */
class FormatsDocumentationTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
    private static final int LARGEST_PICTURE = 300_000;

    @ParameterizedTest
    @EnumSource
    void aFormatIsDescribed(GraphFormat format) throws IOException {
        String page = Files.readString(DOCS.resolve("formats.md"));
        List<Flavour> flavours = Flavour.of(format);
        Stream<String> words = flavours.isEmpty()
                ? Stream.of("| `%s` | | `%s` |".formatted(format.extension(), format.mediaType()))
                : flavours.stream()
                        .map(flavour -> "| `%s` | `%s` | `%s` |"
                                .formatted(format.extension(), flavour.word(), format.mediaType()));
        assertThat(page).contains(words.toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats.md", "howto/gephi.md", "howto/cytoscape.md"})
    void whatItLeadsToIsThere(String page) throws IOException {
        Path file = DOCS.resolve(page);
        Matcher links = LINK.matcher(Files.readString(file));
        List<Path> targets =
                links.results().map(link -> file.resolveSibling(link.group(1))).toList();
        assertThat(targets)
                .hasSizeGreaterThan(1)
                .allSatisfy(target -> assertThat(target).isRegularFile());
    }

    @Test
    void picturesAreSmall() throws IOException {
        try (Stream<Path> pictures = Files.list(DOCS.resolve("pictures"))) {
            assertThat(pictures.filter(file -> file.toString().endsWith(".png")))
                    .hasSize(4)
                    .allSatisfy(picture -> assertThat(Files.size(picture)).isLessThan(LARGEST_PICTURE));
        }
    }
}
