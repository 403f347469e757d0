// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a record set is spelled and its files are ordered, it means the same. */
class SpellingsTest {
    private static final int ROUNDS = 40;

    @TempDir
    Path folder;

    @Test
    void anyOrderAndAnySpellingGiveEqualDocuments() throws IOException {
        long seed = System.nanoTime();
        System.out.println("SpellingsTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<Fact> facts = facts(random);
            Path round0 = Files.createDirectory(folder.resolve("r" + round));
            List<Document> plain =
                    read(round0.resolve("plain"), spelled(facts, new Random(0), false), "doc.yaml", random);
            List<Document> mixed = read(round0.resolve("mixed"), spelled(facts, random, true), "z.yaml", random);
            List<Document> lines = read(round0.resolve("lines"), asJson(facts, random), "a.jsonl", random);

            assertThat(mixed).as("seed %d round %d", seed, round).isEqualTo(plain);
            assertThat(lines).as("seed %d round %d", seed, round).isEqualTo(plain);
        }
    }

    private record Fact(
            String from, String to, String content, String voice, int paragraph, boolean denied, boolean content2) {}

    private static final List<String> IDS = List.of("anna-abel", "ben-abel", "ministry", "police");
    private static final List<String> NAMES = List.of("Anna Abel", "Ben  Abel", "The Ministry", "Police");
    private static final List<String> CONTENTS = List.of("théft", "a: \"colon\"", "no", "2012", "it's 😀 # so");

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            facts.add(new Fact(
                    pick(IDS, random),
                    pick(IDS, random),
                    pick(CONTENTS, random),
                    random.nextBoolean() ? "" : pick(IDS, random),
                    1 + random.nextInt(9),
                    random.nextInt(4) == 0,
                    random.nextInt(3) == 0));
        }
        return facts;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** @param free whether names, forms, quoting and order are chosen freely */
    private static String spelled(List<Fact> facts, Random random, boolean free) {
        List<Fact> order = new ArrayList<>(facts);
        if (free) {
            Collections.shuffle(order, random);
        }
        StringBuilder yaml = new StringBuilder("document: doc\npublisher: daily\nclaims:\n");
        for (Fact fact : order) {
            String from = name(fact.from(), random, free);
            String to = name(fact.to(), random, free);
            yaml.append(
                    switch (free ? random.nextInt(3) : 0) {
                        case 0 -> "- relation: ACCUSED\n  from: " + from + "\n  to: " + to + "\n";
                        case 1 -> "- ACCUSED: '" + from + " ->   " + to + "'\n";
                        default -> "- ACCUSED: ->\n    " + to + "\n  each: [" + from + "]\n";
                    });
            yaml.append("  content: ")
                    .append(text(fact.content(), random, free))
                    .append('\n');
            yaml.append("  at: ")
                    .append(free && random.nextBoolean() ? "[{paragraph: " + fact.paragraph() + "}]" : fact.paragraph())
                    .append('\n');
            yaml.append(voice(fact, random, free));
            if (fact.content2()) {
                yaml.append("  says:\n  - RAIDED: police -> camp\n");
            }
        }
        return yaml.toString();
    }

    private static String name(String id, Random random, boolean free) {
        return free && random.nextBoolean() ? NAMES.get(IDS.indexOf(id)) : id;
    }

    private static String text(String content, Random random, boolean free) {
        return switch (free ? random.nextInt(3) : 0) {
            case 0 -> "'" + content.replace("'", "''") + "'";
            case 1 -> "|-\n    " + content;
            default -> '"' + content.replace("\"", "\\\"").replace("é", "e\\u0301") + '"';
        };
    }

    private static String voice(Fact fact, Random random, boolean free) {
        String voice = fact.voice().isEmpty() && free && random.nextBoolean() ? "The Daily" : fact.voice();
        if (fact.denied() && !voice.isEmpty() && free && random.nextBoolean()) {
            return "  deniedBy: " + voice + "\n";
        }
        return (voice.isEmpty() ? "" : "  saidBy: " + voice + "\n") + (fact.denied() ? "  stance: denies\n" : "");
    }

    private static String asJson(List<Fact> facts, Random random) {
        List<Fact> order = new ArrayList<>(facts);
        Collections.shuffle(order, random);
        StringBuilder lines = new StringBuilder("{\"record\":\"document\",\"id\":\"doc\",\"publisher\":\"daily\"}\n");
        for (Fact fact : order) {
            lines.append(
                    "{\"record\":\"claim\",\"relation\":\"ACCUSED\",\"from\":\"%s\",\"to\":\"%s\",\"content\":\"%s\",\"at\":[{\"paragraph\":%d}]"
                            .formatted(fact.from(), fact.to(), fact.content().replace("\"", "\\\""), fact.paragraph()));
            lines.append(fact.voice().isEmpty() ? "" : ",\"saidBy\":\"" + fact.voice() + "\"");
            lines.append(fact.denied() ? ",\"stance\":\"denies\"" : "");
            lines.append(
                    fact.content2() ? ",\"says\":[{\"relation\":\"RAIDED\",\"from\":\"police\",\"to\":\"camp\"}]" : "");
            lines.append("}\n");
        }
        return lines.toString();
    }

    private static List<Document> read(Path folder, String text, String name, Random random) throws IOException {
        Files.createDirectory(folder);
        TinyRecords records = new TinyRecords(folder);
        records.write(name, text);
        Findings findings = new Findings();
        List<Path> files = new ArrayList<>(
                List.of(folder.resolve("vocabulary.yaml"), folder.resolve("entities.yaml"), folder.resolve(name)));
        Collections.shuffle(files, random);
        RecordSet set = RecordSet.scan(files, Map.of(), findings);
        List<Document> documents = new ArrayList<>();
        set.documents().forEach(source -> set.read(source, null, findings).ifPresent(documents::add));
        assertThat(findings.all()).as(text).isEmpty();
        assertThat(documents).hasSize(1);
        return documents;
    }
}
