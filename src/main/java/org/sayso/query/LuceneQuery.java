// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds queries for a full-text index out of what somebody typed; nothing in it works as an operator. */
final class LuceneQuery {
    private static final int LONG_ENOUGH_TO_MISSPELL = 4;

    private LuceneQuery() {}

    /** The text as a phrase, to be cut into words as the index cuts its own. */
    static String phrase(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Any of the words, misspelt by a letter or two or only begun; null when there are none. */
    static @Nullable String similar(String text) {
        String query = words(text)
                .map(word -> word.length() < LONG_ENOUGH_TO_MISSPELL ? word : word + "~ " + word + "*")
                .collect(Collectors.joining(" "));
        return query.isEmpty() ? null : query;
    }

    private static Stream<String> words(String text) {
        // Lower case, because AND, OR and NOT are operators.
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty());
    }
}
