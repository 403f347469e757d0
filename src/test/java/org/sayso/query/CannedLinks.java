// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where the page of a canned query leads from these rows. */
public final class CannedLinks {
    private static final ThingLinks LINKS = new ThingLinks(true);

    private CannedLinks() {}

    public static Set<String> of(List<Map<String, Object>> rows) {
        Set<String> links = new TreeSet<>();
        rows.forEach(row -> row.forEach((name, value) -> collect(name, value, links)));
        return links;
    }

    private static void collect(String name, @Nullable Object value, Set<String> links) {
        switch (value) {
            case String text -> {
                String link = LINKS.ofValue(name, text);
                if (link != null) {
                    links.add(link);
                }
            }
            case List<?> list -> list.forEach(one -> collect(name, one, links));
            case null, default -> {}
        }
    }
}
