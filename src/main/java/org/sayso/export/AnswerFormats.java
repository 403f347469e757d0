// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.query.Format;
import org.sayso.query.Formats;
import org.sayso.query.TableFormat;

/** The formats of an address whose rows may hold a graph. There {@code html} is the table, and {@code graph.html} the graph. */
public final class AnswerFormats {
    private static final String GRAPH = "graph.";

    private static final Formats<Format> BOTH = both();

    private AnswerFormats() {}

    /** As a request wants it; an extension of its address goes before its {@code Accept} header. */
    public static Format of(@Nullable String extension, @Nullable String accept) {
        return extension != null && extension.startsWith(GRAPH)
                ? GraphFormat.ALL.ofExtension(extension.substring(GRAPH.length()))
                : BOTH.of(extension, accept);
    }

    /** The extensions that make a graph of rows. */
    public static List<String> ofGraphs() {
        return Arrays.stream(GraphFormat.values())
                .map(format -> format == GraphFormat.HTML ? GRAPH + format.extension() : format.extension())
                .toList();
    }

    private static Formats<Format> both() {
        List<Format> formats = new ArrayList<>(List.of(TableFormat.values()));
        formats.addAll(List.of(GraphFormat.values()));
        return new Formats<>(formats, true);
    }
}
