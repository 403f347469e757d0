// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paragraphs from the first to the last, both included. */
record ParagraphRange(int first, int last) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?");

    /** Null, with a finding, unless it reads like {@code 7} or {@code 27-28} and lies within the document. */
    static @Nullable ParagraphRange read(Word word, @Nullable Integer paragraphs, Faults faults) {
        Matcher matcher = FORM.matcher(word.text());
        if (!matcher.matches()) {
            return refuse(word, "bad-range", "'%s' is no range of paragraphs (write 7 or 27-28)", word.text(), faults);
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (first < 1 || last < first) {
            String message = "'%s' holds no paragraph (the smaller number first, from 1)";
            return refuse(word, "bad-range", message, word.text(), faults);
        }
        if (paragraphs != null && last > paragraphs) {
            String message = "the document has no paragraph %d (mend the number)";
            return refuse(word, "no-such-paragraph", message, last, faults);
        }
        return new ParagraphRange(first, last);
    }

    private static @Nullable ParagraphRange refuse(
            Word word, String rule, String message, Object detail, Faults faults) {
        faults.error(word.place(), rule, message.formatted(detail));
        return null;
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
