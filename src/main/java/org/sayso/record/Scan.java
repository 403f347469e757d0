// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Digests;

/** Goes through all files of a record set once and gathers what is in them, but for the documents' claims. */
final class Scan {
    private static final Set<String> KINDS = Set.of("document", "entities", "entityTypes", "relations");
    private static final List<String> EXPECTED = List.of("document", "entities", "entityTypes", "relations");

    private final Findings findings;
    private final Map<String, String> known;
    private final EntityReader entityReader;
    private final VocabularyReader vocabularyReader;

    final List<DocumentSource> documents = new ArrayList<>();
    final List<EntityDraft> entities = new ArrayList<>();
    final List<VocabularyReader.Part> vocabularies = new ArrayList<>();
    final Map<String, Place> salvagedEntities = new LinkedHashMap<>();
    final Map<String, Place> salvagedRelations = new HashMap<>();

    Scan(Map<String, String> known, Findings findings) {
        this.known = known;
        this.findings = findings;
        this.entityReader = new EntityReader(findings);
        this.vocabularyReader = new VocabularyReader(findings);
    }

    Findings findings() {
        return findings;
    }

    void file(Path file) {
        try {
            if (RecordFiles.isJsonLines(file)) {
                new JsonLinesScan(file, this).run();
            } else {
                yaml(file, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            findings.add(RecordFiles.finding(
                    file,
                    "unreadable-file",
                    "this file cannot be read: %s (see its permissions)".formatted(e.getMessage())));
        }
    }

    private void yaml(Path file, byte[] bytes) {
        String digest = Digests.sha256(bytes);
        String id = known.get(digest);
        if (id != null) {
            document(new DocumentSource(id, file, digest, 0, bytes.length, 1));
            return;
        }
        Faults faults = new Faults(findings);
        SourceText source = Utf8.decode(RecordFiles.label(file), bytes, 1, faults);
        if (source == null) {
            return;
        }
        Node.Entry first = YamlReader.peek(source, KINDS);
        if (first != null && first.name().equals("document")) {
            Word word = Fields.word(first, faults);
            if (word != null) {
                document(new DocumentSource(word.text(), file, digest, 0, bytes.length, 1));
            }
        } else {
            inFull(source, faults);
        }
    }

    private void inFull(SourceText source, Faults faults) {
        Node root = YamlReader.read(source, faults);
        if (root == null) {
            nothing(source, faults);
        } else if (root instanceof Node.Mapping mapping && mapping.get("entities") != null) {
            entities(mapping, faults);
        } else if (root instanceof Node.Mapping mapping && hasOneOf(mapping, VocabularyReader.FIELDS)) {
            vocabulary(mapping, faults);
        } else {
            unknownKind(root, faults);
        }
    }

    private void nothing(SourceText source, Faults faults) {
        if (faults.failed()) {
            salvage(source, faults);
        } else {
            faults.warning(new Place(source, 0), "empty-file", "this file holds nothing (fill it, or delete it)");
        }
    }

    private static boolean hasOneOf(Node.Mapping mapping, List<String> keys) {
        return keys.stream().anyMatch(key -> mapping.get(key) != null);
    }

    private static void unknownKind(Node root, Faults faults) {
        String advice = "its first key is document, entities, entityTypes or relations";
        Place place = root.place();
        if (root instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                List<String> near = Suggestions.near(entry.name(), EXPECTED);
                if (!near.isEmpty()) {
                    place = entry.key().place();
                    advice = "'%s': did you mean %s?".formatted(entry.name(), Suggestions.quoted(near));
                    break;
                }
            }
        }
        faults.error(
                place,
                "unknown-record-kind",
                "this is no document, no entities and no vocabulary (%s)".formatted(advice));
    }

    private void entities(Node.Mapping root, Faults faults) {
        Fields fields = new Fields(root, faults).allow("an entities file", List.of("entities"));
        List<Node> items = fields.list("entities");
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            int end = i + 1 < items.size() ? items.get(i + 1).place().index() : Integer.MAX_VALUE;
            if (item instanceof Node.Mapping mapping) {
                entity(mapping, faults.failedWithin(mapping.place().index(), end));
            } else {
                faults.error(
                        item.place(),
                        "wrong-shape",
                        "an entity is a mapping, not %s (write id, type, name)".formatted(item.described()));
            }
        }
    }

    void entity(Node.Mapping mapping, boolean broken) {
        EntityDraft draft = entityReader.read(mapping);
        entities.add(broken ? draft.faulty() : draft);
    }

    void vocabulary(Node.Mapping mapping, Faults faults) {
        vocabularies.add(vocabularyReader.read(mapping, faults));
    }

    void document(DocumentSource source) {
        documents.add(source);
    }

    /**
     * Remembers what a file or line that cannot be read would have held.
     *
     * @param source null when it is not even text
     */
    void salvage(@Nullable SourceText source, Faults faults) {
        if (source != null) {
            Salvage salvage = Salvage.of(source.text());
            Place place = new Place(source, faults.firstError());
            salvage.entities().forEach(id -> salvagedEntities.put(id, place));
            salvage.relations().forEach(name -> salvagedRelations.put(name, place));
        }
    }
}
