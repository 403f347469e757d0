// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/**
 * A faulty entity or relation type, which holds back what uses it.
 *
 * @param what such as {@code the entity mek}
 */
record Culprit(String what, Spot spot) {

    static Culprit of(String what, Place place) {
        return new Culprit(what, place.spot());
    }
}
