// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.List;

/** Finds words in a document's text: as written, else whatever their case, white space, quotation marks and dashes. A passage lies within one paragraph. */
public final class Passages {
    private static final int CONTEXT = 40;

    private Passages() {}

    /** All occurrences in the order of the text; empty when there are none, or no words. */
    public static List<Passage> find(DocumentText text, String words) {
        String wanted = words.strip();
        List<Passage> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        for (DocumentText.Paragraph paragraph : text.paragraphs()) {
            String line = paragraph.text();
            for (int at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
                found.add(passage(paragraph, at, at + wanted.length()));
            }
        }
        return found.isEmpty() ? findLoosely(text, wanted) : found;
    }

    private static List<Passage> findLoosely(DocumentText text, String words) {
        String wanted = FoldedText.of(words).text();
        List<Passage> found = new ArrayList<>();
        for (DocumentText.Paragraph paragraph : text.paragraphs()) {
            FoldedText line = FoldedText.of(paragraph.text());
            for (int at = line.text().indexOf(wanted); at >= 0; at = line.text().indexOf(wanted, at + 1)) {
                found.add(passage(paragraph, line.start(at), line.end(at + wanted.length() - 1)));
            }
        }
        return found;
    }

    private static Passage passage(DocumentText.Paragraph paragraph, int from, int to) {
        String line = paragraph.text();
        int start = paragraph.start() + line.codePointCount(0, from);
        int end = start + line.codePointCount(from, to);
        return new Passage(paragraph.number(), start, end, context(line, from, to));
    }

    private static String context(String line, int from, int to) {
        int before = line.offsetByCodePoints(from, -Math.min(CONTEXT, line.codePointCount(0, from)));
        int behind = line.offsetByCodePoints(to, Math.min(CONTEXT, line.codePointCount(to, line.length())));
        return (before > 0 ? "…" : "") + line.substring(before, behind).strip() + (behind < line.length() ? "…" : "");
    }
}
