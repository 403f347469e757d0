// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import java.util.stream.Collectors;

/** The same id in several places: a finding in each of them that names the others. */
final class DuplicateIds {
    private DuplicateIds() {}

    static void report(String what, String id, List<Place> places, Findings findings) {
        Faults faults = new Faults(findings);
        for (Place place : places) {
            String others = places.stream()
                    .filter(other -> !other.equals(place))
                    .map(other -> other.spot().toString())
                    .collect(Collectors.joining(", "));
            faults.error(
                    place,
                    "duplicate-id",
                    "the %s '%s' is also in %s (keep one, or give them different ids)".formatted(what, id, others));
        }
    }
}
