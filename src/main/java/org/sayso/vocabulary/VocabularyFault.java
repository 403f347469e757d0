// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.List;

/**
 * Something wrong with a vocabulary.
 *
 * @param path where, as keys from the top of a vocabulary file, such as {@code [relations, DELISTED, ends, relation]}; it may lead further than the file goes
 *     where something is missing
 * @param rule a stable slug such as {@code reserved-name}
 * @param message what is wrong and, in parentheses, what to do
 */
public record VocabularyFault(List<String> path, String rule, String message) {
    public VocabularyFault {
        path = List.copyOf(path);
    }
}
