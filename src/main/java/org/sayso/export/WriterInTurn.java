// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands nodes and edges to a writer on {@link InTurn another thread}, so that the caller reads the next ones from the graph meanwhile: reading takes most of an export's
 * time and cannot be divided. What the writer makes is written to the stream by the caller's thread.
 */
final class WriterInTurn implements GraphWriter {
    /** Few enough for long texts to have room in memory, as some such portions wait. */
    private static final int PORTION = 128;

    private final InTurn turn;
    private final GraphWriter writer;
    private List<Call> portion = new ArrayList<>(PORTION);

    private interface Call {
        void on(GraphWriter writer) throws IOException;
    }

    /** Makes a writer for the stream that it is given. */
    interface Making {
        GraphWriter writer(OutputStream target) throws IOException;
    }

    WriterInTurn(OutputStream target, Making making) throws IOException {
        turn = new InTurn("sayso-export-writer", target);
        writer = making.writer(turn.pieces());
    }

    @Override
    public void begin(GraphHead head) throws IOException {
        call(to -> to.begin(head));
    }

    @Override
    public void node(ExportNode node) throws IOException {
        call(to -> to.node(node));
    }

    @Override
    public void edge(ExportEdge edge) throws IOException {
        call(to -> to.edge(edge));
    }

    @Override
    public void end(GraphEnd end) throws IOException {
        call(to -> to.end(end));
        hand();
        turn.finish();
    }

    @Override
    public void close() {
        turn.close(writer::close);
    }

    private void call(Call call) throws IOException {
        portion.add(call);
        if (portion.size() == PORTION) {
            hand();
        }
    }

    private void hand() throws IOException {
        List<Call> handed = portion;
        portion = new ArrayList<>(PORTION);
        turn.add(() -> make(handed));
    }

    private void make(List<Call> calls) throws IOException {
        for (Call call : calls) {
            call.on(writer);
        }
    }
}
