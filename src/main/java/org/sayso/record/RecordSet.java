// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Vocabulary;

/**
 * A record set, scanned: its vocabulary and entities in memory, its documents known by id and digest and read one at a time, so that memory does not grow
 * with the claims. Not thread-safe.
 */
public final class RecordSet {
    private final Vocabulary vocabulary;
    private final SortedMap<String, Entity> entities;
    private final EntityIndex index;
    private final Map<String, List<Place>> places;
    private final List<DocumentSource> documents;
    private final HeldBack heldBack = new HeldBack();
    private final DocumentFiles files;
    private @Nullable String context;

    private RecordSet(VocabularySet vocabulary, EntitySet entities, Scan scan, Findings findings) {
        this.vocabulary = vocabulary.vocabulary();
        this.entities = entities.sound();
        this.index = entities.index();
        this.places = entities.places();
        this.documents = DocumentFiles.unique(scan.documents, findings);
        Map<String, Culprit> faulty = new HashMap<>();
        scan.salvagedRelations.forEach(
                (name, place) -> faulty.put(name, Culprit.of("the file with the relation type " + name, place)));
        vocabulary.faulty().forEach((name, place) -> faulty.put(name, Culprit.of("the relation type " + name, place)));
        this.files = new DocumentFiles(new Lexicon(this.vocabulary, faulty, new References(index), heldBack));
    }

    /**
     * Finds and reads everything but the documents' claims. Faults go to {@code findings}; a faulty vocabulary entry, entity or file is left out.
     *
     * @param roots files or folders; together they are one record set
     * @param known digest to document id of documents read before without an error: a YAML file with such a digest is not opened again
     */
    public static RecordSet scan(List<Path> roots, Map<String, String> known, Findings findings) {
        Scan scan = new Scan(known, findings);
        RecordFiles.below(roots, findings).forEach(scan::file);
        VocabularySet vocabulary = VocabularySet.of(scan.vocabularies, findings);
        EntitySet entities = EntitySet.of(scan.entities, scan.salvagedEntities, vocabulary.vocabulary(), findings);
        return new RecordSet(vocabulary, entities, scan, findings);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The sound entities, ordered by id. */
    public Collection<Entity> entities() {
        return Collections.unmodifiableCollection(entities.values());
    }

    /** A hash of all that reading a document depends on besides its own record: the vocabulary, the entities, and the names that faulty ones take. */
    public String context() {
        if (context == null) {
            context = Canonical.context(vocabulary, entities.values(), index);
        }
        return context;
    }

    /** Ordered by id. */
    public List<DocumentSource> documents() {
        return documents;
    }

    /**
     * Reads one document.
     *
     * @param texts the folder with the documents' texts, against which locators and digests are checked; null to check only what the record itself tells
     * @return empty when its record has an error (it is then out, whole)
     */
    public Optional<Document> read(DocumentSource source, @Nullable Path texts, Findings findings) {
        return reading(source, texts, findings).map(DocumentReading::document);
    }

    Optional<DocumentReading> reading(DocumentSource source, @Nullable Path texts, Findings findings) {
        try {
            return files.read(source, texts, new Faults(findings));
        } catch (RuntimeException e) {
            // Nobody foresaw it; the other documents need not suffer for that.
            findings.add(new Finding(
                    RecordFiles.label(source.file()),
                    source.line(),
                    1,
                    Finding.Severity.ERROR,
                    "unforeseen-fault",
                    "Sayso cannot read this document: %s (please report this)".formatted(e)));
            return Optional.empty();
        }
    }

    /** To be called after the documents were read: reports each faulty entity once, with the number of documents it held back. */
    public void reportHeldBack(Findings findings) {
        heldBack.report(findings);
    }

    /** The name of a document's text as its record gives it, whatever else the record holds. */
    public Optional<String> textOf(DocumentSource source) {
        return files.textOf(source);
    }

    /** Where an entity is written. */
    Place place(String entity) {
        return Objects.requireNonNull(places.get(entity)).getFirst();
    }

    @Nullable
    Entity entity(String id) {
        return entities.get(id);
    }
}
