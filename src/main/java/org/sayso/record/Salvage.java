// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses what a file that cannot be read would have held: what refers to it is then held back, not reported a thousand times as unknown.
 *
 * @param entities ids
 * @param relations names
 */
record Salvage(Set<String> entities, Set<String> relations) {
    private static final Pattern IS_ENTITIES =
            Pattern.compile("(?m)^\\uFEFF?\"?entities\"?\\s*:|\"record\"\\s*:\\s*\"entity\"");
    private static final Pattern IS_VOCABULARY =
            Pattern.compile("(?m)^\\uFEFF?\"?relations\"?\\s*:|\"record\"\\s*:\\s*\"vocabulary\"");
    private static final Pattern ID = Pattern.compile("(?<![\\w-])\"?id\"?\\s*:\\s*[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern RELATION = Pattern.compile("(?<![\\w])\"?([A-Z][A-Z0-9_]*)\"?\\s*:");

    static Salvage of(String text) {
        return new Salvage(
                IS_ENTITIES.matcher(text).find() ? all(ID, text) : Set.of(),
                IS_VOCABULARY.matcher(text).find() ? all(RELATION, text) : Set.of());
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
