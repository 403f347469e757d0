// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** HTML on its way out, in UTF-8. What is set aside comes later, or never. */
public final class HtmlText {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <link rel="stylesheet" href="/style.css">
            """;

    private static final char REPLACEMENT = '\uFFFD';

    private final Writer out;
    private @Nullable StringBuilder aside;

    public HtmlText(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** All that comes before what a page is about. There is no style and no script in it, as the policy of every answer forbids them. */
    public HtmlText beginPage(String title) {
        raw(HEAD).raw("<title>").text(title).raw(" - Sayso</title>\n</head>\n<body class=\"answer\">\n");
        return raw("<p><a href=\"/\">Sayso</a></p>\n<h1>").text(title).raw("</h1>\n");
    }

    /** Markup as it is. */
    public HtmlText raw(String markup) {
        try {
            (aside == null ? out : aside).append(markup);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text, escaped: as content, and in attributes within double quotes. */
    public HtmlText text(String text) {
        return raw(escape(text));
    }

    /** An attribute with a space before it; none when it would be empty. */
    HtmlText attribute(String name, String value) {
        return value.isEmpty()
                ? this
                : raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    /** A link with a text; the text alone where there is no address. */
    public HtmlText link(@Nullable String address, String text) {
        return address == null
                ? text(text)
                : raw("<a href=\"").text(address).raw("\">").text(text).raw("</a>");
    }

    /** The same with a title, which tells the id behind the text; none where that is the text. */
    public HtmlText link(@Nullable String address, String text, String title) {
        String told = title.equals(text) ? "" : title;
        if (address == null) {
            return told.isEmpty()
                    ? text(text)
                    : raw("<span").attribute("title", told).raw(">").text(text).raw("</span>");
        }
        return raw("<a href=\"")
                .text(address)
                .raw("\"")
                .attribute("title", told)
                .raw(">")
                .text(text)
                .raw("</a>");
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

    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escape(String text) {
        StringBuilder escaped = null;
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead = escaped(text.charAt(i));
            if (instead != null) {
                escaped = escaped == null ? new StringBuilder(text.length() + 16) : escaped;
                escaped.append(text, done, i).append(instead);
                done = i + 1;
            }
        }
        return escaped == null
                ? text
                : escaped.append(text, done, text.length()).toString();
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
