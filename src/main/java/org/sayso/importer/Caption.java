// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.List;
import org.sayso.vocabulary.RelationType;

/** The sentence an edge carries so that it is never drawn bare: "spoke at, says Washington Times", "killed, says A; denied by B". */
final class Caption {
    private static final int NAMED = 3;

    private Caption() {}

    static String of(
            RelationType type, String wording, List<SupportingClaim> affirming, List<SupportingClaim> denying) {
        StringBuilder caption = new StringBuilder(
                switch (wording) {
                    case "hedged" -> "reportedly " + type.label();
                    case "implied" -> type.label() + " (implied)";
                    default -> type.label();
                });
        if (!affirming.isEmpty()) {
            caption.append(", says ").append(voices(affirming));
        }
        if (!denying.isEmpty()) {
            caption.append(affirming.isEmpty() ? ": denied by " : "; denied by ")
                    .append(voices(denying));
        }
        return caption.toString();
    }

    /** A document whose publisher is unknown speaks by its title, which is quoted as it may be a sentence. */
    static String documentAsVoice(String title) {
        return "“" + title + "”";
    }

    private static String voices(List<SupportingClaim> claims) {
        List<String> names = claims.stream()
                .map(SupportingClaim::voiceName)
                .distinct()
                .sorted()
                .toList();
        int more = names.size() - NAMED;
        if (more == 1) {
            return String.join(", ", names);
        }
        return more > 0
                ? String.join(", ", names.subList(0, NAMED)) + " and " + more + " others"
                : String.join(", ", names);
    }
}
