// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody typed, as queries for a full-text index; nothing in it works as an operator of the index's language. */
public record SearchWords(List<String> words) {
    private static final int MOST = 20;
    private static final int LONG_ENOUGH_TO_BEGIN = 2;
    private static final int LONG_ENOUGH_TO_MISSPELL = 4;
    private static final int LONG_ENOUGH_TO_MISSPELL_TWICE = 6;

    public static SearchWords of(String text) {
        // Lower case, because AND, OR and NOT are operators.
        return new SearchWords(Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .toList());
    }

    /** The text as a phrase, to be cut into words as the index cuts its own. */
    public static String phrase(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** All of the words, whole or begun; a single letter begins too much. */
    public String begun() {
        return words.stream().map(word -> "+(" + begun(word) + ")").collect(Collectors.joining(" "));
    }

    /** All of the words, whole, begun or misspelt: by one letter from four letters on, by two from six on. */
    public String misspelt() {
        return words.stream().map(word -> "+(" + misspelt(word) + ")").collect(Collectors.joining(" "));
    }

    /** Any of the words, misspelt or not; short ones only whole, for too much begins with them. */
    public String any() {
        return words.stream()
                .map(word -> letters(word) < LONG_ENOUGH_TO_MISSPELL ? word : misspelt(word))
                .collect(Collectors.joining(" "));
    }

    private static String begun(String word) {
        return letters(word) < LONG_ENOUGH_TO_BEGIN ? word : word + " " + word + "*";
    }

    private static String misspelt(String word) {
        int letters = letters(word);
        String edits = letters < LONG_ENOUGH_TO_MISSPELL_TWICE ? "~1" : "~2";
        return letters < LONG_ENOUGH_TO_MISSPELL ? begun(word) : begun(word) + " " + word + edits;
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }
}
