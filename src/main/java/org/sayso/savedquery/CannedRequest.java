// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.query.AnswerForm;
import org.sayso.query.Entities;
import org.sayso.query.TableFormat;
import org.sayso.query.TableQuery;

/** What somebody asks of a canned query, and how the answer is wanted. */
public record CannedRequest(TableQuery table, AnswerForm form) {

    /**
     * Refuses all faults of the values at once.
     *
     * @param given values by the names of parameters, in the order given
     */
    public static CannedRequest of(
            SavedQuery query, TableFormat format, Map<String, List<String>> given, Entities entities) {
        Map<String, @Nullable Object> values = query.values(given, entities::find);
        TableQuery table = BoundQuery.of(
                query, CommonParameters.without(query, values), CommonParameters.rows(query, values, isPage(given)));
        return new CannedRequest(table, CommonParameters.form(format, values));
    }

    private static boolean isPage(Map<String, List<String>> given) {
        return Stream.of(CommonParameters.LIMIT, CommonParameters.SKIP)
                .anyMatch(parameter ->
                        given.getOrDefault(parameter.name(), List.of()).stream().anyMatch(text -> !text.isBlank()));
    }
}
