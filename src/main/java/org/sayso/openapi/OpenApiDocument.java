// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.savedquery.SavedQuery;
import org.sayso.vocabulary.Digests;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document as it is served: equal bytes for equal queries and an equal version.
 *
 * @param queries of the catalogue that it describes
 * @param tag an entity tag (RFC 9110 section 8.8.3) with its quotes, made of the bytes
 */
record OpenApiDocument(List<SavedQuery> queries, String json, String tag) {
    private static final int TAG_DIGITS = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** {@code version} is the software's. */
    static OpenApiDocument of(FixedAddresses fixed, List<SavedQuery> queries, String version) {
        Map<String, Object> document = new LinkedHashMap<>(fixed.document());
        document.compute("info", (name, info) -> with(info, Members.of("version", version)));
        document.compute("tags", (name, tags) -> tags(queries, tags));
        document.compute("paths", (name, paths) -> paths(fixed, queries, paths));
        document.compute("components", (name, components) -> components(queries, components));
        String json = JSON.writeValueAsString(document);
        String digest = Digests.sha256(json.getBytes(StandardCharsets.UTF_8));
        return new OpenApiDocument(queries, json, '"' + digest.substring(0, TAG_DIGITS) + '"');
    }

    private static List<Object> tags(List<SavedQuery> queries, @Nullable Object fixed) {
        Stream<Object> groups =
                queries.stream().map(QueryOperation::tag).distinct().sorted().map(group -> Members.of("name", group));
        return Stream.concat(groups, ((Collection<?>) Objects.requireNonNull(fixed)).stream())
                .toList();
    }

    private static Map<String, Object> paths(
            FixedAddresses fixed, List<SavedQuery> queries, @Nullable Object fixedPaths) {
        Map<String, Object> paths = Members.of();
        for (SavedQuery query : queries) {
            QueryOperation get = new QueryOperation(query, fixed);
            paths.put(query.resultsAddress(), Members.of("get", get.operation()));
        }
        return with(paths, FixedAddresses.map(fixedPaths));
    }

    private static Map<String, Object> components(List<SavedQuery> queries, @Nullable Object fixed) {
        Map<String, Object> schemas = Members.of("Code", ProblemAnswers.codes());
        queries.forEach(query -> schemas.put(TableContent.rowName(query), TableContent.row(query)));
        Map<String, Object> components = with(fixed, Members.of());
        components.compute(
                "parameters",
                (name, parameters) -> with(
                        parameters,
                        Members.of(
                                "extension", TableContent.extensions(), "graphExtension", GraphContent.extensions())));
        components.compute("schemas", (name, those) -> with(those, schemas));
        return components;
    }

    private static Map<String, Object> with(@Nullable Object members, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(FixedAddresses.map(members));
        all.putAll(more);
        return all;
    }
}
