// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comment lines at the top of a query file, taken apart: title, description, tags. What the tags mean is {@link QueryFileParser}'s. */
final class QueryHeader {
    private static final String COMMENT = "//";
    private static final int CONTINUES = 3;

    /** One {@code @} line; {@code text} is what follows the word. */
    record Tag(String word, String text, int line) {}

    private final List<String> description = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private final List<Integer> strayLines = new ArrayList<>();
    private @Nullable String title;

    static QueryHeader of(String text) {
        QueryHeader header = new QueryHeader();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size() && lines.get(i).startsWith(COMMENT); i++) {
            header.add(lines.get(i).substring(COMMENT.length()), i + 1);
        }
        return header;
    }

    private void add(String comment, int line) {
        String text = comment.strip();
        if (line == 1) {
            title = text.isEmpty() || text.startsWith("@") ? null : text;
            if (title != null) {
                return;
            }
        }
        if (text.startsWith("@")) {
            String[] parts = text.substring(1).split("\\s+", 2);
            tags.add(new Tag(parts[0], parts.length > 1 ? parts[1] : "", line));
        } else if (tags.isEmpty()) {
            description.add(text);
        } else if (!text.isEmpty()) {
            continueTag(comment, text, line);
        }
    }

    private void continueTag(String comment, String text, int line) {
        if (comment.length() - comment.stripLeading().length() < CONTINUES) {
            strayLines.add(line);
            return;
        }
        Tag last = tags.removeLast();
        tags.add(new Tag(last.word(), last.text() + " " + text, last.line()));
    }

    /** The first line; null when it is missing. */
    @Nullable
    String title() {
        return title;
    }

    /** Paragraphs with one blank line between. */
    String description() {
        StringBuilder joined = new StringBuilder();
        for (String line : String.join("\n", description).strip().lines().toList()) {
            if (line.isEmpty()) {
                joined.append("\n\n");
            } else {
                boolean starts = joined.isEmpty() || joined.charAt(joined.length() - 1) == '\n';
                joined.append(starts ? "" : " ").append(line);
            }
        }
        return joined.toString();
    }

    List<Tag> tags() {
        return tags;
    }

    /** Lines between the tags that belong to none. */
    List<Integer> strayLines() {
        return strayLines;
    }
}
