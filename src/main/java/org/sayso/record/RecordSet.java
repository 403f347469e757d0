// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Vocabulary;

/**
 * A record set, scanned: its vocabulary and entities in memory, its documents known by id and digest and read one at a time, so that memory does not grow
 * with the claims.
 */
public final class RecordSet {

    /**
     * Finds and reads everything but the documents' claims. Faults go to {@code findings}; a faulty vocabulary entry, entity or file is left out.
     *
     * @param roots files or folders; together they are one record set
     * @param known digest to document id of documents read before without an error: a YAML file with such a digest is not opened again
     */
    public static RecordSet scan(List<Path> roots, Map<String, String> known, Findings findings) {
        throw new UnsupportedOperationException();
    }

    public Vocabulary vocabulary() {
        throw new UnsupportedOperationException();
    }

    /** The sound entities, ordered by id. */
    public Collection<Entity> entities() {
        throw new UnsupportedOperationException();
    }

    /** A hash of all that reading a document depends on besides its own record: the vocabulary and the entities. */
    public String context() {
        throw new UnsupportedOperationException();
    }

    /** Ordered by id. */
    public List<DocumentSource> documents() {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads one document.
     *
     * @param texts the folder with the documents' texts, against which locators and digests are checked; null to check only what the record itself tells
     * @return empty when its record has an error (it is then out, whole)
     */
    public Optional<Document> read(DocumentSource source, @Nullable Path texts, Findings findings) {
        throw new UnsupportedOperationException();
    }

    /** To be called after the documents were read: reports each faulty entity once, with the number of documents it held back. */
    public void reportHeldBack(Findings findings) {
        throw new UnsupportedOperationException();
    }
}
