// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.NavigableSet;
import java.util.TreeSet;

/** Takes the findings of reading one record and remembers whether one of them keeps it out. */
final class Faults {
    private final Findings findings;
    private final NavigableSet<Integer> errors = new TreeSet<>();
    private boolean failed;

    Faults(Findings findings) {
        this.findings = findings;
    }

    void error(Place place, String rule, String message) {
        failed = true;
        errors.add(place.index());
        add(place.spot(), Finding.Severity.ERROR, rule, message);
    }

    void warning(Place place, String rule, String message) {
        warning(place.spot(), rule, message);
    }

    void warning(Spot spot, String rule, String message) {
        add(spot, Finding.Severity.WARNING, rule, message);
    }

    /** Keeps the record out without a finding: the fault is reported elsewhere. */
    void holdBack() {
        failed = true;
    }

    boolean failed() {
        return failed;
    }

    /** Whether an error was found from one index of the source up to another; to be asked where all errors are of one source. */
    boolean failedWithin(int from, int to) {
        Integer first = errors.ceiling(from);
        return first != null && first < to;
    }

    /** The index of the first error, or 0. */
    int firstError() {
        return errors.isEmpty() ? 0 : errors.first();
    }

    Findings findings() {
        return findings;
    }

    private void add(Spot spot, Finding.Severity severity, String rule, String message) {
        findings.add(new Finding(spot.file(), spot.line(), spot.column(), severity, rule, message));
    }
}
