// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds paragraphs of a document of which its record says nothing: neither a claim, nor why there is none, nor that they repeat others. */
final class UnaccountedParagraphs {
    private UnaccountedParagraphs() {}

    static void report(DocumentReading reading, Findings findings) {
        Integer paragraphs = reading.document().paragraphs();
        if (paragraphs == null) {
            return;
        }
        List<ParagraphRange> told = new ArrayList<>(reading.header().leftOut());
        told.addAll(reading.header().repeated());
        for (Claim claim : reading.document().claims()) {
            claim.locators().forEach(locator -> told.add(new ParagraphRange(locator.paragraph(), locator.paragraph())));
        }
        List<ParagraphRange> left = between(told, paragraphs);
        if (!left.isEmpty()) {
            String ranges = left.stream().map(ParagraphRange::toString).collect(Collectors.joining(", "));
            boolean one = left.size() == 1
                    && left.getFirst().first() == left.getFirst().last();
            new Faults(findings)
                    .warning(
                            reading.place(),
                            "paragraph-unaccounted",
                            "nothing is said of %s %s (record what is claimed there, or list it under 'unclaimed' with a word why not)"
                                    .formatted(one ? "paragraph" : "the paragraphs", ranges));
        }
    }

    /** What they leave of the paragraphs up to the last. A record can say that there are many: nothing is counted one by one. */
    private static List<ParagraphRange> between(List<ParagraphRange> told, int last) {
        List<ParagraphRange> left = new ArrayList<>();
        told.sort(Comparator.comparingInt(ParagraphRange::first));
        int next = 1;
        for (ParagraphRange range : told) {
            if (range.first() > next) {
                left.add(new ParagraphRange(next, range.first() - 1));
            }
            next = Math.max(next, range.last() + 1);
        }
        if (next <= last) {
            left.add(new ParagraphRange(next, last));
        }
        return left;
    }
}
