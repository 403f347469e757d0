// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A random record set that hangs together, and random changes to it; the same seed gives the same. Written out in any order and spelling. */
final class GeneratedRecords {
    private static final String VOCABULARY = """
            entityTypes:
              Event: {kinds: {Raid: a raid, Rally: a rally}}
              Organization: {kinds: {Media: a publisher}}
            relations:
              SPOKE_AT: {description: d, label: spoke at, inverse: heard, from: [Person], to: [Event], identity: [from, to], time: moment,
                qualifiers: {capacity: {type: text, description: d}}}
              RAIDED: {description: d, label: raided, inverse: was raided by, from: [Organization], to: [Organization, Place],
                identity: [from, to, act], time: moment, qualifiers: {}}
              MEMBER_OF: {description: d, label: is a member of, inverse: has the member, from: [Person, PersonGroup], to: [Organization],
                identity: [from, to], time: span, qualifiers: {}}
              DESIGNATED: {description: d, label: designated, inverse: was designated by, from: [Organization], to: [Organization],
                identity: [from, to, list], time: span, qualifiers: {list: {type: entity, of: [Instrument], description: d}}}
              ACCUSED: {description: d, label: accused, inverse: was accused by, from: [Person, Organization], to: [Person, Organization],
                identity: [from, to, act, content], time: moment, speech: true, qualifiers: {content: {type: text, description: d}}}
              KILLED: {description: d, label: killed, inverse: was killed by, from: [Person, Organization], to: [Person],
                identity: [from, to], time: moment, qualifiers: {quantity: {type: quantity, description: d}}}
            """;
    private static final Map<String, String[]> ENDS = Map.of(
            "SPOKE_AT", new String[] {"person", "event"},
            "RAIDED", new String[] {"org", "org"},
            "MEMBER_OF", new String[] {"person", "org"},
            "DESIGNATED", new String[] {"org", "org"},
            "ACCUSED", new String[] {"person", "org"},
            "KILLED", new String[] {"org", "person"});
    private static final List<String> RELATIONS =
            ENDS.keySet().stream().sorted().toList();
    private static final int OF_EACH_KIND = 8;

    private final Random random;
    private final Map<String, String> entities = new TreeMap<>();
    private final Map<String, List<String>> documents = new TreeMap<>();
    private int serial;

    GeneratedRecords(long seed, int documentCount) {
        random = new Random(seed);
        for (int i = 0; i < OF_EACH_KIND; i++) {
            entity("person-" + i);
            entity("org-" + i);
            entity("event-" + i);
            entity("list-" + i);
        }
        for (int i = 0; i < documentCount; i++) {
            document("doc-" + i);
        }
    }

    private void entity(String id) {
        String name = id + " called " + (char) ('A' + random.nextInt(4));
        String type = switch (id.substring(0, id.indexOf('-'))) {
            case "person" -> "Person";
            case "org" -> random.nextInt(3) == 0 ? "Organization\n  kind: Media" : "Organization";
            case "event" -> "Event\n  kind: Raid\n  when: " + date();
            default -> "Instrument";
        };
        entities.put(id, "- id: %s\n  type: %s\n  name: %s\n".formatted(id, type, name));
    }

    private String date() {
        return List.of("2023", "2023-06", "2023-06-20", "2022?", "../2021", "2019/..", "199X")
                .get(random.nextInt(7));
    }

    private void document(String id) {
        List<String> lines = new ArrayList<>();
        String head = "document: %s\n%spublished: 2023-07-%02d\n"
                .formatted(
                        id,
                        random.nextInt(3) > 0 ? "publisher: org-" + random.nextInt(3) + "\n" : "",
                        1 + random.nextInt(28));
        lines.add(head + (random.nextBoolean() ? "title: Title " + random.nextInt(3) + "\n" : "") + "claims:\n");
        int claims = 1 + random.nextInt(5);
        for (int i = 0; i < claims; i++) {
            lines.add(claim(i));
        }
        documents.put(id, lines);
    }

    private String claim(int number) {
        String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
        String[] ends = java.util.Objects.requireNonNull(ENDS.get(relation));
        StringBuilder text = new StringBuilder();
        boolean unnamed = relation.equals("MEMBER_OF") && random.nextInt(3) == 0;
        if (unnamed) {
            text.append("- relation: MEMBER_OF\n  from: {unnamed: some people %d}\n  to: org-%d\n"
                    .formatted(random.nextInt(2), random.nextInt(OF_EACH_KIND)));
        } else {
            text.append("- %s: %s-%d -> %s-%d\n"
                    .formatted(relation, ends[0], random.nextInt(3), ends[1], random.nextInt(3)));
        }
        text.append("  at: %d\n  key: k%d\n".formatted(1 + random.nextInt(9), number));
        details(text, relation);
        return text.toString();
    }

    private void details(StringBuilder text, String relation) {
        if (relation.equals("ACCUSED")) {
            text.append("  content: of matter %d\n".formatted(random.nextInt(3)));
            if (random.nextBoolean()) {
                text.append(
                        "  says:\n  - KILLED: org-%d -> person-%d\n".formatted(random.nextInt(3), random.nextInt(3)));
            }
        }
        if (relation.equals("DESIGNATED")) {
            text.append("  list: list-%d\n".formatted(random.nextInt(2)));
        }
        if (relation.equals("SPOKE_AT") && random.nextBoolean()) {
            text.append("  capacity: guest %d\n".formatted(random.nextInt(3)));
        }
        if (relation.equals("RAIDED") && random.nextBoolean()) {
            text.append("  act: event-%d\n".formatted(random.nextInt(3)));
        }
        switch (random.nextInt(4)) {
            case 0 -> text.append("  saidBy: person-%d\n".formatted(random.nextInt(4)));
            case 1 -> text.append("  deniedBy: org-%d\n".formatted(random.nextInt(4)));
            case 2 -> text.append("  when: %s\n".formatted(date()));
            default -> {}
        }
        if (random.nextInt(5) == 0) {
            text.append("  contradicts: doc-%d#k0\n".formatted(random.nextInt(4)));
        }
        if (random.nextInt(6) == 0) {
            text.append("  status: %s\n".formatted(random.nextBoolean() ? "intended" : "done"));
        }
    }

    /** One change: a document mended, removed or added, an entity renamed or dated anew. */
    void change() {
        List<String> ids = List.copyOf(documents.keySet());
        switch (random.nextInt(5)) {
            case 0 -> documents.remove(ids.get(random.nextInt(ids.size())));
            case 1 -> document("doc-new-" + serial++);
            case 2 -> entity(List.copyOf(entities.keySet()).get(random.nextInt(entities.size())));
            default -> document(ids.get(random.nextInt(ids.size())));
        }
    }

    int documentCount() {
        return documents.size();
    }

    /** Writes the record set into an empty folder; {@code spelling} decides on file names, the number of files and their order. */
    Path writeTo(Path folder, long spelling) {
        var order = new Random(spelling);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("v" + order.nextInt(100) + ".yaml"), VOCABULARY);
            List<String> shuffled = new ArrayList<>(entities.values());
            Collections.shuffle(shuffled, order);
            int half = order.nextInt(shuffled.size());
            Map<String, List<String>> files = new LinkedHashMap<>();
            files.put("a" + order.nextInt(100), shuffled.subList(0, half));
            files.put("z" + order.nextInt(100), shuffled.subList(half, shuffled.size()));
            for (var file : files.entrySet()) {
                if (!file.getValue().isEmpty()) {
                    Files.writeString(
                            folder.resolve(file.getKey() + ".yaml"), "entities:\n" + String.join("", file.getValue()));
                }
            }
            for (var document : documents.entrySet()) {
                List<String> claims = new ArrayList<>(document.getValue());
                String head = claims.removeFirst();
                Collections.shuffle(claims, order);
                String comment = "# spelling " + order.nextInt(1000) + "\n";
                Files.writeString(
                        folder.resolve(order.nextInt(1000) + document.getKey() + ".yaml"),
                        comment + head + String.join("", claims));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
