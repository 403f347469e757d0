// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;

/**
 * What {@code import.txt} says: where the graph comes from, and how a database is made of it.
 *
 * @param nodes files, as the importer's option wants them, and so {@code relationships}
 * @param multiline whether a field has several lines
 */
record Neo4jInstructions(List<String> nodes, List<String> relationships, boolean multiline) {
    /** @param notes lines at the end, on what the files hold */
    String text(GraphHead head, String notes) {
        return """
                %s
                How to make a database of it (Neo4j 2026.08; the database must not exist yet, or add --overwrite-destination=true)
                Unpack this zip, and in that folder, as the user that runs Neo4j:

                %s

                Where there is more than one server, or the database has another name than neo4j: CREATE DATABASE afterwards.
                Then the constraints and indexes that queries count on: cypher-shell -f schema.cypher

                %s""".formatted(ZipNotes.provenance(head), command(), notes);
    }

    /**
     * The importer's option --schema is not among it: the store format of Neo4j's Community Edition refuses it. What it says beyond need guards against other
     * defaults. Fields of several lines are read more slowly, so it asks for them only where there are any; not in the format v2, which is faster, but fails on large
     * files where a quote is not at the end of a field ("reached floating quote", Neo4j 2026.08.1).
     */
    private String command() {
        var command = new StringBuilder("neo4j-admin database import full neo4j");
        nodes.forEach(file -> command.append(" \\\n  --nodes=").append(file));
        relationships.forEach(file -> command.append(" \\\n  --relationships=").append(file));
        command.append(" \\\n  --id-type=string --array-delimiter=U+001F --path-pattern-style=none")
                .append(" \\\n  --ignore-empty-strings=false --trim-strings=false --legacy-style-quoting=false");
        if (multiline) {
            command.append(" \\\n  --multiline-fields=true");
        }
        return command.toString();
    }
}
