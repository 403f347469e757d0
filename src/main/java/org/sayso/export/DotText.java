// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

/**
 * Quoted strings of the DOT language. In all of them, not only in labels, a backslash is two and a line end is {@code \n}, as Graphviz reads its own labels:
 * otherwise its strings cannot hold a backslash before a quote. One for each file, used by one thread.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">the language</a>
 * @see <a href="https://graphviz.org/docs/attr-types/escString/">escString</a>
 */
final class DotText {
    /** At most 15,000 bytes. Graphviz has long refused 16,384 bytes in one piece, but not several pieces with {@code +} between them. */
    private static final int PIECE = 5_000;
    /** Where a line of a label is ended at the next blank. */
    private static final int LINE = 28;
    /** Where it is ended anyway: Graphviz draws nothing that is too wide. */
    private static final int LONGEST_LINE = 80;

    private final PlainText plain = new PlainText();
    private final StringBuilder out;

    DotText(StringBuilder out) {
        this.out = out;
    }

    /** What all text goes through, and is counted by. */
    PlainText plain() {
        return plain;
    }

    /** An id or a value. */
    void quoted(String text) {
        quote(plain.of(text), false);
    }

    /** What is drawn: in short lines, and with an entity for each ampersand, since Graphviz reads entities in labels. */
    void label(String text) {
        quote(plain.of(text), true);
    }

    private void quote(String text, boolean label) {
        int line = 0;
        out.append('"');
        int piece = out.length();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (out.length() - piece >= PIECE && !Character.isLowSurrogate(c)) {
                out.append("\" + \"");
                piece = out.length();
            }
            if (label && line >= LONGEST_LINE && !Character.isLowSurrogate(c)) {
                out.append("\\n");
                line = 0;
            }
            boolean ends = c == '\n' || (label && c == ' ' && line >= LINE);
            line = ends ? 0 : line + 1;
            escape(ends ? '\n' : c, label);
        }
        out.append('"');
    }

    private void escape(char c, boolean label) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '&' -> out.append(label ? "&amp;" : "&");
            default -> out.append(c);
        }
    }
}
