// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.util.Locale;

/** Finds the end of HTTP/1.1 responses on a connection that is kept, and counts what is in them, without keeping any of it. */
final class ResponseEnd {
    private enum State {
        HEAD,
        SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        LENGTH,
        DONE
    }

    private final StringBuilder line = new StringBuilder();
    private State state = State.HEAD;
    private int status;
    private String tag = "";
    private boolean chunked;
    private long left;
    private long bytes;
    private long lines;

    void next() {
        state = State.HEAD;
        line.setLength(0);
        status = 0;
        tag = "";
        chunked = false;
        left = 0;
        bytes = 0;
        lines = 0;
    }

    /** Takes what came; whether the response is whole. */
    boolean take(byte[] came, int length) {
        int at = 0;
        while (at < length && state != State.DONE) {
            if (state == State.CHUNK || state == State.LENGTH) {
                at = body(came, at, length);
            } else if (came[at++] == '\n') {
                line();
                line.setLength(0);
            } else if (came[at - 1] != '\r') {
                line.append((char) came[at - 1]);
            }
        }
        return state == State.DONE;
    }

    private int body(byte[] came, int at, int length) {
        int end = (int) Math.min(length, at + left);
        for (int i = at; i < end; i++) {
            if (came[i] == '\n') {
                lines++;
            }
        }
        bytes += end - at;
        left -= end - at;
        if (left == 0) {
            state = state == State.CHUNK ? State.CHUNK_END : State.DONE;
        }
        return end;
    }

    private void line() {
        switch (state) {
            case HEAD -> head();
            case SIZE -> {
                left = Long.parseLong(line.toString().strip(), 16);
                state = left == 0 ? State.TRAILER : State.CHUNK;
            }
            case CHUNK_END -> state = State.SIZE;
            case TRAILER -> state = line.isEmpty() ? State.DONE : State.TRAILER;
            default -> throw new IllegalStateException(state.name());
        }
    }

    private void head() {
        if (line.isEmpty()) {
            state = chunked ? State.SIZE : left == 0 ? State.DONE : State.LENGTH;
        } else if (status == 0) {
            status = Integer.parseInt(line.substring(9, 12));
        } else {
            int colon = line.indexOf(":");
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> left = status == 304 ? 0 : Long.parseLong(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "etag" -> tag = value;
                default -> {}
            }
        }
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    int status() {
        return status;
    }

    /** Empty without one. */
    String tag() {
        return tag;
    }

    /** Of the body so far. */
    long bytes() {
        return bytes;
    }

    long lines() {
        return lines;
    }
}
