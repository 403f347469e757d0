// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The part of the document that is the same whatever queries there are, read from {@code openapi/*.yaml}; what they abbreviate is written out. */
final class FixedAddresses {
    private static final List<String> FILES = List.of("addresses.yaml", "things.yaml");
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private final ProblemAnswers problems;
    private final Set<String> operationIds = new HashSet<>();
    private final Map<String, Object> document;

    FixedAddresses() {
        document = new LinkedHashMap<>();
        FILES.forEach(file -> merge(document, read(file)));
        Map<String, List<String>> sets = new LinkedHashMap<>();
        map(document.remove("problemSets")).forEach((name, set) -> sets.put(name, words(set)));
        problems = new ProblemAnswers(sets);
        map(document.get("paths")).replaceAll((path, methods) -> methods(map(methods)));
    }

    private static Map<String, Object> read(String file) {
        try (InputStream text = new ClassPathResource("openapi/" + file).getInputStream()) {
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(Map<String, Object> whole, Map<String, Object> part) {
        part.forEach((name, value) -> whole.merge(name, value, (one, other) -> {
            if (one instanceof List<?> list) {
                return Stream.concat(list.stream(), ((List<?>) other).stream()).toList();
            }
            Map<String, Object> both = new LinkedHashMap<>(map(one));
            merge(both, map(other));
            return both;
        }));
    }

    ProblemAnswers problems() {
        return problems;
    }

    /** An id that no operation here has: it is to be unique in the document. */
    String operationId(String wanted) {
        return operationIds.contains(wanted) ? wanted + "-results" : wanted;
    }

    /** In the order of the file; the maps in it are not to be changed. */
    Map<String, Object> document() {
        return document;
    }

    private Map<String, Object> methods(Map<String, Object> written) {
        Map<String, Object> methods = new LinkedHashMap<>(written);
        methods.replaceAll((name, part) -> METHODS.contains(name) ? operation(map(part)) : part);
        return methods;
    }

    private Map<String, Object> operation(Map<String, Object> written) {
        operationIds.add(String.valueOf(written.get("operationId")));
        Map<String, Object> operation = new LinkedHashMap<>(written);
        Map<String, Object> answers = new TreeMap<>(problems.of(words(operation.remove("problems"))));
        map(written.get("responses")).forEach((status, answer) -> answers.put(status, answer(map(answer))));
        operation.put("responses", answers);
        if (operation.remove("graph") != null) {
            operation.put("parameters", GraphContent.parameters());
        }
        return operation;
    }

    private static Map<String, Object> answer(Map<String, Object> written) {
        Map<String, Object> answer = new LinkedHashMap<>(written);
        Object table = answer.remove("table");
        if (table != null) {
            answer.put("headers", TableContent.headers(table.equals("canned")));
            answer.put("content", TableContent.any());
        }
        if (answer.remove("graph") != null) {
            answer.put("headers", GraphContent.headers());
            answer.put("content", GraphContent.content());
        }
        Object thing = answer.remove("thing");
        if (thing != null) {
            answer.put("headers", ThingContent.headers(thing.toString()));
            answer.put("content", ThingContent.of(thing.toString()));
        }
        return answer;
    }

    @SuppressWarnings("unchecked") // The file's shape is ours.
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<String> words(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(String::valueOf).toList();
    }
}
