// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/**
 * The decoded text of a record file, or of one line of a JSON Lines file, that knows lines and columns. They are worked out only when somebody asks:
 * most texts have no fault.
 *
 * @param file as findings name it
 * @param text without a byte-order mark
 * @param firstLine the line of the file that the text begins at, from 1
 */
record SourceText(String file, String text, int firstLine) {

    int lineAt(int index) {
        int line = firstLine;
        int start = nextLine(0);
        while (start != -1 && start <= index) {
            line++;
            start = nextLine(start);
        }
        return line;
    }

    /** From 1, in code points. */
    int columnAt(int index) {
        int at = Math.min(index, text.length());
        int start = 0;
        int next = nextLine(0);
        while (next != -1 && next <= at) {
            start = next;
            next = nextLine(next);
        }
        return text.codePointCount(start, at) + 1;
    }

    /** The index behind the next line end: LF, CR LF or CR, as editors count; -1 on the last line. */
    private int nextLine(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return -1;
    }
}
