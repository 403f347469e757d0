// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * One claim behind every relation, with its ends, its voice, and one place in one of 1,000 documents, as Sayso's importer would leave them. Documents have the label {@code Unread} at
 * first, for an import without records would remove documents: {@link NameDocuments} gives them their own.
 */
final class Evidence implements Closeable {
    /** Of a relation, beyond what it has without claims. */
    static final String COLUMNS =
            ",earliest:date,latest:date,wording,claims:string[],documents:string[],saidBy:string[]";

    private static final int DOCUMENTS = 1_000;
    private static final int PARAGRAPHS = 60;
    private static final int PARAGRAPH = 400;

    private final Random random = new Random(1_946L);
    private final Path folder;
    private final Shape shape;
    private final BufferedWriter claims;
    private final BufferedWriter places;
    private final BufferedWriter links;

    Evidence(Path folder, Shape shape) throws IOException {
        this.folder = folder;
        this.shape = shape;
        claims = file(
                "claims.csv", "id:ID,relation,relationId,stance,wording,status,when,earliest:date,latest:date,:LABEL");
        places = file("places.csv", ":START_ID,:END_ID,paragraphs:long[],starts:long[],ends:long[],roles:string[]");
        links = file("links.csv", ":START_ID,:END_ID,:TYPE");
        documents();
    }

    private BufferedWriter file(String name, String head) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(folder.resolve(name));
        out.write(head + "\n");
        return out;
    }

    private void documents() throws IOException {
        try (BufferedWriter out = file(
                "documents.csv", "id:ID,title,published,earliest:date,latest:date,language,paragraphs:long,:LABEL")) {
            for (int i = 0; i < DOCUMENTS; i++) {
                String day = "2023-%02d-%02d".formatted(1 + i % 12, 1 + i % 28);
                out.write("doc-%d,The %d. text,%s,%s,%s,en,%d,Unread\n".formatted(i, i, day, day, day, PARAGRAPHS));
                links.write("doc-%d,%s,PUBLISHED_BY\n".formatted(i, voice(i % 200)));
            }
        }
    }

    private String voice(int number) {
        return shape.id(Shape.Kind.ORGANIZATION, number);
    }

    /** Writes what is behind the relation. @return its further columns */
    String of(MakeGraph.Relation relation) throws IOException {
        String claim = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        String document = "doc-" + random.nextInt(DOCUMENTS);
        String voice = voice(relation.voice());
        int paragraph = random.nextInt(PARAGRAPHS);
        int start = paragraph * PARAGRAPH + random.nextInt(PARAGRAPH / 2);
        claims.write("%s,%s,%s,%s,plain,done,%s,%s,%s,Claim\n"
                .formatted(
                        claim,
                        relation.type(),
                        relation.id(),
                        relation.denied() ? "denies" : "affirms",
                        relation.date(),
                        relation.date(),
                        relation.date()));
        places.write("%s,%s,%d,%d,%d,main\n"
                .formatted(claim, document, paragraph + 1, start, start + 50 + random.nextInt(PARAGRAPH / 2)));
        links.write("%1$s,%2$s,SUBJECT\n%1$s,%3$s,OBJECT\n%1$s,%4$s,SAID_BY\n"
                .formatted(claim, relation.from(), relation.to(), voice));
        return ",%s,%s,plain,%s,%s,%s"
                .formatted(relation.date(), relation.date(), claim, document, relation.denied() ? "" : voice);
    }

    /** What the importer is to read. */
    List<String> files() throws IOException {
        close();
        return List.of(
                "--nodes=" + folder.resolve("claims.csv"),
                "--nodes=" + folder.resolve("documents.csv"),
                "--relationships=SAID_IN=" + folder.resolve("places.csv"),
                "--relationships=" + folder.resolve("links.csv"));
    }

    @Override
    public void close() throws IOException {
        claims.close();
        places.close();
        links.close();
    }
}
