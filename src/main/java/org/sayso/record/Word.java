// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/**
 * Some of the text of a scalar; a finding about it points at it, not at the scalar's beginning.
 *
 * @param offset of its first character within the scalar's text
 */
record Word(String text, Node.Scalar scalar, int offset) {

    Place place() {
        return new Place(scalar.source(), ScalarPosition.of(scalar, offset));
    }

    Word strip() {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new Word(text.strip(), scalar, start == text.length() ? offset : offset + start);
    }

    Word part(int from, int to) {
        return new Word(text.substring(from, to), scalar, offset + from);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
