// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date or interval in EDTF level 1 (ISO 8601-2:2019, Annex A; Library of Congress EDTF specification), kept as written.
 *
 * @param text as written
 * @param earliest the first day it can mean; absent when open or unknown
 * @param latest the last day it can mean; absent when open or unknown
 * @param uncertain marked {@code ?} or {@code %}
 * @param approximate marked {@code ~} or {@code %}
 */
public record Edtf(
        String text, @Nullable LocalDate earliest, @Nullable LocalDate latest, boolean uncertain, boolean approximate) {

    /** Thrown for text that is not EDTF level 1; the message says what is wrong with it. */
    public static final class FormatException extends Exception {
        private static final long serialVersionUID = 1L;

        public FormatException(String message) {
            super(message);
        }
    }

    public static Edtf parse(String text) throws FormatException {
        throw new UnsupportedOperationException();
    }

    /** Whether some day lies within the bounds of both; open ends reach for ever. */
    public boolean mayOverlap(Edtf other) {
        throw new UnsupportedOperationException();
    }
}
