// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Map;
import java.util.Objects;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.Vocabulary;

/** Claims and documents as nodes. */
final class ClaimNodes {
    private final GraphRead read;
    private final Vocabulary vocabulary;
    private final ClaimAttributes attributes;
    private final GraphSource.NodeSink sink;

    ClaimNodes(GraphRead read, Vocabulary vocabulary, ClaimAttributes attributes, GraphSource.NodeSink sink) {
        this.read = read;
        this.vocabulary = vocabulary;
        this.attributes = attributes;
        this.sink = sink;
    }

    /** @param which of {@code c}, by its id */
    void claims(String which, Map<String, ?> parameters) {
        read.each("""
                MATCH (c:Claim) WHERE %s
                WITH c ORDER BY c.id
                RETURN c, head(COLLECT {
                  MATCH (c)-[:SAID_BY]->(v)
                  RETURN CASE WHEN v:Document THEN '“' + coalesce(v.title, v.id) + '”' ELSE coalesce(v.name, v.id) END LIMIT 1
                }) AS voice""".formatted(which), parameters, row -> {
            Map<String, Object> claim = GraphRead.part(row, "c");
            sink.node(new ExportNode(
                    ClaimLayer.CLAIM + GraphRead.text(claim, "id"),
                    caption(claim, GraphRead.text(row, "voice")),
                    "Claim",
                    attributes.ofNode(claim)));
        });
    }

    /** As a relation's own caption does, it names who says so. */
    private String caption(Map<String, Object> claim, String voice) {
        String name = GraphRead.text(claim, "relation");
        RelationType type = vocabulary.relations().get(name);
        String status = GraphRead.text(claim, "status");
        return (type == null ? name : type.label())
                + (status.isEmpty() || status.equals("done") ? "" : " (" + status + ")")
                + (GraphRead.text(claim, "stance").equals("denies") ? ", denied by " : ", says ")
                + voice;
    }

    /** @param which of {@code d}, by its id */
    void documents(String which, Map<String, ?> parameters) {
        read.each("MATCH (d:Document) WHERE %s RETURN d ORDER BY d.id".formatted(which), parameters, row -> {
            Map<String, Object> document = GraphRead.part(row, "d");
            String id = GraphRead.text(document, "id");
            sink.node(new ExportNode(
                    ClaimLayer.DOCUMENT + id,
                    Objects.toString(document.get("title"), id),
                    "Document",
                    attributes.ofNode(document)));
        });
    }
}
