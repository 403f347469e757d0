// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What somebody may have meant: the nearest of the words that would have been right. */
final class Suggestions {
    private static final int AT_MOST = 3;

    private Suggestions() {}

    /** At most three, the nearest first; empty when nothing is near. */
    static List<String> near(String written, Collection<String> right) {
        record Near(String word, int distance) {}
        String wanted = written.toLowerCase(Locale.ROOT);
        int furthest = Math.max(1, Math.min(4, wanted.length() / 3));
        LevenshteinDistance distance = new LevenshteinDistance(furthest);
        List<Near> found = new ArrayList<>();
        for (String word : right) {
            if (Math.abs(word.length() - wanted.length()) <= furthest) {
                int apart = distance.apply(wanted, word.toLowerCase(Locale.ROOT));
                if (apart >= 0) {
                    found.add(new Near(word, apart));
                }
            }
        }
        found.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::word));
        return found.stream().limit(AT_MOST).map(Near::word).toList();
    }

    /** Advice for a finding: "did you mean 'x'?", or all that would be right. */
    static String advice(String written, Collection<String> right) {
        List<String> near = near(written, right);
        return near.isEmpty() ? "allowed: " + String.join(", ", right) : "did you mean %s?".formatted(quoted(near));
    }

    /** {@code 'a', 'b' or 'c'}. */
    static String quoted(List<String> words) {
        List<String> quoted = words.stream().map("'%s'"::formatted).toList();
        return or(quoted);
    }

    /** {@code a, b or c}. */
    static String or(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }
}
