// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.List;
import java.util.SortedMap;

/**
 * How many relations of one type an entity has in one direction.
 *
 * @param stances how many of each
 */
record RelationCount(String type, Direction direction, SortedMap<String, Long> stances) {

    /** Of these stances; of all when there are none. */
    long of(List<String> wanted) {
        return stances.entrySet().stream()
                .filter(entry -> wanted.isEmpty() || wanted.contains(entry.getKey()))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    boolean counts(RelationSummary relation) {
        return relation.type().equals(type) && relation.direction().equals(direction.word());
    }
}
