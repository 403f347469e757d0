// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Clients that send one statement after the other that would run for ever, each as soon as the last was answered, whatever the answer. */
final class Runaways implements AutoCloseable {
    private static final List<String> STATEMENTS = List.of(
            "MATCH (a), (b), (c), (d) WHERE a.name + b.name = c.name + d.name RETURN count(*)",
            "MATCH (a)-[*1..12]-(b) RETURN count(*)",
            "UNWIND range(1, 2000000000) AS x RETURN sum(x % 7)",
            "MATCH (a:Entity)--(b)--(c)--(d) RETURN a.id, count(DISTINCT d) AS n ORDER BY n DESC LIMIT 5");

    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean ended;

    Runaways(Server server, int number) {
        for (int i = 0; i < number; i++) {
            String statement = STATEMENTS.get(i % STATEMENTS.size());
            byte[] request = server.post("/api/cypher", "text/plain", "", statement);
            clients.add(Thread.ofPlatform().daemon().start(() -> send(server, request)));
        }
    }

    private void send(Server server, byte[] request) {
        while (!ended) {
            try {
                Download.of(server, request);
            } catch (IOException refused) {
                // The next one follows all the same.
            }
        }
    }

    /** Waits for the last answers, so that nothing is left running. */
    @Override
    public void close() throws InterruptedException {
        ended = true;
        for (Thread client : clients) {
            client.join();
        }
    }
}
