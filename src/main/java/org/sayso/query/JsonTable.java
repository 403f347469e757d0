// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.List;
import java.util.Map;
import org.sayso.graph.PlanOperator;
import org.sayso.graph.ReadSummary;

/** One JSON document: columns, rows as JSON Lines has them, whether rows were cut off, and what was asked of which graph. */
final class JsonTable extends JsonLinesTable {
    private boolean explained;

    JsonTable(RowOutput out, boolean integersAsText) {
        super(out, integersAsText);
    }

    @Override
    public void columns(List<String> names) {
        super.columns(names);
        json.writeStartObject().writeName("columns").writeStartArray();
        names.forEach(json::writeString);
        json.writeEndArray().writeName("rows").writeStartArray();
        json.writeRaw('\n');
    }

    /** A tree, as it is; the other formats have a table of its steps. */
    @Override
    public void plan(PlanOperator root) {
        explained = true;
        json.writeStartObject().writePOJOProperty("plan", root);
    }

    @Override
    public void finish(ReadSummary summary, Map<String, ?> meta) {
        if (!explained) {
            json.writeEndArray();
            json.writeBooleanProperty("truncated", summary.truncated());
        }
        json.writePOJOProperty("meta", meta);
        json.writeEndObject();
        json.writeRaw('\n');
        super.finish(summary, meta);
    }
}
