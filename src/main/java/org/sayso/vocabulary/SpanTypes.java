// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The types of relations that last, out of {@link Vocabulary#json()}. It needs no library and none of our other classes, as it also goes where only Neo4j is:
 * in canonical JSON no blank stands between tokens, and a quotation mark inside a text is escaped.
 */
public final class SpanTypes {
    private static final Pattern RELATION = Pattern.compile("\"([A-Z][A-Z0-9_]*)\":\\{");
    private static final String TIME = "\"time\":\"";
    private static final String SPAN = "span\"";

    private SpanTypes() {}

    /** Names of relation types; none in a text that is no vocabulary's. */
    public static Set<String> in(String json) {
        return RELATION.matcher(json)
                .results()
                .filter(relation -> isSpan(json, json.indexOf(TIME, relation.end())))
                .map(relation -> relation.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isSpan(String json, int time) {
        return time >= 0 && json.startsWith(SPAN, time + TIME.length());
    }
}
