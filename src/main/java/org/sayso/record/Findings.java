// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** All findings of one run, each once, in the order of files and lines. Not thread-safe. */
public final class Findings {
    private final SortedSet<Finding> found = new TreeSet<>();

    public void add(Finding finding) {
        found.add(finding);
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }
}
