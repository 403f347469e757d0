// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands nodes and edges to a writer on {@link InTurn another thread}, so that the caller reads the next ones from the graph meanwhile: reading takes most of an export's
 * time and cannot be divided. What the writer makes is written to the stream by the caller's thread.
 */
final class WriterInTurn implements GraphWriter {
    /** Few enough for long texts to have room in memory, as some such portions wait. */
    private static final int PORTION = 128;

    private static final int USUAL_BYTES = 1 << 16;

    private final ByteArrayOutputStream ready = new ByteArrayOutputStream(USUAL_BYTES);
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
        writer = making.writer(ready);
        turn = new InTurn("sayso-export-writer", target);
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
        turn.close(this::closeWriter);
    }

    private void closeWriter() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        turn.add(() -> made(handed));
    }

    private byte[] made(List<Call> calls) throws IOException {
        for (Call call : calls) {
            call.on(writer);
        }
        byte[] bytes = ready.toByteArray();
        ready.reset();
        return bytes;
    }
}
