// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;

/** What {@code import.txt} says: where the graph comes from, how a database is made of it, and what could not be told. */
final class Neo4jInstructions {
    private final List<String> nodes;
    private final List<String> relationships;
    private final StoredCells cells;

    /** @param nodes as the importer's option wants them, and so {@code relationships} */
    Neo4jInstructions(List<String> nodes, List<String> relationships, StoredCells cells) {
        this.nodes = nodes;
        this.relationships = relationships;
        this.cells = cells;
    }

    /** @param changed whether somebody changed the graph while it was read */
    String text(GraphHead head, GraphEnd end, boolean changed) {
        return """
                %s
                How to make a database of it (Neo4j 2026.08; the database must not exist yet, or add --overwrite-destination=true)
                Unpack this zip, and in that folder, as the user that runs Neo4j:

                %s

                Where there is more than one server, or the database has another name than neo4j: CREATE DATABASE afterwards.
                Then the constraints and indexes that queries count on: cypher-shell -f schema.cypher

                Nodes: %d
                Relationships: %d
                Changed while it was read: %s
                Characters stripped: %d
                Values left out: %d
                """.formatted(
                        ZipNotes.provenance(head),
                        command(),
                        end.nodes(),
                        end.edges(),
                        changed ? "yes, the files may not fit together: make this zip anew" : "no",
                        cells.stripped(),
                        cells.lost());
    }

    /**
     * The importer's option --schema is not among it: the store format of Neo4j's Community Edition refuses it. What it says beyond need guards against other defaults. Fields of several lines are read more slowly, so it asks for them only where there are any; not in the
     * format v2, which is faster, but fails on large files where a quote is not at the end of a field ("reached floating quote", Neo4j 2026.08.1).
     */
    private String command() {
        var command = new StringBuilder("neo4j-admin database import full neo4j");
        nodes.forEach(files -> command.append(" \\\n  --nodes=").append(files));
        relationships.forEach(files -> command.append(" \\\n  --relationships=").append(files));
        command.append(" \\\n  --id-type=string --array-delimiter=U+001F --path-pattern-style=none")
                .append(" \\\n  --ignore-empty-strings=false --trim-strings=false --legacy-style-quoting=false");
        if (cells.isMultiline()) {
            command.append(" \\\n  --multiline-fields=true");
        }
        return command.toString();
    }
}
