// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/**
 * What the {@link CommitGuard} costs an import: 100,000 nodes with five properties, then all of them changed and joined, in batches of 5,000, with and without
 * it in turn on one store. It counts processor time of the committing thread, where the guard runs, so that other load on the machine does not. To be run by hand.
 */
final class CommitGuardBenchmark {
    private static final int NODES = 100_000;
    private static final int BATCH = 5_000;
    private static final int ROUNDS = 12;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private CommitGuardBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("commit-guard");
        EmbeddedGraphSettings settings = EmbeddedGraphSettings.in(directory);
        DatabaseManagementService service = StoreOpening.open(settings, BoltPassword.of(settings));
        try {
            GraphDatabaseService database = service.database("neo4j");
            new GraphSchema(database).ensure();
            CommitGuard guard = new CommitGuard(false, new DriftMarker(directory));
            double[] with = new double[ROUNDS];
            double[] without = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                // In turn first and second, for a JVM gets faster.
                if (round % 2 == 0) {
                    without[round] = importAll(database, guard);
                }
                service.registerTransactionEventListener("neo4j", guard);
                with[round] = importAll(database, guard);
                service.unregisterTransactionEventListener("neo4j", guard);
                if (round % 2 == 1) {
                    without[round] = importAll(database, guard);
                }
                System.out.printf(
                        Locale.ROOT, "round %d: without %.2f s, with %.2f s%n", round, without[round], with[round]);
            }
            System.out.printf(
                    Locale.ROOT,
                    "medians after four rounds: without %.2f s, with %.2f s, ratio %.3f%n",
                    median(without),
                    median(with),
                    median(with) / median(without));
        } finally {
            service.shutdown();
        }
    }

    private static double median(double[] seconds) {
        double[] warm = Arrays.copyOfRange(seconds, 4, seconds.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private static double importAll(GraphDatabaseService database, CommitGuard guard) {
        long begun = CLOCK.getCurrentThreadCpuTime();
        for (int from = 0; from < NODES; from += BATCH) {
            run(
                    database,
                    guard,
                    "UNWIND $rows AS row CREATE (n:Claim {id: row.id, relation: 'R', stance: 'affirmed', when: '2023', relationId: row.id})",
                    from);
        }
        for (int from = 0; from < NODES; from += BATCH) {
            run(
                    database,
                    guard,
                    "UNWIND $rows AS row MATCH (n:Claim {id: row.id}) SET n.stance = 'denied', n.note = 'x' CREATE (n)-[:OF]->(n)",
                    from);
        }
        double seconds = (CLOCK.getCurrentThreadCpuTime() - begun) / 1e9;
        for (int from = 0; from < NODES; from += BATCH) {
            run(database, guard, "UNWIND $rows AS row MATCH (n:Claim {id: row.id}) DETACH DELETE n", from);
        }
        return seconds;
    }

    private static void run(GraphDatabaseService database, CommitGuard guard, String cypher, int from) {
        List<Map<String, Object>> rows = new ArrayList<>(BATCH);
        for (int i = from; i < from + BATCH; i++) {
            rows.add(Map.of("id", "claim-" + i));
        }
        guard.asImporter(() -> {
            try (Transaction transaction = database.beginTx()) {
                transaction.execute(cypher, Map.of("rows", rows)).close();
                transaction.commit();
            }
        });
    }
}
