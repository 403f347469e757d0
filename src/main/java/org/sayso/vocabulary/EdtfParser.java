// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads EDTF levels 0 and 1 without times of day.
 *
 * <p>Sections of the Library of Congress specification: level 0 <em>Date</em> and <em>Time Interval</em>; level 1 <em>Letter-prefixed calendar year</em>,
 * <em>Seasons</em>, <em>Qualification of a date (complete)</em>, <em>Unspecified digit(s) from the right</em>, <em>Extended Interval</em> and
 * <em>Negative calendar year</em> (ISO 8601-2:2019, Annex A). Beyond level 1, either end of an interval may be a season or have unspecified digits
 * ({@code 199X/2003}). Level 0's <em>Date and Time</em> is left out: records speak of days.
 *
 * <p>Single dates are the business of {@link EdtfDate}; this class puts two of them together.
 */
final class EdtfParser {
    private static final String OPEN = "..";

    private EdtfParser() {}

    static Edtf parse(String text) throws Edtf.FormatException {
        int slash = text.indexOf('/');
        if (slash < 0) {
            EdtfDate date = EdtfDate.parse(text);
            return new Edtf(text, date.earliest(), date.latest(), date.uncertain(), date.approximate());
        }
        return interval(text, text.substring(0, slash), text.substring(slash + 1));
    }

    private static Edtf interval(String text, String startText, String endText) throws Edtf.FormatException {
        if (endText.indexOf('/') >= 0) {
            throw EdtfFault.of(text, "an interval has two ends", "one slash, such as 1997/2012");
        }
        EdtfDate start = end(startText);
        EdtfDate end = end(endText);
        if (start == null && end == null) {
            throw EdtfFault.of(
                    text, "neither of its ends is a date", "leave it out, or date one end: 1997/.. or ../2012");
        }
        if (start != null && end != null && end.latest().isBefore(start.earliest())) {
            throw EdtfFault.of(text, "it ends before it starts", "the earlier date first, such as 1997/2012");
        }
        LocalDate earliest = start == null ? null : start.earliest();
        LocalDate latest = end == null ? null : end.latest();
        boolean uncertain = (start != null && start.uncertain()) || (end != null && end.uncertain());
        boolean approximate = (start != null && start.approximate()) || (end != null && end.approximate());
        return new Edtf(text, earliest, latest, uncertain, approximate);
    }

    /** One end of an interval; null where it is open ({@code ..}) or unknown (empty). */
    private static @Nullable EdtfDate end(String text) throws Edtf.FormatException {
        return text.isEmpty() || text.equals(OPEN) ? null : EdtfDate.parse(text);
    }
}
