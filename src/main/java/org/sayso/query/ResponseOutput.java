// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Bytes on their way to the client; the answer's headers are set when the first of them leave. Used by the request's own thread only. */
final class ResponseOutput extends RowOutput {
    /** What is shorter does not get shorter. */
    static final int WORTH_CODING = 1024;

    private final HttpServletResponse response;
    private final Runnable headers;
    private final boolean gzip;
    private final int most;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(0);
    private @Nullable OutputStream out;
    private boolean whole;
    private byte last = '\n';

    /**
     * @param gzip whether the client takes it
     * @param most bytes that are held back until it is known whether they are all
     */
    ResponseOutput(HttpServletResponse response, Runnable headers, boolean gzip, int most) {
        this.response = response;
        this.headers = headers;
        this.gzip = gzip;
        this.most = most;
    }

    @Override
    protected void pass(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            last = bytes[offset + length - 1];
        }
        if (out == null && (whole || held.size() + length <= most)) {
            held.write(bytes, offset, length);
        } else {
            OutputStream target = begin();
            target.write(bytes, offset, length);
            // Over the wire: that is where a client that hung up is noticed.
            target.flush();
            response.flushBuffer();
        }
    }

    @Override
    void finish() throws IOException {
        whole = out == null;
        super.finish();
        end();
    }

    /** Sends bytes that are the whole answer. */
    void all(byte[] bytes) throws IOException {
        whole = out == null;
        pass(bytes, 0, bytes.length);
        end();
    }

    /** To be called when all bytes have been passed. An answer without a byte has headers too. */
    void end() throws IOException {
        whole |= out == null;
        OutputStream target = begin();
        if (target instanceof GZIPOutputStream coded) {
            coded.finish();
        }
    }

    private OutputStream begin() throws IOException {
        OutputStream target = out;
        if (target == null) {
            headers.run();
            boolean coded = gzip && !(whole && held.size() < WORTH_CODING);
            if (coded) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            } else if (whole) {
                response.setContentLength(held.size());
            }
            target = coded ? new FastGzip(response.getOutputStream()) : response.getOutputStream();
            out = target;
            held.writeTo(target);
            if (!whole) {
                held.reset();
            }
        }
        return target;
    }

    /** All that was sent, before any coding; null when it was not known as a whole. */
    byte @Nullable [] wholeBody() {
        return whole ? held.toByteArray() : null;
    }

    boolean hasBegun() {
        return out != null;
    }

    /** For the headers: whether all that there is to say is known before the first byte leaves. */
    boolean isWhole() {
        return whole;
    }

    /** Ends the answer with a line of its own, whatever came before. */
    void lastLine(String line) throws IOException {
        byte[] bytes = ((last == '\n' ? "" : "\n") + line + "\n").getBytes(StandardCharsets.UTF_8);
        pass(bytes, 0, bytes.length);
        end();
    }

    /** Most clients are on this machine, where time is dearer than bytes. */
    static final class FastGzip extends GZIPOutputStream {
        private static final int BUFFER = 16 * 1024;

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER, true);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
