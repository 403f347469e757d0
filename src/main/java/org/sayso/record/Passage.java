// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/**
 * Words found in a document's text.
 *
 * @param paragraph from 1
 * @param start first code point within the whole text
 * @param end one past its last
 * @param context the words with a little of what stands around them, on one line
 */
public record Passage(int paragraph, int start, int end, String context) {

    /** As claims write it: {@code 22 4411-4470}. */
    public String locator() {
        return "%d %d-%d".formatted(paragraph, start, end);
    }
}
