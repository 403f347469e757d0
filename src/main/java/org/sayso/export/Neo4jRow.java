// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file for Neo4j's importer.
 *
 * @param own fields of the columns that come first
 * @param cells the other ones that it has
 */
record Neo4jRow(List<String> own, List<Cell> cells) {
    /**
     * A property.
     *
     * @param type as in a header, such as {@code string[]}
     */
    record Cell(String name, String type, String text) {}

    Neo4jRow(String... own) {
        this(List.of(own), new ArrayList<>());
    }

    void add(String name, String type, String text) {
        cells.add(new Cell(name, type, text));
    }
}
