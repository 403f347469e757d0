// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Measures Sayso and Neo4j's own server in turns, and prints the table of docs/performance.md. bench/query.sh prepares what it needs. */
public final class Compare {
    private static final int CONNECTIONS = 8;
    private static final int DIFFERENT = 10_000;
    private static final Map<String, String> QUERY_API_FORMATS = Map.of(
            "plain JSON", "application/json",
            "typed JSON", "application/vnd.neo4j.query.v1.0",
            "JSON Lines", "application/jsonl",
            "typed JSON Lines", "application/vnd.neo4j.query.v1.0+jsonl");

    private final Contest contest;
    private final Shape shape;
    private final int rounds;
    private final Duration time;
    private final Table table = new Table();
    private final Random random = new Random(7);

    private Compare(Contest contest, Shape shape, int rounds, Duration time) {
        this.contest = contest;
        this.shape = shape;
        this.rounds = rounds;
        this.time = time;
    }

    /** Arguments: the work folder, the folder with the query files, the heap, nodes, rounds, seconds a round. */
    public static void main(String[] arguments) throws Exception {
        String heap = arguments[2];
        try (Contest contest = new Contest(Path.of(arguments[0]), Path.of(arguments[1]), heap)) {
            Compare compare = new Compare(
                    contest,
                    new Shape(Integer.parseInt(arguments[3])),
                    Integer.parseInt(arguments[4]),
                    Duration.ofSeconds(Integer.parseInt(arguments[5])));
            compare.all();
            compare.table.print(heap);
        }
        System.exit(0);
    }

    private void all() throws Exception {
        List<String> events = some(Shape.Kind.EVENT, shape.count(Shape.Kind.EVENT));
        List<String> persons = some(Shape.Kind.PERSON, 2000);
        small("speakers of one event", "speakers", "event", events, "20x, p99 a tenth");
        small("the same, no look-up of the entity", "speakers-by-id", "event", events, "");
        small("two hops, counted", "shared-platforms", "person", persons, "1.7x");
        large();
        ordered();
        heap();
        unchanged();
        runaways(events);
    }

    private List<String> some(Shape.Kind kind, int among) {
        return random.ints(DIFFERENT, 0, among).mapToObj(i -> shape.id(kind, i)).toList();
    }

    private List<byte[]> canned(String query, String parameter, List<String> ids) {
        return ids.stream()
                .map(id -> contest.results(query, "json", "?" + parameter + "=" + id))
                .toList();
    }

    private void small(String what, String query, String parameter, List<String> ids, String wanted)
            throws IOException {
        String cypher = contest.cypher(query);
        List<byte[]> api = ids.stream()
                .map(id -> contest.queryApi(
                        "application/json", cypher, "{\"%s\":\"%s\"}".formatted(parameter, id)))
                .toList();
        try (Load sayso = new Load(contest.sayso, canned(query, parameter, ids), CONNECTIONS);
                Load neo4j = new Load(contest.neo4j, api, CONNECTIONS)) {
            List<Load.Outcome> ours = new ArrayList<>();
            List<Load.Outcome> theirs = new ArrayList<>();
            sayso.run(time.multipliedBy(2));
            neo4j.run(time.multipliedBy(2));
            for (int i = 0; i < rounds; i++) {
                ours.add(sound(sayso.run(time)));
                theirs.add(sound(neo4j.run(time)));
            }
            tellSmall(what, ours, theirs, wanted);
        }
    }

    /** Ratios are taken between neighbours in time and only then the median, as the machine may be faster at one time than at another. */
    private void tellSmall(String what, List<Load.Outcome> ours, List<Load.Outcome> theirs, String wanted) {
        compare(what + ", requests", "/s", Load.Outcome::perSecond, ours, theirs, false, wanted);
        compare(what + ", p50", "ms", outcome -> outcome.milliseconds(0.5), ours, theirs, true, "");
        compare(what + ", p99", "ms", outcome -> outcome.milliseconds(0.99), ours, theirs, true, "");
        compare(what + ", CPU a request", "ms", Load.Outcome::cpuMilliseconds, ours, theirs, true, "");
    }

    private void compare(
            String what,
            String unit,
            ToDoubleFunction<Load.Outcome> figure,
            List<Load.Outcome> ours,
            List<Load.Outcome> theirs,
            boolean lessIsBetter,
            String wanted) {
        List<Double> sayso = ours.stream().map(figure::applyAsDouble).toList();
        List<Double> neo4j = theirs.stream().map(figure::applyAsDouble).toList();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < sayso.size(); i++) {
            double ratio = sayso.get(i) / neo4j.get(i);
            ratios.add(lessIsBetter ? 1 / ratio : ratio);
        }
        table.row(
                what,
                Table.number(Table.median(sayso), unit),
                "Query API",
                Table.number(Table.median(neo4j), unit),
                Table.ratio(Table.median(ratios)),
                wanted);
    }

    private static Load.Outcome sound(Load.Outcome outcome) {
        if (outcome.failures() > 0) {
            throw new IllegalStateException(outcome.failures() + " requests failed");
        }
        return outcome;
    }

    /** All relations, in every format of both; each round asks for each once. */
    private void large() throws Exception {
        Map<String, List<Double>> taken = new LinkedHashMap<>();
        for (int i = -2; i < rounds; i++) {
            Map<String, Double> round = new LinkedHashMap<>();
            for (String format : List.of("jsonl", "csv", "json")) {
                round.put(format, whole(contest.sayso, contest.results("relations", format, "")));
            }
            for (Map.Entry<String, String> format : QUERY_API_FORMATS.entrySet()) {
                round.put(
                        format.getKey(),
                        whole(contest.neo4j, contest.queryApi(format.getValue(), contest.cypher("relations"), "{}")));
            }
            round.put("loop", contest.loopMilliseconds("relations"));
            if (i >= 0) {
                round.forEach((name, ms) ->
                        taken.computeIfAbsent(name, key -> new ArrayList<>()).add(ms));
            }
            System.err.println(round);
        }
        tellLarge(taken);
    }

    private void tellLarge(Map<String, List<Double>> taken) {
        Map<String, Double> median = new LinkedHashMap<>();
        taken.forEach((name, values) -> median.put(name, Table.median(values)));
        String fastest = QUERY_API_FORMATS.keySet().stream()
                .min(java.util.Comparator.comparingDouble(median::get))
                .orElseThrow();
        for (String format : List.of("jsonl", "csv", "json")) {
            slower(format, median.get(format), "Query API's fastest, " + fastest, median.get(fastest), "2x");
        }
        slower("jsonl", median.get("jsonl"), "Query API's JSON Lines", median.get("JSON Lines"), "4x");
        slower("jsonl", median.get("jsonl"), "bare subscriber loop", median.get("loop"), "at least 0.67x");
    }

    private void slower(String format, double ours, String name, double theirs, String wanted) {
        table.row(
                "1,000,000 rows, " + format,
                Table.number(ours, "ms"),
                name,
                Table.number(theirs, "ms"),
                Table.ratio(theirs / ours),
                wanted);
    }

    private static double whole(Server server, byte[] request) throws IOException {
        Download download = Download.of(server, request);
        if (!download.succeeded()) {
            throw new IllegalStateException(server + " answered " + download.status());
        }
        return download.nanos() / 1e6;
    }

    private void ordered() throws Exception {
        for (String query : List.of("relations", "relations-in-order")) {
            List<Double> first = new ArrayList<>();
            List<Double> all = new ArrayList<>();
            for (int i = -1; i < rounds; i++) {
                Download download = Download.of(contest.sayso, contest.results(query, "jsonl", ""));
                if (i >= 0) {
                    first.add(download.firstNanos() / 1e6);
                    all.add(download.nanos() / 1e6);
                }
            }
            table.row(
                    query + ".jsonl, first byte",
                    Table.number(Table.median(first), "ms"),
                    "its last byte",
                    Table.number(Table.median(all), "ms"),
                    "",
                    "under 100 ms");
        }
    }

    /** The client stops reading in the middle, so that what is measured is not gone before it is. */
    private void heap() throws Exception {
        for (String format : List.of("jsonl", "csv", "json")) {
            long before = contest.sayso.heapBytes();
            long[] middle = new long[1];
            Download.of(contest.sayso, contest.results("relations-in-order", format, ""), () -> {
                try {
                    middle[0] = contest.sayso.heapBytes();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            table.row(
                    "heap in the middle of 1,000,000 rows, " + format,
                    Table.number(middle[0] / 1e6, "MB"),
                    "before",
                    Table.number(before / 1e6, "MB"),
                    "",
                    "under 64 MB more");
        }
    }

    private void unchanged() throws Exception {
        String path = "/api/queries/relations-in-order/results.jsonl";
        Download whole = Download.of(contest.sayso, contest.sayso.get(path));
        if (whole.tag().isEmpty()) {
            table.row("304 for 1,000,000 rows", "no ETag", "", "", "", "under 10 ms");
            return;
        }
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Download again = Download.of(contest.sayso, contest.sayso.getIfChanged(path, whole.tag()));
            if (again.status() != 304) {
                throw new IllegalStateException("expected 304, got " + again.status());
            }
            taken.add(again.nanos() / 1e6);
        }
        table.row("304 for 1,000,000 rows", Table.number(Table.median(taken), "ms"), "", "", "", "under 10 ms");
    }

    private void runaways(List<String> events) throws Exception {
        try (Load load = new Load(contest.sayso, canned("speakers", "event", events), CONNECTIONS)) {
            List<Double> quiet = new ArrayList<>();
            List<Double> beset = new ArrayList<>();
            load.run(time);
            for (int i = 0; i < rounds; i++) {
                quiet.add(sound(load.run(time)).milliseconds(0.99));
                try (Runaways runaways = new Runaways(contest.sayso, CONNECTIONS)) {
                    Thread.sleep(1000);
                    beset.add(sound(load.run(time)).milliseconds(0.99));
                }
            }
            double before = Table.median(quiet);
            double during = Table.median(beset);
            table.row(
                    "p99 while 8 clients send runaways",
                    Table.number(during, "ms"),
                    "quiet",
                    Table.number(before, "ms"),
                    Table.ratio(during / before),
                    "under 5x");
        }
    }
}
