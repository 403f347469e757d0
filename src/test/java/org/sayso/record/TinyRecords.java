// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small record set in a folder: a vocabulary, some invented entities, and the documents a test adds. */
final class TinyRecords {
    static final String VOCABULARY = """
            entityTypes:
              Organization: {description: A body, kinds: {Court: A court, Media: A paper}}
              Event: {description: Something that happened, kinds: {Raid: A raid, Conference: A meeting}}
            relations:
              SPOKE_AT: {label: spoke at, inverse: had as speaker, from: [Person, PersonGroup, Organization], to: [Event], identity: [from, to], time: moment,
                qualifiers: {capacity: {type: text}, crowd: {type: quantity}, venue: {type: entity, of: [Place]}, asOf: {type: date}}}
              RAIDED: {label: raided, inverse: was raided by, from: [Organization], to: [Place, Organization], identity: [from, to, act], time: moment}
              ACCUSED: {label: accused, inverse: was accused by, from: [Person, PersonGroup, Organization], to: [Person, PersonGroup, Organization],
                identity: [from, to, act, content], time: moment, speech: true, qualifiers: {content: {type: text}}}
              STATED: {label: stated, inverse: was stated to, from: [Person, PersonGroup, Organization], to: [Person, Organization], toOptional: true,
                identity: [from, to, content], time: moment, speech: true, qualifiers: {content: {type: text}}}
              CALLED_FOR: {label: asked, inverse: was asked by, from: [Person, Organization], to: [Organization, Person], toOptional: true,
                identity: [from, to, content], time: moment, speech: true, qualifiers: {content: {type: text}}}
            """;
    static final String ENTITIES = """
            entities:
            - {id: daily, type: Organization, kind: Media, name: The Daily}
            - {id: ministry, type: Organization, name: Ministry of Tests, aliases: [The Ministry, {alias: the bureau, usedBy: daily}]}
            - {id: police, type: Organization, name: Police}
            - {id: anna-abel, type: Person, name: Anna Abel, aliases: [A. Abel]}
            - {id: ben-abel, type: Person, name: Ben Abel, aliases: [A. Abel]}
            - {id: camp, type: Place, name: The Camp}
            - {id: raid-2020, type: Event, kind: Raid, name: Raid of 2020, when: 2020-05, place: The Camp}
            - {id: meeting, type: Event, kind: Conference, name: Annual Meeting}
            """;

    final Path folder;

    TinyRecords(Path folder) {
        this.folder = folder;
        write("vocabulary.yaml", VOCABULARY);
        write("entities.yaml", ENTITIES);
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Findings as {@code line:column rule} for one file, or {@code file line:column rule} for another. */
    List<String> faults(String file) {
        return findings(null).stream()
                .map(finding -> {
                    String name = folder.relativize(Path.of(finding.file())).toString();
                    String where = finding.line() + ":" + finding.column() + " " + finding.rule();
                    return name.equals(file) ? where : name + " " + where;
                })
                .toList();
    }

    /** Without what is said of the invented entities themselves, most of which no test uses. */
    List<Finding> findings(@Nullable Path texts) {
        return allFindings(texts).stream()
                .filter(finding ->
                        !List.of("unused-entity", "possibly-same-entity").contains(finding.rule()))
                .toList();
    }

    List<Finding> allFindings(@Nullable Path texts) {
        return RecordCheck.run(List.of(folder), texts).findings().all();
    }

    /** The one document of this id, which must be without an error. */
    Document document(String id) {
        Findings findings = new Findings();
        RecordSet records = RecordSet.scan(List.of(folder), Map.of(), findings);
        DocumentSource source = records.documents().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return records.read(source, null, findings).orElseThrow(() -> new AssertionError("out: " + findings.all()));
    }

    /** A document {@code doc} of {@code The Daily} with these claims. */
    Document claims(String claims) {
        write("doc.yaml", document(claims, ""));
        return document("doc");
    }

    static String document(String claims, String fields) {
        return "document: doc\npublisher: daily\n" + fields + "claims:\n" + claims;
    }
}
