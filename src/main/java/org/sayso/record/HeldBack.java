// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which documents are out only because of something faulty that they use, so that it is reported once and not once a document. */
final class HeldBack {
    private final Map<Culprit, Set<String>> documents = new LinkedHashMap<>();

    void add(Culprit culprit, String document) {
        documents.computeIfAbsent(culprit, key -> new HashSet<>()).add(document);
    }

    void report(Findings findings) {
        documents.forEach((culprit, held) -> findings.add(new Finding(
                culprit.spot().file(),
                culprit.spot().line(),
                culprit.spot().column(),
                Finding.Severity.ERROR,
                Finding.HOLDS_BACK,
                "%s has a fault and holds back %d %s (mend it)"
                        .formatted(culprit.what(), held.size(), held.size() == 1 ? "document" : "documents"))));
    }
}
