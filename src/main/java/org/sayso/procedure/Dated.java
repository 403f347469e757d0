// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is told of when something happened or held. The rule is that of {@code asOf} in the query files {@code timeline}, {@code bans} and {@code designations},
 * and a test holds them to each other.
 *
 * @param isSpan whether it lasts; else it happens at a moment
 * @param days of its date
 * @param held days on which documents tell of it as lasting
 * @param overBy days by which documents tell of it as over
 * @param ends of moments that end it
 */
record Dated(boolean isSpan, Days days, List<LocalDate> held, List<LocalDate> overBy, List<Days> ends) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** @param when in EDTF, as written; null where no date is told */
    record Days(
            @Nullable String when,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {
        boolean areAfter(LocalDate day) {
            return earliest != null && earliest.isAfter(day);
        }

        boolean areBefore(LocalDate day) {
            return latest != null && latest.isBefore(day);
        }

        /** The last day on which a span can have begun, by a date that is not in doubt. */
        private @Nullable LocalDate begunBy() {
            String begin = Objects.requireNonNullElse(when, "").split("/", -1)[0];
            if (MONTH.matcher(begin).matches()) {
                LocalDate first = day(begin + "-01");
                return first == null ? null : first.plusMonths(1).minusDays(1);
            }
            return day(YEAR.matcher(begin).matches() ? begin + "-12-31" : begin);
        }

        /** The first day on which a span can have ended, by a date that is not in doubt. */
        private @Nullable LocalDate notOverBefore() {
            String[] both = Objects.requireNonNullElse(when, "").split("/", -1);
            String end = both[both.length - 1];
            if (MONTH.matcher(end).matches()) {
                return day(end + "-01");
            }
            return day(YEAR.matcher(end).matches() ? end + "-01-01" : end);
        }

        /** Null for what is none, such as the 21st month, by which EDTF means a season. */
        private static @Nullable LocalDate day(String text) {
            try {
                return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
            } catch (DateTimeException e) {
                return null;
            }
        }

        boolean certainlySpan(LocalDate day) {
            LocalDate begunBy = begunBy();
            LocalDate notOverBefore = notOverBefore();
            return begunBy != null && notOverBefore != null && !begunBy.isAfter(day) && !notOverBefore.isBefore(day);
        }
    }

    /** A moment that happens at once, such as an event. */
    static Dated moment(Days days) {
        return new Dated(false, days, List.of(), List.of(), List.of());
    }

    /** Of a span, whether it held on the day; of a moment, whether it had happened by then. */
    Certainty on(LocalDate day) {
        return isSpan ? held(day) : happened(day);
    }

    private Certainty happened(LocalDate day) {
        if (days.areAfter(day)) {
            return Certainty.NO;
        }
        LocalDate latest = days.latest();
        return latest != null && !latest.isAfter(day) ? Certainty.CERTAINLY : Certainty.POSSIBLY;
    }

    private Certainty held(LocalDate day) {
        if (days.areAfter(day)
                || days.areBefore(day)
                || overBy.stream().anyMatch(over -> over.isBefore(day))
                || ends.stream().anyMatch(end -> end.areBefore(day))) {
            return Certainty.NO;
        }
        return (days.certainlySpan(day) || held.contains(day)) && ends.stream().allMatch(end -> end.areAfter(day))
                ? Certainty.CERTAINLY
                : Certainty.POSSIBLY;
    }
}
