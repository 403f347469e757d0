// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Measures Sayso and Neo4j's own server in turns, and prints the table of docs/performance.md. bench/query.sh prepares what it needs. */
public final class Compare {
    private static final int CONNECTIONS = 8;
    private static final int DIFFERENT = 10_000;
    private static final String DEFAULT_CACHE = "16MB";
    static final String NO_CACHE = "0";
    private static final String SPEAKERS = "speakers of one event";
    private static final String WANTED = "20x, p99 a tenth";
    private static final List<String> FORMATS = List.of("jsonl", "csv", "json");
    private static final Map<String, String> QUERY_API_FORMATS = Map.of(
            "plain JSON", "application/json",
            "typed JSON", "application/vnd.neo4j.query.v1.0",
            "JSON Lines", "application/jsonl",
            "typed JSON Lines", "application/vnd.neo4j.query.v1.0+jsonl");

    private final Contest contest;
    private final Shape shape;
    private final int relations;
    private final int rounds;
    private final Duration time;
    private final Duration warming;
    private final Table table = new Table("what", "Sayso", "against", "", "ratio", "wanted");
    private final Random random = new Random(7);

    private Compare(Contest contest, Shape shape, int relations, int rounds, Duration time) {
        this.contest = contest;
        this.shape = shape;
        this.relations = relations;
        this.rounds = rounds;
        this.time = time;
        this.warming = time.multipliedBy(2);
    }

    /** Arguments: the work folder, the folder with the query files, the heap, nodes, relations, rounds, seconds a round, and {@code small} or {@code large} where one half will do. */
    public static void main(String[] arguments) throws Exception {
        String heap = arguments[2];
        try (Contest contest = new Contest(Path.of(arguments[0]), Path.of(arguments[1]), heap)) {
            Compare compare = new Compare(
                    contest,
                    new Shape(Integer.parseInt(arguments[3])),
                    Integer.parseInt(arguments[4]),
                    Integer.parseInt(arguments[5]),
                    Duration.ofSeconds(Integer.parseInt(arguments[6])));
            String half = arguments.length > 7 ? arguments[7] : "";
            if (!half.equals("large")) {
                compare.smallQuestions();
            }
            if (!half.equals("small")) {
                compare.largeAnswers();
            }
            compare.table.print(heap);
        }
        System.exit(0);
    }

    private void largeAnswers() throws Exception {
        contest.sayso(DEFAULT_CACHE);
        large();
        var manners = new Manners(contest, table, relations, rounds);
        manners.firstByte();
        manners.heap();
        manners.unchanged();
        contest.sayso(NO_CACHE);
        List<String> events = some(Shape.Kind.EVENT);
        manners.besetByRunaways(canned("speakers", "event", events), CONNECTIONS, time);
    }

    /** Servers get faster for minutes: so that all comparisons are of the same age, both start anew for each, but for the one that is to be later. */
    private void smallQuestions() throws Exception {
        List<String> events = some(Shape.Kind.EVENT);
        try (Server bare = contest.bare("speakers", "event")) {
            List<byte[]> requests =
                    events.stream().map(id -> bare.get("/?event=" + id)).toList();
            small(
                    SPEAKERS + ", first asked",
                    canned("speakers", "event", events),
                    queryApi("speakers", "event", events, WANTED),
                    new Rival("bare servlet", bare, requests, ""));
        }
        anew(DEFAULT_CACHE);
        small(
                SPEAKERS + ", asked again",
                canned("speakers", "event", events),
                queryApi("speakers", "event", events, WANTED));
        small(
                SPEAKERS + ", asked again, later",
                canned("speakers", "event", events),
                queryApi("speakers", "event", events, WANTED));
        anew(NO_CACHE);
        List<String> persons = some(Shape.Kind.PERSON);
        small(
                "two hops, counted, first asked",
                canned("shared-platforms", "person", persons),
                queryApi("shared-platforms", "person", persons, "1.7x"));
        contest.sayso(NO_CACHE);
        contest.neo4j(false);
        small(
                SPEAKERS + ", first asked, no password",
                canned("speakers", "event", events),
                queryApi("speakers", "event", events, ""));
        contest.neo4j(true);
    }

    private void anew(String cache) throws Exception {
        contest.sayso(cache);
        contest.neo4j(true);
    }

    private List<String> some(Shape.Kind kind) {
        return random.ints(DIFFERENT, 0, shape.count(kind))
                .mapToObj(i -> shape.id(kind, i))
                .toList();
    }

    private List<byte[]> canned(String query, String parameter, List<String> ids) {
        return ids.stream()
                .map(id -> contest.results(query, "json", "?" + parameter + "=" + id))
                .toList();
    }

    /** Whom Sayso is compared with. @param wanted ratio */
    private record Rival(String name, Server server, List<byte[]> requests, String wanted) {}

    private Rival queryApi(String query, String parameter, List<String> ids, String wanted) throws IOException {
        String cypher = contest.cypher(query);
        List<byte[]> requests = ids.stream()
                .map(id -> contest.queryApi("application/json", cypher, "{\"%s\":\"%s\"}".formatted(parameter, id)))
                .toList();
        return new Rival("Query API", contest.neo4j(), requests, wanted);
    }

    private void small(String what, List<byte[]> requests, Rival... rivals) throws IOException {
        List<Load> loads = new ArrayList<>();
        try {
            loads.add(new Load(contest.sayso(), requests, CONNECTIONS));
            for (Rival rival : rivals) {
                loads.add(new Load(rival.server(), rival.requests(), CONNECTIONS));
            }
            List<List<Load.Outcome>> outcomes = loads.stream()
                    .<List<Load.Outcome>>map(load -> new ArrayList<>())
                    .toList();
            for (int i = -rounds; i < rounds; i++) {
                for (int j = 0; j < loads.size(); j++) {
                    Load.Outcome outcome = sound(loads.get(j).run(i < 0 ? warming : time));
                    if (i >= 0) {
                        outcomes.get(j).add(outcome);
                    }
                }
            }
            for (int j = 0; j < rivals.length; j++) {
                tellSmall(what, outcomes.getFirst(), outcomes.get(j + 1), rivals[j]);
            }
        } finally {
            for (Load load : loads) {
                load.close();
            }
        }
    }

    /** Ratios are taken between neighbours in time and only then the median, as the machine may be faster at one time than at another. */
    private void tellSmall(String what, List<Load.Outcome> ours, List<Load.Outcome> theirs, Rival rival) {
        compare(what + ", requests", "/s", Load.Outcome::perSecond, ours, theirs, false, rival);
        compare(what + ", p50", "ms", outcome -> outcome.milliseconds(0.5), ours, theirs, true, rival);
        compare(what + ", p99", "ms", outcome -> outcome.milliseconds(0.99), ours, theirs, true, rival);
        compare(what + ", CPU a request", "ms", Load.Outcome::cpuMilliseconds, ours, theirs, true, rival);
    }

    private void compare(
            String what,
            String unit,
            ToDoubleFunction<Load.Outcome> figure,
            List<Load.Outcome> ours,
            List<Load.Outcome> theirs,
            boolean lessIsBetter,
            Rival rival) {
        List<Double> sayso = ours.stream().map(figure::applyAsDouble).toList();
        List<Double> other = theirs.stream().map(figure::applyAsDouble).toList();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < sayso.size(); i++) {
            double ratio = sayso.get(i) / other.get(i);
            ratios.add(lessIsBetter ? 1 / ratio : ratio);
        }
        table.row(
                what,
                Table.number(Table.median(sayso), unit),
                rival.name(),
                Table.number(Table.median(other), unit),
                Table.ratio(Table.median(ratios)),
                lessIsBetter ? "" : rival.wanted());
    }

    static Load.Outcome sound(Load.Outcome outcome) {
        if (outcome.failures() > 0) {
            throw new IllegalStateException(outcome.failures() + " requests failed");
        }
        return outcome;
    }

    /** All relations, in every format of both and by the bare loop; each round asks for each once. */
    private void large() throws Exception {
        Series series = new Series();
        for (int i = -rounds; i < rounds; i++) {
            for (String format : FORMATS) {
                series.add(format, whole(contest.sayso(), contest.results("relations", format, "")));
            }
            for (Map.Entry<String, String> format : QUERY_API_FORMATS.entrySet()) {
                byte[] request = contest.queryApi(format.getValue(), contest.cypher("relations"), "{}");
                series.add(format.getKey(), whole(contest.neo4j(), request));
            }
            series.add("bare loop", contest.loop("relations"));
            if (i == -1) {
                series.clear();
            }
        }
        tellLarge(series);
    }

    private void tellLarge(Series series) {
        String fastest = QUERY_API_FORMATS.keySet().stream()
                .min(Comparator.comparingDouble(series::milliseconds))
                .orElseThrow();
        for (String format : FORMATS) {
            slower(series, format, fastest, "2x");
        }
        slower(series, "jsonl", "JSON Lines", "4x");
        slower(series, "jsonl", "bare loop", "0.67x");
    }

    private void slower(Series series, String ours, String theirs, String wanted) {
        table.row(
                "%,d rows, %s".formatted(relations, ours),
                Table.number(series.milliseconds(ours), "ms"),
                theirs,
                Table.number(series.milliseconds(theirs), "ms"),
                Table.ratio(series.ratio(theirs, ours, Series.Cost::milliseconds)),
                wanted);
        table.row(
                "the same, CPU",
                Table.number(series.cpu(ours), "ms"),
                theirs,
                Table.number(series.cpu(theirs), "ms"),
                Table.ratio(series.ratio(theirs, ours, Series.Cost::cpu)),
                "");
    }

    private static Series.Cost whole(Server server, byte[] request) throws IOException {
        double cpu = server.cpuSeconds();
        Download download = Download.of(server, request);
        if (!download.succeeded()) {
            throw new IllegalStateException(server + " answered " + download.status());
        }
        return new Series.Cost(download.nanos() / 1e6, 1000 * (server.cpuSeconds() - cpu));
    }
}
