// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** HTML on its way out, in UTF-8. What is set aside comes later, or never. */
final class HtmlText {
    private static final char REPLACEMENT = '\uFFFD';

    private final Writer out;
    private @Nullable StringBuilder aside;

    HtmlText(RowOutput out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** Markup as it is. */
    HtmlText raw(String markup) {
        try {
            (aside == null ? out : aside).append(markup);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text, escaped: as content, and in attributes within double quotes. */
    HtmlText text(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (escaped != null) {
                raw(text.substring(done, i)).raw(escaped);
                done = i + 1;
            }
        }
        return raw(done == 0 ? text : text.substring(done));
    }

    /** A link with a text; the text alone where there is no address. */
    HtmlText link(@Nullable String address, String text) {
        return address == null
                ? text(text)
                : raw("<a href=\"").text(address).raw("\">").text(text).raw("</a>");
    }

    /** From now on nothing goes out, until {@link #takeAside}. */
    void setAside() {
        aside = new StringBuilder();
    }

    String takeAside() {
        String taken = String.valueOf(aside);
        aside = null;
        return taken;
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A carriage return would be read as a line feed; the other controls, and NUL above all, HTML does not have. */
    private static @Nullable String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;";
            case '\t', '\n' -> null;
            default ->
                c < ' ' || (c >= 0x7F && c < 0xA0) || c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)
                        ? String.valueOf(REPLACEMENT)
                        : null;
        };
    }
}
