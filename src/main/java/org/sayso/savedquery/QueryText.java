// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sayso.graph.Statement;
import org.sayso.problem.CallerException;
import org.sayso.query.Entities;

/**
 * A canned query as text for Neo4j's own tools, which know nothing of its header.
 *
 * @param values of its parameters, entities by id
 */
public record QueryText(SavedQuery query, Map<String, ?> values) {

    /**
     * Refuses all faults of the values at once.
     *
     * @param given values by the names of parameters, in the order given; those common to all queries do not matter
     */
    public static QueryText of(SavedQuery query, Map<String, List<String>> given, Entities entities) {
        return new QueryText(query, CommonParameters.without(query, query.values(given, entities::find)));
    }

    /** With the values of its first example, where an entity that this graph does not have stays as it is written; empty where there is no example and one is needed. */
    public static Optional<QueryText> ofExample(SavedQuery query, Entities entities) {
        Map<String, List<String>> example =
                query.examples().isEmpty() ? Map.of() : query.examples().getFirst();
        try {
            return Optional.of(new QueryText(
                    query,
                    CommonParameters.without(
                            query, query.values(example, (text, labels) -> found(entities, text, labels)))));
        } catch (CallerException e) {
            return Optional.empty();
        }
    }

    private static Entities.Found found(Entities entities, String text, List<String> labels) {
        Entities.Found found = entities.find(text, labels);
        return found.matches().size() == 1 ? found : ExamplePlan.anybody(text);
    }

    /** The title as a comment, and the statement with the values written out: it runs as it is. */
    public String runnable() {
        return title("") + writtenOut(new Statement(body(), values));
    }

    /** The title, a {@code :param} line for each value, and the statement as it is in the file. */
    public String withParameters() {
        return title(", with parameters")
                + values.entrySet().stream()
                        .map(value ->
                                ":param %s => %s;\n".formatted(value.getKey(), CypherLiteral.of(value.getValue())))
                        .collect(Collectors.joining())
                + body();
    }

    private String title(String addition) {
        return "// " + query.title() + addition + "\n";
    }

    /** Without the header. */
    private String body() {
        return query.cypher().lines().dropWhile(line -> line.startsWith("//")).collect(Collectors.joining("\n")) + "\n";
    }

    /** A statement with its values in the places of its parameters. */
    public static String writtenOut(Statement statement) {
        Map<String, String> literals = new LinkedHashMap<>();
        statement.parameters().forEach((name, value) -> literals.put(name, CypherLiteral.of(value)));
        return new CypherText(statement.cypher()).with(literals);
    }
}
