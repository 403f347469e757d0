// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.export.Graphs;
import org.sayso.query.AnswerForm;
import org.sayso.query.Entities;
import org.sayso.query.Format;
import org.sayso.query.TableQuery;

/** What somebody asks of a canned query, and how the answer is wanted. */
public record CannedRequest(TableQuery table, AnswerForm form) {

    /**
     * Refuses all faults of the values at once.
     *
     * @param extension names the format, as in an address
     * @param given values by the names of parameters, in the order given
     */
    public static CannedRequest of(
            SavedQuery query, String extension, Map<String, List<String>> given, Entities entities, Graphs graphs) {
        return of(query, CommonParameters.format(query, extension, null), given, entities, graphs);
    }

    /**
     * The same in a format.
     *
     * @param given values by the names of parameters, in the order given
     */
    static CannedRequest of(
            SavedQuery query, Format format, Map<String, List<String>> given, Entities entities, Graphs graphs) {
        Map<String, @Nullable Object> values = query.values(given, entities::find);
        TableQuery table = BoundQuery.of(
                query, CommonParameters.without(query, values), CommonParameters.rows(query, values, isPage(given)));
        return new CannedRequest(table, CommonParameters.form(format, values, graphs));
    }

    private static boolean isPage(Map<String, List<String>> given) {
        return Stream.of(CommonParameters.LIMIT, CommonParameters.SKIP)
                .anyMatch(parameter ->
                        given.getOrDefault(parameter.name(), List.of()).stream().anyMatch(text -> !text.isBlank()));
    }
}
