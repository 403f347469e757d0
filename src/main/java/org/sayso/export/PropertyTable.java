// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One CSV file of a zip with a column for each property that its nodes or edges may have, behind columns of the writer's own. */
final class PropertyTable {
    private final CsvLines lines;
    private final Map<String, Place> places = new HashMap<>();
    private final Function<Object, @Nullable String> cell;

    /** What a column of a property is called; each name once, and none that {@code own} has. */
    interface Naming {
        String headerOf(GraphHead.Attribute attribute);
    }

    /**
     * @param own headers of the columns that come first
     * @param cell a property as text
     */
    PropertyTable(
            ZipFiles zip,
            String file,
            List<String> own,
            List<GraphHead.Attribute> attributes,
            Naming naming,
            Function<Object, @Nullable String> cell)
            throws IOException {
        List<String> header = new ArrayList<>(own);
        for (GraphHead.Attribute attribute : attributes) {
            places.put(attribute.name(), new Place(header.size(), attribute.list()));
            header.add(naming.headerOf(attribute));
        }
        this.lines = new CsvLines(zip.begin(file), header);
        this.cell = cell;
    }

    /**
     * @param own the fields of the writer's own columns, of which the last ones may be left out
     * @throws IllegalArgumentException for a property that was not declared, or is a list and was not declared as one
     */
    void line(SortedMap<String, Object> properties, @Nullable String... own) throws IOException {
        for (int i = 0; i < own.length; i++) {
            lines.set(i, own[i]);
        }
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            Place place = places.get(property.getKey());
            if (place == null || (!place.list && property.getValue() instanceof List<?>)) {
                throw new IllegalArgumentException("Not declared so in the head: " + property.getKey());
            }
            lines.set(place.column, cell.apply(place.fit(property.getValue())));
        }
        lines.endLine();
    }

    void finish() throws IOException {
        lines.finish();
    }

    private record Place(int column, boolean list) {
        /** One value as a list of one where lists are declared: some qualifiers are one or the other. */
        Object fit(Object value) {
            return list && !(value instanceof List<?>) ? List.of(value) : value;
        }
    }
}
