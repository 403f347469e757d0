// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphVersion;
import org.sayso.graph.GraphVocabulary;
import org.sayso.importer.GraphState.KnownDocument;
import org.sayso.importer.GraphState.LastImport;
import org.sayso.record.Document;
import org.sayso.record.DocumentSource;
import org.sayso.record.Entity;
import org.sayso.record.Findings;
import org.sayso.record.RecordSet;
import org.sayso.vocabulary.ContentHash;
import org.sayso.vocabulary.Vocabulary;

/**
 * One import: entities that are new or changed, documents in batches, relations that depend on a changed entity, entities that are gone, links between claims.
 * Before its first write it marks the graph as unfinished, and as finished after its last, so that an import after a crash knows to look at everything again.
 */
final class ImportRun {
    private static final int DOCUMENTS_A_BATCH = 500;
    private static final int ENTITIES_A_BATCH = 2000;

    private final GraphState state;
    private final RecordSet records;
    private final Findings findings;
    private final @Nullable Path texts;
    private final Transactions transactions;
    private final Progress progress;
    private final int claimsABatch;

    private final Vocabulary vocabulary;
    private final String vocabularyDigest;
    private final Map<String, Entity> entities = new HashMap<>();
    private final ImportTally tally = new ImportTally();
    private final Set<String> touchedRelations = new TreeSet<>();
    private final DirectLayer layer;
    private boolean everythingInDoubt;
    private int unchanged;
    private int heldBack;

    ImportRun(
            GraphState state,
            RecordSet records,
            Findings findings,
            @Nullable Path texts,
            Transactions transactions,
            Progress progress,
            int claimsABatch) {
        this.state = state;
        this.records = records;
        this.findings = findings;
        this.texts = texts;
        this.transactions = transactions;
        this.progress = progress;
        this.claimsABatch = claimsABatch;
        this.vocabulary = records.vocabulary();
        this.vocabularyDigest = ContentHash.full(Map.of("vocabulary", vocabulary.json()));
        records.entities().forEach(entity -> entities.put(entity.id(), entity));
        this.layer = new DirectLayer(state, vocabulary, new Derivation(vocabulary, this::dateOfAct), this::nameOf);
    }

    private org.sayso.vocabulary.@Nullable Edtf dateOfAct(String event) {
        Entity entity = entities.get(event);
        return entity == null ? null : entity.when();
    }

    private @Nullable String nameOf(String entity) {
        Entity known = entities.get(entity);
        return known == null ? null : known.name();
    }

    /**
     * Does it.
     *
     * @param last how the graph was left, or null when it is empty
     * @param known the documents in it
     */
    void apply(@Nullable LastImport last, Map<String, KnownDocument> known) {
        everythingInDoubt = last != null && !last.finished();
        boolean sameContext = last != null && last.finished() && last.context().equals(records.context());
        // Not by what the mark says: that is committed even where this is not.
        GraphVocabulary old = state.vocabulary();
        if (old == null || !old.digest().equals(vocabularyDigest)) {
            vocabularyChanged(old);
        }
        // The context is a hash of all entities: with the same one there is nothing to compare.
        Map<String, String> oldEntities = sameContext ? Map.of() : state.entities();
        if (!sameContext) {
            putEntities(oldEntities);
        }
        documents(known, sameContext);
        deriveTouched();
        if (everythingInDoubt) {
            mendDirectLayer();
        }
        removeEntities(oldEntities);
        finish(last);
    }

    private void vocabularyChanged(@Nullable GraphVocabulary old) {
        if (old != null) {
            everythingInDoubt |= old.read().relations().values().stream()
                    .anyMatch(type -> !type.equals(vocabulary.relations().get(type.name())));
        }
        var writes = new Writes();
        writes.vocabulary(vocabulary.json(), vocabularyDigest);
        write(writes);
    }

    private void putEntities(Map<String, String> old) {
        List<EntityNode> differing = new ArrayList<>();
        for (Entity entity : records.entities()) {
            EntityNode node = EntityNode.of(entity, null);
            if (!node.digest().equals(old.get(node.id()))) {
                differing.add(node);
            }
        }
        List<String> changed =
                differing.stream().map(EntityNode::id).filter(old::containsKey).toList();
        tally.entities.created(differing.size() - changed.size());
        tally.entities.changed(changed.size());
        touchedRelations.addAll(state.relationsDependingOn(changed));
        for (int from = 0; from < differing.size(); from += ENTITIES_A_BATCH) {
            var writes = new Writes();
            writes.entities(differing.subList(from, Math.min(from + ENTITIES_A_BATCH, differing.size())));
            write(writes);
        }
    }

    private void documents(Map<String, KnownDocument> known, boolean sameContext) {
        Set<String> leaving = new TreeSet<>(known.keySet());
        progress.phase("Importing documents", records.documents().size());
        DocumentBatch batch = newBatch();
        for (DocumentSource source : records.documents()) {
            KnownDocument old = known.get(source.id());
            progress.advance(1);
            if (sameContext && old != null && old.record().equals(source.digest())) {
                unchanged++;
                leaving.remove(source.id());
                continue;
            }
            Optional<Document> document = read(source);
            if (document.isEmpty()) {
                heldBack++;
                continue;
            }
            leaving.remove(source.id());
            batch.put(document.get(), source.digest());
            batch = writeIfFull(batch, known);
        }
        for (String document : leaving) {
            batch.remove(document, Objects.requireNonNull(known.get(document)).claims());
            batch = writeIfFull(batch, known);
        }
        write(batch.plan(state, layer, tally, known));
    }

    /** A text that lies on one machine only must not decide on what goes into the graph. */
    private Optional<Document> read(DocumentSource source) {
        var found = new Findings();
        Optional<Document> document = records.read(source, texts, found);
        if (document.isPresent() || texts == null) {
            found.all().forEach(findings::add);
            return document;
        }
        document = records.read(source, null, findings);
        boolean sound = document.isPresent();
        found.all().forEach(finding -> findings.add(sound ? finding.asWarning() : finding));
        return document;
    }

    private DocumentBatch newBatch() {
        return new DocumentBatch(vocabulary, this::nameOf);
    }

    private DocumentBatch writeIfFull(DocumentBatch batch, Map<String, KnownDocument> known) {
        if (batch.claims() < claimsABatch && batch.documents() < DOCUMENTS_A_BATCH) {
            return batch;
        }
        write(batch.plan(state, layer, tally, known));
        return newBatch();
    }

    private void deriveTouched() {
        List<String> ids = List.copyOf(touchedRelations);
        for (int from = 0; from < ids.size(); from += ENTITIES_A_BATCH) {
            List<String> some = ids.subList(from, Math.min(from + ENTITIES_A_BATCH, ids.size()));
            mend(layer.differences(some));
        }
    }

    private void mendDirectLayer() {
        progress.phase("Looking at every relation again", 0);
        layer.differences(Set.of(), this::mend);
    }

    private void mend(Collection<DirectLayer.Difference> differences) {
        List<RelationEdge> created = new ArrayList<>();
        List<RelationEdge> changed = new ArrayList<>();
        List<RelationEdge> stray = new ArrayList<>();
        for (var difference : differences) {
            RelationEdge wanted = difference.wanted();
            if (wanted == null) {
                stray.add(Objects.requireNonNull(difference.present()));
            } else {
                (difference.present() == null ? created : changed).add(wanted);
                tally.relations.relation(difference.id(), 1, 0);
            }
        }
        var writes = new Writes();
        writes.removeRelations(stray);
        writes.changeRelations(changed);
        writes.createRelations(created);
        write(writes);
    }

    private void removeEntities(Map<String, String> old) {
        List<String> gone =
                old.keySet().stream().filter(id -> !entities.containsKey(id)).toList();
        tally.entities.removed(gone.size());
        for (int from = 0; from < gone.size(); from += ENTITIES_A_BATCH) {
            var writes = new Writes();
            writes.removeEntities(gone.subList(from, Math.min(from + ENTITIES_A_BATCH, gone.size())));
            write(writes);
        }
    }

    private void finish(@Nullable LastImport last) {
        boolean inOrder = last != null && last.finished() && last.context().equals(records.context());
        if (transactions.isDryRun() || (inOrder && transactions.count() == 0)) {
            return;
        }
        var writes = new Writes();
        new ClaimLinks(state).mend(writes);
        writes.state(new LastImport(records.context(), GraphVersion.DERIVATION_RULE, true));
        write(writes);
    }

    private void write(Writes writes) {
        transactions.write(writes, new LastImport(records.context(), GraphVersion.DERIVATION_RULE, false));
    }

    ImportReport report(String rebuilt, long milliseconds) {
        return new ImportReport(
                transactions.isDryRun(),
                findings.all(),
                tally.entities.change(),
                tally.documents.change(),
                tally.claims.change(),
                tally.relations.relations(),
                heldBack,
                unchanged,
                transactions.count(),
                rebuilt,
                milliseconds);
    }
}
