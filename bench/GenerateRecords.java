// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes a record set for measuring: skewed degrees (a few actors and events are in most claims), several voices, denials, speech with content, acts, spans.
 * Run as {@code java bench/GenerateRecords.java FOLDER DOCUMENTS CLAIMS_A_DOCUMENT [yaml|jsonl]}; the same arguments give the same bytes.
 */
public final class GenerateRecords {
    private static final long SEED = 20_230_701L;
    private static final String[] KINDS = {"person", "org", "event", "list"};
    private static final String[] TYPES = {"Person", "Organization", "Event", "Instrument"};

    private final Random random = new Random(SEED);
    private final int actors;
    private final int perDocument;
    private final boolean yaml;

    private GenerateRecords(int documents, int perDocument, boolean yaml) {
        this.actors = Math.max(10, documents / 4);
        this.perDocument = perDocument;
        this.yaml = yaml;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int documents = Integer.parseInt(arguments[1]);
        boolean yaml = arguments.length < 4 || arguments[3].equals("yaml");
        new GenerateRecords(documents, Integer.parseInt(arguments[2]), yaml).write(folder, documents);
    }

    private void write(Path folder, int documents) throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("vocabulary.yaml"), VOCABULARY);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("entities.jsonl"))) {
            for (int kind = 0; kind < KINDS.length; kind++) {
                for (int i = 0; i < actors; i++) {
                    out.write("{\"record\":\"entity\",\"id\":\"%s-%d\",\"type\":\"%s\",\"name\":\"The %2$d. %1$s\"%s}\n"
                            .formatted(
                                    KINDS[kind],
                                    i,
                                    TYPES[kind],
                                    kind == 2 ? ",\"when\":\"2023-%02d\"".formatted(1 + i % 12) : ""));
                }
            }
        }
        if (yaml) {
            for (int i = 0; i < documents; i++) {
                Files.writeString(folder.resolve("documents/doc-" + i + ".yaml"), document(i));
            }
        } else {
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("documents.jsonl"))) {
                for (int i = 0; i < documents; i++) {
                    out.write(lines(i));
                }
            }
        }
    }

    /** Small numbers are far likelier than large ones. */
    private int skewed() {
        double draw = random.nextDouble();
        return (int) (actors * draw * draw * draw);
    }

    private record Claim(String relation, String from, String to, String[] fields) {}

    private Claim claim() {
        int draw = random.nextInt(100);
        String voice = random.nextInt(3) == 0 ? "saidBy person-" + skewed() : "";
        String deny = random.nextInt(12) == 0 ? "stance denies" : "";
        if (draw < 40) {
            return new Claim("SPOKE_AT", "person-" + skewed(), "event-" + skewed(), new String[] {
                voice, deny, "capacity guest " + random.nextInt(5)
            });
        }
        if (draw < 55) {
            return new Claim(
                    "RAIDED", "org-" + skewed(), "org-" + skewed(), new String[] {voice, deny, "act event-" + skewed()
                    });
        }
        if (draw < 70) {
            return new Claim("MEMBER_OF", "person-" + skewed(), "org-" + skewed(), new String[] {
                voice, deny, "when 20%02d/..".formatted(random.nextInt(24))
            });
        }
        if (draw < 80) {
            return new Claim(
                    "DESIGNATED", "org-" + skewed(), "org-" + skewed(), new String[] {voice, "list list-" + skewed()});
        }
        return new Claim("ACCUSED", "person-" + skewed(), "org-" + skewed(), new String[] {
            voice, "content of matter " + random.nextInt(50)
        });
    }

    private String document(int number) {
        var text = new StringBuilder("document: doc-%d\npublisher: org-%d\npublished: 2023-07-%02d\nclaims:\n"
                .formatted(number, number % 40, 1 + number % 28));
        for (int i = 0; i < perDocument; i++) {
            Claim claim = claim();
            text.append("- %s: %s -> %s\n  at: %d %d-%d\n"
                    .formatted(claim.relation, claim.from, claim.to, i + 1, 100 * i, 100 * i + 50));
            for (String field : claim.fields) {
                if (!field.isEmpty()) {
                    text.append("  ").append(field.replaceFirst(" ", ": ")).append('\n');
                }
            }
        }
        return text.toString();
    }

    private String lines(int number) {
        var text = new StringBuilder(
                "{\"record\":\"document\",\"id\":\"doc-%d\",\"publisher\":\"org-%d\",\"published\":\"2023-07-%02d\"}\n"
                        .formatted(number, number % 40, 1 + number % 28));
        for (int i = 0; i < perDocument; i++) {
            Claim claim = claim();
            text.append(
                    "{\"record\":\"claim\",\"relation\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"at\":[{\"paragraph\":%d,\"start\":%d,\"end\":%d}]"
                            .formatted(claim.relation, claim.from, claim.to, i + 1, 100 * i, 100 * i + 50));
            for (String field : claim.fields) {
                if (!field.isEmpty()) {
                    int space = field.indexOf(' ');
                    text.append(",\"%s\":\"%s\"".formatted(field.substring(0, space), field.substring(space + 1)));
                }
            }
            text.append("}\n");
        }
        return text.toString();
    }

    private static final String VOCABULARY = """
            relations:
              SPOKE_AT: {description: d, label: spoke at, inverse: heard, from: [Person], to: [Event], identity: [from, to], time: moment,
                qualifiers: {capacity: {type: text, description: d}}}
              RAIDED: {description: d, label: raided, inverse: was raided by, from: [Organization], to: [Organization],
                identity: [from, to, act], time: moment, qualifiers: {}}
              MEMBER_OF: {description: d, label: is a member of, inverse: has the member, from: [Person], to: [Organization],
                identity: [from, to], time: span, qualifiers: {}}
              DESIGNATED: {description: d, label: designated, inverse: was designated by, from: [Organization], to: [Organization],
                identity: [from, to, list], time: span, qualifiers: {list: {type: entity, of: [Instrument], description: d}}}
              ACCUSED: {description: d, label: accused, inverse: was accused by, from: [Person], to: [Organization],
                identity: [from, to, act, content], time: moment, speech: true, qualifiers: {content: {type: text, description: d}}}
            """;
}
