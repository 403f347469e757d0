// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Bytes on their way to the client; the answer's headers are set when the first of them leave. Used by the request's own thread only. */
final class ResponseOutput extends RowOutput {
    private final HttpServletResponse response;
    private final Runnable headers;
    private boolean begun;
    private byte last = '\n';

    ResponseOutput(HttpServletResponse response, Runnable headers) {
        this.response = response;
        this.headers = headers;
    }

    @Override
    protected void pass(byte[] bytes, int offset, int length) throws IOException {
        begin();
        if (length > 0) {
            response.getOutputStream().write(bytes, offset, length);
            last = bytes[offset + length - 1];
            // Over the wire: that is where a client that hung up is noticed.
            response.flushBuffer();
        }
    }

    /** An answer without a byte has headers too. */
    void begin() {
        if (!begun) {
            headers.run();
            begun = true;
        }
    }

    boolean hasBegun() {
        return begun;
    }

    /** Ends the answer with a line of its own, whatever came before. */
    void lastLine(String line) throws IOException {
        byte[] bytes = ((last == '\n' ? "" : "\n") + line + "\n").getBytes(StandardCharsets.UTF_8);
        pass(bytes, 0, bytes.length);
    }
}
