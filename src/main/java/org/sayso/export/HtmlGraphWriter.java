// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** One file for a browser without a network: the graph drawn, its relations in a table, who says so, and a filter. Its data are those of {@link NodeLinkWriter}. */
final class HtmlGraphWriter implements GraphWriter {
    private final OutputStream target;
    private final NodeLinkWriter data;

    HtmlGraphWriter(OutputStream target) {
        this.target = target;
        data = new NodeLinkWriter(new InsideScript(target));
    }

    @Override
    public void begin(GraphHead head) throws IOException {
        target.write(
                HtmlGraphPage.INSTANCE.before(new PlainText().of(head.title())).getBytes(UTF_8));
        data.begin(head);
    }

    @Override
    public void node(ExportNode node) {
        data.node(node);
    }

    @Override
    public void edge(ExportEdge edge) {
        data.edge(edge);
    }

    @Override
    public void end(GraphEnd end) throws IOException {
        data.end(end);
        target.write(HtmlGraphPage.INSTANCE.afterData().getBytes(UTF_8));
    }

    /** JSON that cannot end the element it stands in: a {@code <} is always inside a string there, where its escape means the same. */
    private static final class InsideScript extends FilterOutputStream {
        private static final byte[] ESCAPED = "\\u003c".getBytes(UTF_8);

        InsideScript(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            for (int at = offset; at < offset + length; at++) {
                if (bytes[at] == '<') {
                    out.write(bytes, from, at - from);
                    out.write(ESCAPED, 0, ESCAPED.length);
                    from = at + 1;
                }
            }
            out.write(bytes, from, offset + length - from);
        }
    }
}
