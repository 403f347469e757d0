// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SequencedMap;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ReadSummary;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.query.RowOutput;
import org.sayso.query.TableQuery;
import org.sayso.query.TableWriter;

/** Writes what rows hold as a graph. Not a byte leaves before the last row is there. */
final class StatementGraph extends ElementVisitor implements TableWriter {
    private final TableQuery query;
    private final GraphForm form;
    private final RowOutput out;
    private final Cancellation cancellation;
    private final SpooledGraph graph;
    private final long changes;

    StatementGraph(TableQuery query, GraphForm form, RowOutput out, Cancellation cancellation) {
        this.query = query;
        this.form = form;
        this.out = out;
        this.cancellation = cancellation;
        Graphs graphs = form.graphs();
        changes = graphs.store().changeCount();
        graph = new SpooledGraph(
                new Spool(graphs.limits().spool()),
                new GraphRead(graphs.store(), graphs.limits().limits(), cancellation));
    }

    @Override
    void element(StoredElement element) {
        graph.add(element);
    }

    @Override
    public void finish(ReadSummary summary, Map<String, ?> meta) {
        if (graph.isEmpty() && summary.rows() > 0) {
            throw new CallerException(
                    ProblemType.NOT_ACCEPTABLE,
                    "The rows hold neither nodes nor relationships: there is no graph to write. Ask for a table (json, jsonl, csv, tsv), or return nodes, relationships or paths.");
        }
        Graphs graphs = form.graphs();
        TimedOutput timed = new TimedOutput(out, cancellation, graphs.limits().time());
        graph.complete(summary.truncated());
        SequencedMap<String, String> provenance = graphs.provenance(
                query.text(),
                query.parameters(),
                String.valueOf(meta.get("graphVersion")),
                meta.get("leftOut") instanceof Long rows ? rows : 0,
                Doubts.of(Boolean.TRUE.equals(meta.get("importing")), Boolean.TRUE.equals(meta.get("drift"))),
                cancellation);
        try (GraphWriter writer = graphs.writer(form, timed, cancellation)) {
            GraphExport.write(
                    query.heading().title(),
                    provenance,
                    graphs.measured(graph, form.metrics(), cancellation),
                    writer,
                    () -> graphs.store().changeCount() != changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}
