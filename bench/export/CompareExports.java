// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures Sayso's graph exports against its own JSON Lines and against the way without them, and prints a table of docs/performance.md. bench/export.sh prepares what it needs. */
public final class CompareExports {
    private static final int PAGE_CACHE_MEGABYTES = 1536;
    private static final String LINES = "JSON Lines";
    private static final String ROWS = "the same rows as JSON Lines";

    /** Format, and how many times as long as JSON Lines it may take. */
    private static final Map<String, String> WANTED = new LinkedHashMap<>();

    static {
        WANTED.put("graphml", "2.5x");
        WANTED.put("gexf", "2.5x");
        WANTED.put("d3", "1.2x");
        WANTED.put("gephi", "1.2x");
        WANTED.put("neo4j", "1.2x");
        WANTED.put("cyjs", "");
        WANTED.put("dot", "");
        WANTED.put("html", "");
    }

    /** Heavier ones, each against GEXF without anything. */
    private static final Map<String, String> FURTHER = new TreeMap<>(Map.of(
            "gexf, layer=claims",
            "/api/graph.gexf?layer=claims",
            "gexf, layer=projection, two years of SPOKE_AT",
            "/api/graph.gexf?layer=projection&relations=SPOKE_AT&since=2022-01-01",
            "gexf, metrics=degree,pagerank,community",
            "/api/graph.gexf?metrics=degree,pagerank,community"));

    private static final String NETWORK =
            "/api/queries/network/results.%s?type=SPOKE_AT&type=MEMBER_OF&type=CONDEMNED&type=RAIDED&type=DESIGNATED&limit=1000000";

    private final Path work;
    private final Path queries;
    private final String heap;
    private final int rounds;
    private final Table table =
            new Table("what", "time", "CPU", "MB", "against", "time", "CPU", "ratio", "by CPU", "wanted");
    private final Map<String, Long> bytes = new LinkedHashMap<>();
    private Server sayso;

    private CompareExports(Path work, Path queries, String heap, int rounds) {
        this.work = work;
        this.queries = queries;
        this.heap = heap;
        this.rounds = rounds;
    }

    /** Arguments: the work folder, the folder with the query files, the heap, rounds, how many relations the way without exports takes, and a part where one alone will do: {@code formats}, {@code further} or {@code route}. */
    public static void main(String[] arguments) throws Exception {
        CompareExports compare = new CompareExports(
                Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], Integer.parseInt(arguments[3]));
        String part = arguments.length > 5 ? arguments[5] : "";
        if (part.isEmpty() || part.equals("formats")) {
            compare.withSayso(compare::formats);
        }
        if (part.isEmpty() || part.equals("further")) {
            compare.withSayso(compare::further);
        }
        if (part.isEmpty() || part.equals("route")) {
            new Route(compare.work, compare.queries, PAGE_CACHE_MEGABYTES)
                    .compare(compare, Integer.parseInt(arguments[4]), compare.table);
        }
        compare.table.print(compare.heap);
        System.exit(0);
    }

    interface Step {
        void run() throws Exception;
    }

    /** Starts Sayso anew, and tells the most of memory that it had. */
    void withSayso(Step step) throws Exception {
        int port = Server.freePort();
        List<String> command = List.of(
                "target/sayso",
                "serve",
                "--server.port=" + port,
                "--sayso.graph.bolt.port=0",
                "--sayso.graph.directory=" + work.resolve("sayso"),
                "--sayso.records=" + work.resolve("records"),
                "--sayso.queries.directories=cypher," + queries,
                "--sayso.query.timeout=10m",
                "--sayso.graph.page-cache=%dMB".formatted(PAGE_CACHE_MEGABYTES));
        try (Server server = Server.start("Sayso", command, "-Xmx" + heap, port, work.resolve("sayso.log"))) {
            sayso = server;
            server.await(server.get("/actuator/health"));
            step.run();
            table.row(
                    "peak resident memory of the server, page cache of %,d MB in it".formatted(PAGE_CACHE_MEGABYTES),
                    "",
                    "",
                    Table.number(server.peakBytes() / 1e6, ""),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "");
        }
    }

    private void formats() throws IOException {
        Series series = new Series();
        lines();
        cost("", "/api/graph.gexf");
        for (int i = 0; i < rounds; i++) {
            series.add(LINES, lines());
            for (String format : WANTED.keySet()) {
                series.add(format, cost(format, "/api/graph." + format));
            }
        }
        WANTED.forEach((format, wanted) -> tell(series, format, LINES, wanted));
    }

    /** What an export reads, in the same order. */
    private Series.Cost lines() throws IOException {
        Series.Cost nodes = cost("", "/api/queries/all-nodes/results.jsonl");
        Series.Cost edges = cost(LINES, "/api/queries/all-edges/results.jsonl");
        return new Series.Cost(nodes.milliseconds() + edges.milliseconds(), nodes.cpu() + edges.cpu());
    }

    private void further() throws IOException {
        Series series = new Series();
        cost("", NETWORK.formatted("jsonl"));
        cost("", "/api/graph.gexf");
        for (int i = 0; i < rounds; i++) {
            series.add(ROWS, cost(ROWS, NETWORK.formatted("jsonl")));
            series.add("network.gexf", cost("network.gexf", NETWORK.formatted("gexf")));
            series.add("gexf", cost("gexf", "/api/graph.gexf"));
            for (Map.Entry<String, String> each : FURTHER.entrySet()) {
                series.add(each.getKey(), cost(each.getKey(), each.getValue()));
            }
        }
        tell(series, "network.gexf", ROWS, "");
        FURTHER.keySet().forEach(what -> tell(series, what, "gexf", ""));
    }

    Series.Cost cost(String what, String path) throws IOException {
        double cpu = sayso.cpuSeconds();
        Download download = Download.of(sayso, sayso.get(path));
        if (!download.succeeded()) {
            throw new IllegalStateException(path + " answered " + download.status());
        }
        bytes.put(what, download.bytes());
        return new Series.Cost(download.nanos() / 1e6, 1000 * (sayso.cpuSeconds() - cpu));
    }

    private void tell(Series series, String what, String against, String wanted) {
        table.row(
                what,
                seconds(series.milliseconds(what)),
                seconds(series.cpu(what)),
                Table.number(bytes.get(what) / 1e6, ""),
                against,
                seconds(series.milliseconds(against)),
                seconds(series.cpu(against)),
                Table.ratio(series.ratio(what, against, Series.Cost::milliseconds)),
                Table.ratio(series.ratio(what, against, Series.Cost::cpu)),
                wanted);
    }

    static String seconds(double milliseconds) {
        return Table.number(milliseconds / 1000, "s");
    }
}
