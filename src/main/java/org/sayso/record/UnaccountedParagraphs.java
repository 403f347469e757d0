// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds paragraphs of a document of which its record says nothing: neither a claim, nor why there is none, nor that they repeat others. */
final class UnaccountedParagraphs {
    private UnaccountedParagraphs() {}

    static void report(DocumentReading reading, Findings findings) {
        Integer paragraphs = reading.document().paragraphs();
        if (paragraphs == null) {
            return;
        }
        SortedSet<Integer> left =
                IntStream.rangeClosed(1, paragraphs).boxed().collect(Collectors.toCollection(TreeSet::new));
        for (Claim claim : reading.document().claims()) {
            claim.locators().forEach(locator -> left.remove(locator.paragraph()));
        }
        remove(reading.header().leftOut(), left);
        remove(reading.header().repeated(), left);
        if (!left.isEmpty()) {
            String ranges = ParagraphRange.of(left).stream()
                    .map(ParagraphRange::toString)
                    .collect(Collectors.joining(", "));
            new Faults(findings)
                    .warning(
                            reading.place(),
                            "paragraph-unaccounted",
                            "nothing is said of %s %s (record what is claimed there, or list it under 'unclaimed' with a word why not)"
                                    .formatted(left.size() == 1 ? "paragraph" : "the paragraphs", ranges));
        }
    }

    private static void remove(List<ParagraphRange> ranges, SortedSet<Integer> left) {
        ranges.forEach(range -> left.removeIf(number -> range.first() <= number && number <= range.last()));
    }
}
