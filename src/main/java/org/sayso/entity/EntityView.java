// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entity with what the graph says of it.
 *
 * @param usedBy who uses an alias that is a label some party disputes, as {@code alias: id, id}
 * @param when of an event, in EDTF; {@code earliest} and {@code latest} are the days it allows
 * @param document of an unnamed group: the one document that knows it
 * @param sameAs the same thing elsewhere, by scheme
 * @param relations by type and direction: how many, and the first
 * @param claims how many claims name it, by the part it has in them
 * @param documents how many it published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntityView(
        String id,
        String name,
        String type,
        List<String> kinds,
        List<String> aliases,
        List<String> usedBy,
        @Nullable String when,
        @Nullable String earliest,
        @Nullable String latest,
        @Nullable Reference place,
        @Nullable Reference document,
        @Nullable String note,
        Map<String, Object> sameAs,
        List<RelationGroup> relations,
        Map<String, Long> claims,
        long documents,
        Map<String, String> links) {}
