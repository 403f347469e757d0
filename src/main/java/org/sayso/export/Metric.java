// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be worked out of a graph for each of its nodes. */
enum Metric {
    DEGREE,
    PAGERANK,
    BETWEENNESS,
    COMMUNITY;

    /** As in a request. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Metric::word).toList();
    }
}
