// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the entries of a mapping; a key given twice is a finding, and the first counts. */
final class Entries {
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private final Faults faults;

    Entries(Faults faults) {
        this.faults = faults;
    }

    void add(Node.Scalar key, Node value) {
        Node.Entry first = entries.putIfAbsent(key.text(), new Node.Entry(key, value));
        if (first != null) {
            faults.error(
                    key.place(),
                    "duplicate-key",
                    "'%s' is already given in line %d (keep one of them)"
                            .formatted(key.text(), first.key().place().line()));
        }
    }

    List<Node.Entry> list() {
        return new ArrayList<>(entries.values());
    }
}
