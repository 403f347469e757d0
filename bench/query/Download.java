// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * One answer, read as fast as it comes and thrown away.
 *
 * @param firstNanos until the first byte of the body
 * @param nanos until the last
 */
record Download(int status, String tag, long firstNanos, long nanos, long bytes, long lines) {
    private static final int BUFFER = 256 * 1024;

    static Download of(Server server, byte[] request) throws IOException {
        return of(server, request, Long.MAX_VALUE, () -> {});
    }

    /** @param pause called once when so many lines came; nothing is read meanwhile */
    static Download of(Server server, byte[] request, long pauseAfter, Runnable pause) throws IOException {
        try (Socket socket = server.connect()) {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[BUFFER];
            ResponseEnd response = new ResponseEnd();
            long begun = System.nanoTime();
            long first = 0;
            boolean paused = false;
            socket.getOutputStream().write(request);
            boolean whole = false;
            while (!whole) {
                int length = in.read(buffer);
                if (length < 0) {
                    throw new IOException("the answer was cut off after " + response.lines() + " lines");
                }
                whole = response.take(buffer, length);
                if (first == 0 && response.bytes() > 0) {
                    first = System.nanoTime() - begun;
                }
                if (!paused && response.lines() > pauseAfter) {
                    paused = true;
                    pause.run();
                }
            }
            long nanos = System.nanoTime() - begun;
            return new Download(response.status(), response.tag(), first, nanos, response.bytes(), response.lines());
        }
    }

    boolean succeeded() {
        return status / 100 == 2;
    }
}
