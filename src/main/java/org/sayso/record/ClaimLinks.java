// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys of the claims of one document, and the claims they point to. */
final class ClaimLinks {
    /** What one claim says of itself and of others; the targets as {@code document-id#key}. */
    record Links(List<String> keys, List<String> contradicts, List<String> competesWith) {
        static final Links NONE = new Links(List.of(), List.of(), List.of());
    }

    /** A claim pointed to, and where it is written. */
    record Target(String document, String key, Spot spot) {}

    private final String document;
    private final Faults faults;
    private final Map<String, Place> keys = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();

    ClaimLinks(String document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    Links read(Fields fields) {
        Word key = fields.word("key");
        return new Links(
                key == null ? List.of() : List.of(register(key)),
                targets(fields, "contradicts"),
                targets(fields, "competesWith"));
    }

    private String register(Word key) {
        if (!Names.isSlug(key.text())) {
            faults.error(
                    key.place(),
                    "bad-id",
                    "'%s' is no key (lower-case letters, digits and single hyphens)".formatted(key.text()));
        }
        Place first = keys.putIfAbsent(key.text(), key.place());
        if (first != null) {
            faults.error(
                    key.place(),
                    "duplicate-key",
                    "the key '%s' is already given in line %d (choose another; in an 'each' give it to one item)"
                            .formatted(key.text(), first.line()));
        }
        return key.text();
    }

    private List<String> targets(Fields fields, String field) {
        List<String> written = new ArrayList<>();
        for (Word word : fields.words(field)) {
            int hash = word.text().indexOf('#');
            String of = hash < 0 ? document : word.text().substring(0, hash);
            String key = word.text().substring(hash + 1);
            if (Names.isSlug(of) && Names.isSlug(key)) {
                targets.add(new Target(of, key, word.place().spot()));
                written.add(of + "#" + key);
            } else {
                faults.error(
                        word.place(),
                        "bad-link",
                        "'%s' names no claim (write a key, or document-id#key)".formatted(word.text()));
            }
        }
        return written;
    }

    /** To be called when all claims are read. */
    void reportMissing() {
        for (Target target : targets) {
            if (target.document().equals(document) && !keys.containsKey(target.key())) {
                reportMissing(target, Suggestions.near(target.key(), keys.keySet()), faults);
            }
        }
    }

    static void reportMissing(Target target, List<String> near, Faults faults) {
        faults.warning(
                target.spot(),
                "missing-target",
                "no claim of %s has the key '%s' (%s)"
                        .formatted(
                                target.document(),
                                target.key(),
                                near.isEmpty()
                                        ? "give it one, or leave this out"
                                        : "did you mean %s?".formatted(Suggestions.quoted(near))));
    }

    List<Target> targetsElsewhere() {
        return targets.stream()
                .filter(target -> !target.document().equals(document))
                .toList();
    }

    Set<String> keys() {
        return keys.keySet();
    }
}
