// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/** Takes the findings of reading one record and remembers whether one of them keeps it out. */
final class Faults {
    private final Findings findings;
    private boolean failed;

    Faults(Findings findings) {
        this.findings = findings;
    }

    void error(Place place, String rule, String message) {
        failed = true;
        add(place, Finding.Severity.ERROR, rule, message);
    }

    void warning(Place place, String rule, String message) {
        add(place, Finding.Severity.WARNING, rule, message);
    }

    /** Keeps the record out without a finding: the fault is reported elsewhere. */
    void holdBack() {
        failed = true;
    }

    boolean failed() {
        return failed;
    }

    Findings findings() {
        return findings;
    }

    private void add(Place place, Finding.Severity severity, String rule, String message) {
        findings.add(
                new Finding(place.source().file(), place.line(), place.column(), severity, rule, message));
    }
}
