// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** The way without Sayso's exports: Neo4j's own server, asked by a Python program, whose networkx writes the file. */
final class Route {
    private final Path work;
    private final Path queries;
    private final int pageCacheMegabytes;
    private final String python = System.getenv().getOrDefault("PYTHON", "python3");

    Route(Path work, Path queries, int pageCacheMegabytes) {
        this.work = work;
        this.queries = queries;
        this.pageCacheMegabytes = pageCacheMegabytes;
    }

    /** @param relations that both export at most */
    void compare(CompareExports ours, int relations, Table table) throws Exception {
        if (run("-c", "import networkx").status != 0) {
            System.err.println("The way without exports is not measured: " + python + " has no networkx.");
            return;
        }
        try (Server neo4j = Neo4jServer.start(work.resolve("neo4j"), "2g", false, pageCacheMegabytes)) {
            neo4j.await(neo4j.post("/db/neo4j/query/v2", "application/json", "", "{\"statement\":\"RETURN 1\"}"));
            for (String format : new String[] {"gexf", "graphml"}) {
                Outcome theirs = run(
                        Path.of("bench/export/route.py").toString(),
                        Integer.toString(neo4j.address().getPort()),
                        queries.toString(),
                        format,
                        work.resolve("networkx." + format).toString(),
                        Integer.toString(relations));
                if (theirs.status != 0) {
                    table.row(
                            "%s by networkx, %,d relations".formatted(format, relations),
                            "gave up",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "");
                } else {
                    tell(ours, format, relations, theirs.output.trim().split(" "), table);
                }
            }
        }
    }

    /** @param theirs seconds, bytes of memory, nodes, edges */
    private static void tell(CompareExports ours, String format, int relations, String[] theirs, Table table)
            throws Exception {
        double seconds = Double.parseDouble(theirs[0]);
        ours.withSayso(() -> {
            String path = "/api/graph.%s?limit=%d".formatted(format, relations);
            ours.cost("", path);
            double sayso = ours.cost("", path).milliseconds();
            table.row(
                    "%s by networkx over the Query API, %,d relations".formatted(format, Long.parseLong(theirs[3])),
                    CompareExports.seconds(1000 * seconds),
                    "",
                    "",
                    "/api/graph." + format,
                    CompareExports.seconds(sayso),
                    "",
                    Table.ratio(1000 * seconds / sayso),
                    "",
                    "");
            table.row(
                    "peak memory of Python",
                    "",
                    "",
                    String.format(Locale.ROOT, "%,.0f", Double.parseDouble(theirs[1]) / 1e6),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "");
        });
    }

    private record Outcome(int status, String output) {}

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = python;
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
