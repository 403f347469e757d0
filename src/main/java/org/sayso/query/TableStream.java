// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadSummary;

/** Writes the table of a canned query into a stream, as a server would send it. */
public final class TableStream {
    private final TableReading reading;
    private final String graphVersion;

    public TableStream(GraphStore store, QueryProperties limits, String graphVersion) {
        this.reading = new TableReading(store, limits);
        this.graphVersion = graphVersion;
    }

    /** Leaves the stream open. */
    public ReadSummary write(TableQuery query, AnswerForm form, OutputStream target) throws IOException {
        RowOutput out = new RowOutput() {
            @Override
            protected void pass(byte[] bytes, int offset, int length) throws IOException {
                target.write(bytes, offset, length);
            }
        };
        AtomicReference<@Nullable Long> leftOut = new AtomicReference<>();
        Cancellation cancellation = new Cancellation();
        try (TableWriter writer = form.writer(query, out, cancellation)) {
            ReadSummary summary = reading.read(query, form, cancellation, writer, leftOut::set);
            Map<String, Object> meta = new LinkedHashMap<>(query.meta(graphVersion));
            if (leftOut.get() != null) {
                meta.put("leftOut", leftOut.get());
            }
            writer.finish(summary, meta);
            out.finish();
            target.flush();
            return summary;
        }
    }
}
