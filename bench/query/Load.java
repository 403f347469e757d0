// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A number of connections that are kept, each with one request under way, all on one thread: as little as possible of the machine that the servers need too. The
 * requests are taken in turn from a list made beforehand.
 */
final class Load implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    private final Server server;
    private final List<byte[]> requests;
    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER);
    private int next;
    private long[] nanos = new long[1 << 16];
    private int answers;
    private long failures;
    private long lines;

    /**
     * What came of it.
     *
     * @param cpuSeconds of the server
     * @param nanos from each request to the end of its answer, sorted
     * @param lines of all bodies together
     */
    record Outcome(double seconds, double cpuSeconds, long[] nanos, long failures, long lines) {
        double perSecond() {
            return nanos.length / seconds;
        }

        double cpuMilliseconds() {
            return 1000 * cpuSeconds / nanos.length;
        }

        double milliseconds(double quantile) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) (quantile * (nanos.length - 1))] / 1e6;
        }
    }

    private static final class Connection {
        private final SocketChannel channel;
        private final ResponseEnd response = new ResponseEnd();
        private long begun;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }
    }

    Load(Server server, List<byte[]> requests, int connections) throws IOException {
        this.server = server;
        this.requests = requests;
        this.selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(server.address());
            channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Connection connection = new Connection(channel);
            channel.register(selector, SelectionKey.OP_READ, connection);
            this.connections.add(connection);
        }
    }

    Outcome run(Duration time) throws IOException {
        answers = 0;
        failures = 0;
        lines = 0;
        double cpu = server.cpuSeconds();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        for (Connection connection : connections) {
            ask(connection);
        }
        int busy = connections.size();
        while (busy > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                Connection connection = (Connection) key.attachment();
                if (isWhole(connection)) {
                    if (System.nanoTime() < end) {
                        ask(connection);
                    } else {
                        busy--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] sorted = Arrays.copyOf(nanos, answers);
        Arrays.sort(sorted);
        return new Outcome(seconds, server.cpuSeconds() - cpu, sorted, failures, lines);
    }

    private void ask(Connection connection) throws IOException {
        connection.response.next();
        ByteBuffer out = ByteBuffer.wrap(requests.get(next));
        next = (next + 1) % requests.size();
        connection.begun = System.nanoTime();
        while (out.hasRemaining()) {
            connection.channel.write(out);
        }
    }

    private boolean isWhole(Connection connection) throws IOException {
        in.clear();
        int length = connection.channel.read(in);
        if (length < 0) {
            throw new IOException(server + " closed a connection that was to be kept");
        }
        if (!connection.response.take(in.array(), length)) {
            return false;
        }
        if (answers == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * answers);
        }
        nanos[answers++] = System.nanoTime() - connection.begun;
        lines += connection.response.lines();
        failures += connection.response.succeeded() ? 0 : 1;
        return true;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.channel.close();
        }
        selector.close();
    }
}
