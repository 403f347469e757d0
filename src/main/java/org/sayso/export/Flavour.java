// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A way to write a format that there is more than one of. */
enum Flavour {
    /** GraphML as its schema has it. */
    PLAIN(GraphFormat.GRAPHML),
    /** GraphML with labels that yEd shows. */
    YED(GraphFormat.GRAPHML),
    /** GEXF of today. */
    GEXF13(GraphFormat.GEXF),
    /** GEXF for readers that know 1.2 only. */
    GEXF12(GraphFormat.GEXF);

    private final GraphFormat format;

    Flavour(GraphFormat format) {
        this.format = format;
    }

    /** As in a request. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Flavour::word).toList();
    }

    /** Those of a format, the usual one first. */
    static List<Flavour> of(GraphFormat format) {
        return Arrays.stream(values())
                .filter(flavour -> flavour.format == format)
                .toList();
    }
}
