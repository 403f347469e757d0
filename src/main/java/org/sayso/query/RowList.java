// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;

/** The rows of a small read of our own, as maps: counts, names of entities. */
final class RowList {
    private RowList() {}

    static List<Map<String, Object>> of(GraphStore store, Statement statement, ReadLimits limits) {
        List<Map<String, Object>> rows = new ArrayList<>();
        store.read(statement, limits, new Cancellation(), new RowCollector(rows::add));
        return rows;
    }
}
