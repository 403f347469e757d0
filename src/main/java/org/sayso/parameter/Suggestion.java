// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.parameter;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what somebody meant. */
public final class Suggestion {
    private static final int MOST_EDITS = 3;

    private Suggestion() {}

    /** {@code ; did you mean X?} with the known word nearest to the one given, or nothing when none is near. */
    public static String of(String given, Collection<String> known) {
        int most = Math.min(MOST_EDITS, Math.max(1, given.length() / 2));
        LevenshteinDistance distance = new LevenshteinDistance(most);
        record Guess(String word, int edits) {}
        return known.stream()
                .map(word -> new Guess(word, distance.apply(given, word)))
                .filter(guess -> guess.edits() >= 0)
                .min(Comparator.comparingInt(Guess::edits).thenComparing(Guess::word))
                .map(guess -> "; did you mean " + guess.word() + "?")
                .orElse("");
    }
}
