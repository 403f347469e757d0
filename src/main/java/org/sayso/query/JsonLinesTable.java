// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.List;
import java.util.Map;
import org.sayso.graph.ReadSummary;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** One JSON object a line and row. */
class JsonLinesTable extends JsonValues implements TableWriter {
    private final RowOutput out;
    private List<SerializableString> columns = List.of();
    private int next;

    JsonLinesTable(RowOutput out, boolean integersAsText) {
        super(MAPPER.createGenerator(out), integersAsText);
        this.out = out;
    }

    @Override
    public void columns(List<String> names) {
        columns = names.stream().<SerializableString>map(SerializedString::new).toList();
    }

    @Override
    public void beginRow() {
        next = 0;
        json.writeStartObject();
    }

    @Override
    protected void columnBegins() {
        json.writeName(columns.get(next));
        next++;
    }

    @Override
    public void endRow() {
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
        out.rowEnded();
    }

    @Override
    public void finish(ReadSummary summary, Map<String, ?> meta) {
        json.close();
    }
}
