// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What Sayso is measured on by itself: how soon an answer begins, how much memory it holds, what an unchanged one costs, and who suffers from whom. */
final class Manners {
    private final Contest contest;
    private final Table table;
    private final int relations;
    private final int rounds;

    Manners(Contest contest, Table table, int relations, int rounds) {
        this.contest = contest;
        this.table = table;
        this.relations = relations;
        this.rounds = rounds;
    }

    void firstByte() throws Exception {
        for (String query : List.of("relations", "relations-in-order")) {
            List<Double> first = new ArrayList<>();
            List<Double> all = new ArrayList<>();
            for (int i = -1; i < rounds; i++) {
                Download download = Download.of(contest.sayso(), contest.results(query, "jsonl", ""));
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
    void heap() throws Exception {
        for (String format : List.of("jsonl", "csv", "json")) {
            long before = contest.sayso().heapBytes();
            long[] middle = new long[1];
            Download.of(contest.sayso(), contest.results("relations-in-order", format, ""), relations / 2, () -> {
                try {
                    middle[0] = contest.sayso().heapBytes();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            if (middle[0] == 0) {
                throw new IllegalStateException("The middle was never reached");
            }
            table.row(
                    "heap in the middle of all relations, " + format,
                    Table.number(middle[0] / 1e6, "MB"),
                    "before",
                    Table.number(before / 1e6, "MB"),
                    "",
                    "under 64 MB more");
        }
    }

    void unchanged() throws Exception {
        String path = "/api/queries/relations-in-order/results.jsonl";
        Download whole = Download.of(contest.sayso(), contest.sayso().get(path));
        if (whole.tag().isEmpty()) {
            table.row("304 for all relations", "no ETag", "", "", "", "under 10 ms");
            return;
        }
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Download again = Download.of(contest.sayso(), contest.sayso().getIfChanged(path, whole.tag()));
            if (again.status() != 304) {
                throw new IllegalStateException("expected 304, got " + again.status());
            }
            taken.add(again.nanos() / 1e6);
        }
        table.row("304 for all relations", Table.number(Table.median(taken), "ms"), "", "", "", "under 10 ms");
    }

    /** A point query, in turns quiet and beside as many clients with statements that would run for ever. */
    void besetByRunaways(List<byte[]> requests, int clients, Duration time) throws Exception {
        try (Load load = new Load(contest.sayso(), requests, clients)) {
            List<Double> quiet = new ArrayList<>();
            List<Double> beset = new ArrayList<>();
            load.run(time);
            for (int i = 0; i < rounds; i++) {
                quiet.add(Compare.sound(load.run(time)).milliseconds(0.99));
                try (Runaways runaways = new Runaways(contest.sayso(), clients)) {
                    Thread.sleep(1000);
                    beset.add(Compare.sound(load.run(time)).milliseconds(0.99));
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
