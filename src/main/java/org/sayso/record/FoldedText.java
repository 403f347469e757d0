// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.Arrays;
import java.util.Locale;

/** Text in the form in which spellings are compared, and where each of its characters comes from. */
final class FoldedText {
    private final StringBuilder folded = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String text) {
        // One character can become three (an ellipsis).
        starts = new int[text.length() * 3];
        ends = new int[text.length() * 3];
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            append(fold(codePoint), i, next);
            i = next;
        }
    }

    static FoldedText of(String text) {
        return new FoldedText(text.strip().isEmpty() ? "" : text);
    }

    String text() {
        return folded.toString();
    }

    /** Where the folded character begins in the text. */
    int start(int index) {
        return starts[index];
    }

    /** Where it ends there. */
    int end(int index) {
        return ends[index];
    }

    private void append(String form, int from, int to) {
        boolean space = form.equals(" ");
        if (space && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
            return;
        }
        Arrays.fill(starts, folded.length(), folded.length() + form.length(), from);
        Arrays.fill(ends, folded.length(), folded.length() + form.length(), to);
        folded.append(form);
    }

    private static String fold(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return " ";
        }
        return switch (codePoint) {
            case '“', '”', '„', '‟', '«', '»', '″' -> "\"";
            case '‘', '’', '‚', '‛', '‹', '›', '′', '`', '´' -> "'";
            case '‐', '‑', '‒', '–', '—', '―', '−' -> "-";
            case '…' -> "...";
            default -> Character.toString(codePoint).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        };
    }
}
