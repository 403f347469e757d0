// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A date or interval in EDTF level 1 (ISO 8601-2:2019, Annex A; Library of Congress EDTF specification of 2019-02-04), kept as written.
 * {@link EdtfParser} says which parts of the standard are read, and how.
 *
 * @param text as written
 * @param earliest the first day it can mean; absent when open or unknown
 * @param latest the last day it can mean; absent when open or unknown
 * @param uncertain marked {@code ?} or {@code %}, in an interval at either end
 * @param approximate marked {@code ~} or {@code %}, in an interval at either end
 */
public record Edtf(
        String text, @Nullable LocalDate earliest, @Nullable LocalDate latest, boolean uncertain, boolean approximate) {

    /** The narrowest first: by {@link #days()}, and by text where these are equal, so that the order is total over different texts. */
    public static final Comparator<Edtf> BY_WIDTH =
            Comparator.comparingLong(Edtf::days).thenComparing(Edtf::text);

    /** Thrown for text that is not EDTF level 1; the message says what is wrong with it and, in parentheses, what a right one looks like. */
    public static final class FormatException extends Exception {
        private static final long serialVersionUID = 1L;

        public FormatException(String message) {
            super(message);
        }
    }

    /**
     * Reads a date or interval. The marks {@code ?}, {@code ~} and {@code %} do not widen its bounds: how far off an uncertain date may be, nobody has said.
     *
     * @throws FormatException when it is none, when its day does not exist, or when its end lies before its start
     */
    public static Edtf parse(String text) throws FormatException {
        return EdtfParser.parse(text);
    }

    /** Whether some day lies within the bounds of both; open and unknown ends reach for ever. */
    public boolean mayOverlap(Edtf other) {
        return !isBefore(latest, other.earliest) && !isBefore(other.latest, earliest);
    }

    /** The number of days it can mean, from the first to the last; {@link Long#MAX_VALUE} when either end is open or unknown. */
    public long days() {
        if (earliest == null || latest == null) {
            return Long.MAX_VALUE;
        }
        return ChronoUnit.DAYS.between(earliest, latest) + 1;
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
