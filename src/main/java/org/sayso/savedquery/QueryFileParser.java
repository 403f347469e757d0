// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.parameter.Parameter;
import org.sayso.parameter.Suggestion;

/** Reads one query file. Pure: it knows neither the other files nor the graph. */
final class QueryFileParser {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final List<String> TAGS = List.of("param", "returns", "tags", "example");
    private static final String END = ".cypher";

    /** A query, and everything that is wrong with its file. With faults it is not to be served. */
    record Parsed(SavedQuery query, List<QueryFault> faults) {}

    private final String file;
    private final String text;
    private final QueryHeader header;
    private final List<QueryFault> faults = new ArrayList<>();
    private final Map<String, Integer> declaredAt = new TreeMap<>();
    private final List<Parameter> parameters = new ArrayList<>();

    private QueryFileParser(String file, String text) {
        this.file = file;
        this.text = text;
        this.header = QueryHeader.of(text);
    }

    /**
     * Never fails: what is wrong is in the faults.
     *
     * @param file as people know it
     * @param group its folder below the root
     */
    static Parsed parse(String file, String group, String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new QueryFileParser(file, withoutMark).parse(group);
    }

    private Parsed parse(String group) {
        checkShape();
        readParameters();
        SavedQuery query = new SavedQuery(
                name(),
                group,
                file,
                Optional.ofNullable(header.title()).orElse(""),
                header.description(),
                List.copyOf(parameters),
                returns(),
                tags(),
                examples(),
                List.of(),
                text);
        checkStatement();
        return new Parsed(query, faults.stream().sorted().toList());
    }

    private void fault(int line, String message) {
        faults.add(new QueryFault(file, line, message));
    }

    private void checkShape() {
        if (header.title() == null) {
            fault(1, "the first line must be a comment with the query's title: // Title");
        }
        for (QueryHeader.Tag tag : header.tags()) {
            if (!TAGS.contains(tag.word())) {
                fault(tag.line(), "unknown tag @" + tag.word() + Suggestion.of(tag.word(), TAGS));
            }
        }
        for (int line : header.strayLines()) {
            fault(line, "text between tags: put it above the first tag, or indent it to continue a tag");
        }
    }

    private String name() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        name = name.endsWith(END) ? name.substring(0, name.length() - END.length()) : name;
        if (!NAME.matcher(name).matches()) {
            fault(1, "the file's name must be lower-case letters, digits and hyphens: it is the query's address");
        }
        return name;
    }

    private void readParameters() {
        for (QueryHeader.Tag tag : tagged("param")) {
            try {
                Parameter parameter = ParameterDeclaration.parse(tag.text());
                if (CommonParameters.TAKEN.contains(parameter.name())) {
                    fault(
                            tag.line(),
                            parameter.name() + " is taken by every query already: give the parameter another name");
                }
                if (declaredAt.putIfAbsent(parameter.name(), tag.line()) == null) {
                    parameters.add(parameter);
                } else {
                    fault(tag.line(), "@param " + parameter.name() + " is declared twice");
                }
            } catch (ParameterDeclaration.FormException e) {
                // Known by its name all the same, so that its uses are not reported as well.
                declaredAt.putIfAbsent(tag.text().split("\\s+", 2)[0], 0);
                fault(tag.line(), message(e));
            }
        }
    }

    private SavedQuery.Returns returns() {
        List<QueryHeader.Tag> tags = tagged("returns");
        if (tags.size() != 1) {
            fault(
                    tags.isEmpty() ? 1 : tags.getLast().line(),
                    "one @returns is needed: @returns table or @returns graph");
            return SavedQuery.Returns.TABLE;
        }
        return switch (tags.getFirst().text().strip()) {
            case "table" -> SavedQuery.Returns.TABLE;
            case "graph" -> SavedQuery.Returns.GRAPH;
            default -> {
                fault(tags.getFirst().line(), "@returns is table or graph");
                yield SavedQuery.Returns.TABLE;
            }
        };
    }

    private List<String> tags() {
        return tagged("tags").stream()
                .flatMap(tag -> Arrays.stream(tag.text().split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private List<Map<String, List<String>>> examples() {
        List<Map<String, List<String>>> examples = new ArrayList<>();
        for (QueryHeader.Tag tag : tagged("example")) {
            ExampleText example = ExampleText.parse(tag.text(), parameters);
            example.faults().forEach(message -> fault(tag.line(), message));
            examples.add(example.values());
        }
        if (examples.isEmpty()) {
            fault(1, "an @example is needed: @example name=value ...");
        }
        return examples;
    }

    private void checkStatement() {
        CypherText cypher = new CypherText(text);
        if (cypher.isBlank()) {
            fault(1, "there is no statement below the header");
        }
        checkUses(cypher.parameters());
        cypher.ownProcedures()
                .forEach(
                        (name, line) -> fault(
                                line,
                                name
                                        + " is not allowed: a query file also runs on a Neo4j without Sayso; write it in plain Cypher"));
        cypher.unsteadyFunctions()
                .forEach(
                        (name, line) -> fault(
                                line,
                                name
                                        + "() is not allowed: a canned query gives the same answer whenever it runs on the same graph"));
    }

    private void checkUses(Map<String, Integer> used) {
        used.forEach((name, line) -> {
            if (!declaredAt.containsKey(name)) {
                fault(
                        line,
                        "$" + name + " is not declared: add // @param " + name
                                + Suggestion.of(name, declaredAt.keySet()));
            }
        });
        for (Parameter parameter : parameters) {
            if (!used.containsKey(parameter.name())) {
                fault(
                        declaredAt.getOrDefault(parameter.name(), 1),
                        "@param " + parameter.name() + " is not used in the statement");
            }
        }
    }

    private List<QueryHeader.Tag> tagged(String word) {
        return header.tags().stream().filter(tag -> tag.word().equals(word)).toList();
    }

    private static String message(Exception e) {
        @Nullable String message = e.getMessage();
        return message == null ? e.toString() : message;
    }
}
