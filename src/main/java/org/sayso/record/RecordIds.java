// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What record files hold, by name; whether it is without faults is for a check to say.
 *
 * @param documents ids
 * @param entities ids, as written
 * @param vocabulary names of relation types and kinds
 */
public record RecordIds(SortedSet<String> documents, SortedSet<String> entities, SortedSet<String> vocabulary) {

    /** All that is in these files and folders together. */
    public static RecordIds in(List<Path> roots) {
        Scan scan = new Scan(Map.of(), new Findings());
        RecordFiles.below(roots, new Findings()).forEach(scan::file);
        RecordIds ids = new RecordIds(new TreeSet<>(), new TreeSet<>(scan.salvagedEntities.keySet()), new TreeSet<>());
        scan.documents.forEach(source -> ids.documents.add(source.id()));
        for (EntityDraft draft : scan.entities) {
            if (draft.id() != null) {
                ids.entities.add(draft.id());
            }
        }
        scan.vocabularies.forEach(part -> ids.vocabulary.addAll(part.names()));
        return ids;
    }

    /** Documents and entities of these ids, and other records. */
    public RecordIds and(Collection<String> more) {
        RecordIds both = new RecordIds(new TreeSet<>(documents), new TreeSet<>(entities), vocabulary);
        both.documents.addAll(more);
        both.entities.addAll(more);
        return both;
    }

    /** Whether a document or entity of this id is among them. */
    public boolean holds(String id) {
        return documents.contains(id) || entities.contains(id);
    }

    /** What of this the others hold too; vocabulary only if they hold all of it, as parts of it cannot be told apart. */
    public RecordIds sharedWith(RecordIds others) {
        RecordIds shared = new RecordIds(new TreeSet<>(documents), new TreeSet<>(entities), new TreeSet<>());
        shared.documents.retainAll(others.documents);
        shared.entities.retainAll(others.entities);
        if (others.vocabulary.containsAll(vocabulary)) {
            shared.vocabulary.addAll(vocabulary);
        }
        return shared;
    }

    public boolean isEmpty() {
        return documents.isEmpty() && entities.isEmpty() && vocabulary.isEmpty();
    }
}
