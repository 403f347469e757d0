// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds links to claims of other documents that lead nowhere. */
final class LinkTargets {
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final List<ClaimLinks.Target> links = new ArrayList<>();

    void add(DocumentReading reading) {
        keys.put(reading.document().id(), Set.copyOf(reading.keys()));
        links.addAll(reading.links());
    }

    /** What it holds is not known, so nothing is said of links to it. */
    void addUnreadable(String document) {
        unreadable.add(document);
    }

    void report(Findings findings) {
        Faults faults = new Faults(findings);
        for (ClaimLinks.Target link : links) {
            Set<String> there = keys.get(link.document());
            if (there == null && !unreadable.contains(link.document())) {
                faults.warning(
                        link.spot(),
                        "missing-target",
                        "there is no document '%s' (%s)"
                                .formatted(link.document(), advice(Suggestions.near(link.document(), keys.keySet()))));
            } else if (there != null && !there.contains(link.key())) {
                ClaimLinks.reportMissing(link, Suggestions.near(link.key(), there), faults);
            }
        }
    }

    private static String advice(List<String> near) {
        return near.isEmpty() ? "record it, or leave this out" : "did you mean %s?".formatted(Suggestions.quoted(near));
    }
}
