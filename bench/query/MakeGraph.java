// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import picocli.CommandLine;

/**
 * Makes a store with Neo4j's offline importer: entities and relations as Sayso's importer would leave them, but for the claims behind them and for
 * what tells of these, so that what is read fits into the page cache of both servers. A few actors and events have most of the relations. The entities say that a document brought them along, so that an import without records does not remove them. The same
 * arguments give the same graph. With {@code evidence} as the last one, the same relations have what {@link Evidence} makes.
 */
public final class MakeGraph {
    private static final long SEED = 20_230_701L;

    private final Random random = new Random(SEED);
    private final Shape shape;

    private MakeGraph(Shape shape) {
        this.shape = shape;
    }

    /** Arguments: the home of the store to make, a folder for the importer's files, nodes, relations, and {@code evidence} where that is wanted. */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        Path files = Files.createDirectories(Path.of(arguments[1]));
        Shape shape = new Shape(Integer.parseInt(arguments[2]));
        MakeGraph graph = new MakeGraph(shape);
        graph.writeEntities(files.resolve("entities.csv"));
        List<String> command = new ArrayList<>(List.of(
                "neo4j",
                "--nodes=" + files.resolve("entities.csv"),
                "--relationships=" + files.resolve("relations.csv"),
                "--id-type=string",
                "--report-file=" + files.resolve("report")));
        int relations = Integer.parseInt(arguments[3]);
        if (arguments.length > 4) {
            try (Evidence evidence = new Evidence(files, shape)) {
                graph.writeRelations(files.resolve("relations.csv"), relations, Evidence.COLUMNS, evidence::of);
                command.addAll(evidence.files());
            }
        } else {
            graph.writeRelations(files.resolve("relations.csv"), relations, "", relation -> "");
        }
        Files.createDirectories(home.resolve("conf"));
        int status = new CommandLine(new ImportCommand.Full(new ExecutionContext(home, home.resolve("conf"))))
                .execute(command.toArray(String[]::new));
        System.exit(status);
    }

    private void writeEntities(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id:ID,name,digest,document,when,earliest:date,latest:date,:LABEL\n");
            for (Shape.Kind kind : Shape.Kind.values()) {
                for (int i = 0; i < shape.count(kind); i++) {
                    String date = kind == Shape.Kind.EVENT ? date() : "";
                    out.write("%s,The %d. %s,%s,doc-%d,%s,%s,%s,Entity;%s\n"
                            .formatted(
                                    shape.id(kind, i),
                                    i,
                                    kind.label,
                                    hash() + hash(),
                                    i % 10_000,
                                    date,
                                    date,
                                    date,
                                    kind.label));
                }
            }
        }
    }

    private void writeRelations(Path file, int relations, String columns, Further further) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(":START_ID,:END_ID,:TYPE,id,stance,when,voices:long,says" + columns + "\n");
            for (int i = 0; i < relations; i++) {
                Relation relation = relation();
                out.write("%s,%s,%s,%s,%s,%s,1,\"%s, says V%d\"%s\n"
                        .formatted(
                                relation.from,
                                relation.to,
                                relation.type,
                                relation.id,
                                relation.denied ? "denied" : "affirmed",
                                relation.date,
                                relation.type.label,
                                relation.voice,
                                further.of(relation)));
            }
        }
    }

    /** More columns of a relation, each with a comma before it. */
    private interface Further {
        String of(Relation relation) throws IOException;
    }

    record Relation(String from, String to, Shape.Type type, String id, boolean denied, String date, int voice) {}

    private Relation relation() {
        Shape.Type type = shape.type(random.nextInt(100));
        return new Relation(
                shape.id(type.from, skewed(type.from)),
                shape.id(type.to, skewed(type.to)),
                type,
                hash(),
                random.nextInt(12) == 0,
                date(),
                random.nextInt(200));
    }

    /** Small numbers are far likelier than large ones: the first of 70,000 events has some 12,000 of 500,000 speakers. */
    private int skewed(Shape.Kind kind) {
        double draw = random.nextDouble();
        return (int) (shape.count(kind) * draw * draw * draw);
    }

    private String date() {
        return "20%02d-%02d-%02d".formatted(random.nextInt(24), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String hash() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
