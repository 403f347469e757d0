// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Locale;
import java.util.Set;

/**
 * Gives a property another name where a format or its readers use that name for something else: {@code source} becomes {@code source_original}, as Cytoscape
 * itself writes it. Names that end so already get the ending once more, thus no two names become one.
 */
final class TakenNames {
    private static final String ENDING = "_original";

    private final Set<String> taken;

    /** @param taken in lower case; letter case does not count, as tables in Cytoscape and Gephi do not tell {@code Name} from {@code name} */
    TakenNames(String... taken) {
        this.taken = Set.of(taken);
    }

    boolean isTaken(String name) {
        return name.endsWith(ENDING) || taken.contains(name.toLowerCase(Locale.ROOT));
    }

    String free(String name) {
        return isTaken(name) ? name + ENDING : name;
    }
}
