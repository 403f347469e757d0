// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.List;
import java.util.Map;

/**
 * An entity's relations of one type in one direction.
 *
 * @param direction {@code out} where the entity is the subject, {@code in} where it is the object
 * @param stances how many of each
 * @param relations the first of them
 */
record RelationGroup(String type, String direction, Map<String, Long> stances, Page<RelationSummary> relations) {

    /** @param window of all relations of the entity */
    static RelationGroup of(RelationCount count, List<RelationSummary> first, Window window) {
        Window own = window.with("type", count.type())
                .with("direction", count.direction().word());
        return new RelationGroup(
                count.type(), count.direction().word(), count.stances(), Page.of(first, count.of(List.of()), own));
    }
}
