// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;
import java.util.Map;
import org.sayso.graph.GraphStore;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.query.Entities;

/** Finds what a request names: entities by id, name or alias, and documents by id where these may be meant. */
public final class ExportEntities {
    private final GraphStore store;
    private final Entities entities;

    public ExportEntities(GraphStore store, Entities entities) {
        this.store = store;
        this.entities = entities;
    }

    /**
     * What was given may be an id, a name or an alias of an entity, or the id of a document.
     *
     * @param labels wanted, empty for any entity
     */
    public Entities.Found find(String given, List<String> labels) {
        Entities.Found found = entities.find(given, labels);
        return found.matches().isEmpty() && labels.contains(ExportParameters.DOCUMENT) ? document(given, found) : found;
    }

    private Entities.Found document(String id, Entities.Found otherwise) {
        List<Entities.Candidate> documents = RowCollector.all(
                        store,
                        new Statement(
                                "MATCH (d:Document {id: $id}) RETURN d.id AS id, coalesce(d.title, d.id) AS name",
                                Map.of("id", id.strip())))
                .stream()
                .map(row -> new Entities.Candidate(
                        String.valueOf(row.get("id")),
                        String.valueOf(row.get("name")),
                        List.of(ExportParameters.DOCUMENT)))
                .toList();
        return documents.isEmpty() ? otherwise : new Entities.Found(documents, List.of());
    }
}
