// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The wording of a citation: what the evidence on the pages has, on one line and with the publisher. It takes no side, a voice affirms or denies; and it is worded
 * so that it reads the same of one person and of many.
 */
final class Citation {
    private Citation() {}

    /**
     * For instance: {@code Affirmed (hedged) by Agence France-Presse, relayed by Jo Ray, in “Rivers meet”, Daily North, 2020-05-02, ¶ 3, 4}. Left out is what is
     * unknown, and what needs no word: that the wording is plain, that something is said to be done. A document without a title is named by its id.
     */
    static String of(Evidence evidence) {
        Evidence.Source source = evidence.source();
        boolean isItsOwn = evidence.ownVoice()
                && source.publisher() != null
                && evidence.saidBy().contains(source.publisher());
        return stance(evidence)
                + manner(evidence)
                + names(" by ", voices(evidence))
                + (isItsOwn ? " in its own voice" : "")
                + names(", relayed by ", evidence.relayedBy().stream().map(Voice::name))
                + ", in "
                + (source.title() == null ? source.id() : "“" + source.title() + "”")
                + (source.publisher() == null || isItsOwn
                        ? ""
                        : ", " + source.publisher().name())
                + (source.published() == null ? "" : ", " + source.published())
                + names(", ¶ ", evidence.place().paragraphs().stream().map(Objects::toString));
    }

    private static String stance(Evidence evidence) {
        return switch (evidence.stance()) {
            case "affirms" -> "Affirmed";
            case "denies" -> "Denied";
            default -> "Said";
        };
    }

    /** A document without a known publisher speaks for itself. */
    private static Stream<String> voices(Evidence evidence) {
        String document = evidence.source().id();
        return evidence.saidBy().stream()
                .map(voice -> voice.id().equals(document) ? "the document itself" : voice.name());
    }

    private static String manner(Evidence evidence) {
        String manner = Stream.of(evidence.wording(), evidence.status())
                .filter(word -> !word.isEmpty() && !word.equals("plain") && !word.equals("done"))
                .collect(Collectors.joining(", "));
        return manner.isEmpty() ? "" : " (" + manner + ")";
    }

    /** Nothing where there are none. */
    private static String names(String before, Stream<String> names) {
        String all = names.distinct().collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : before + all;
    }
}
