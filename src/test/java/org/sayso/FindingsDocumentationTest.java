// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every rule that a finding can name is in docs/recording.md, and no other. Rules are the only strings of the form {@code some-words} in package record,
 * and in the vocabulary's checks.
 */
class FindingsDocumentationTest {
    private static final Path SOURCES = Path.of("src/main/java/org/sayso");
    private static final Pattern SLUG = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    /** Strings without a hyphen may come before the rule: names of fields. */
    private static final Pattern WARNING = Pattern.compile("\\bwarning\\((?:[^\";]|\"[^\"-]*\")*?" + SLUG);

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z-]+)` \\| (error|warning) \\| \\S[^|]+ \\| \\S[^|]+ \\|$", Pattern.MULTILINE);

    @Test
    void everyRuleIsDocumentedWithItsSeverityAndNoOther() throws IOException {
        String sources = sources();
        Set<String> warnings = slugs(WARNING, sources);
        Map<String, String> rules = slugs(SLUG, sources).stream()
                .collect(Collectors.toMap(rule -> rule, rule -> warnings.contains(rule) ? "warning" : "error"));

        assertThat(documented()).containsExactlyInAnyOrderEntriesOf(rules);
    }

    @Test
    void findsErrorsAndWarningsInTheSources() throws IOException {
        assertThat(slugs(SLUG, sources()))
                .contains("unknown-entity", "yaml-syntax", "invalid-ends", "relay-without-voice");
        assertThat(slugs(WARNING, sources())).contains("missing-locator", "possibly-same-act", "paragraph-unaccounted");
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("docs", "recording.md")))
                .results()
                .forEach(row -> assertThat(rows.put(row.group(1), row.group(2)))
                        .as("rows before of %s", row.group(1))
                        .isNull());
        return rows;
    }

    private static Set<String> slugs(Pattern pattern, String sources) {
        return pattern.matcher(sources)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String folder : List.of("record", "vocabulary")) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
                for (Path file : files.toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        return sources.toString();
    }
}
