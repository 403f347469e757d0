// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;

/** Finds claims that are odd in themselves: told as done after their document appeared, or resting on no main passage. */
final class ClaimOddities {
    private ClaimOddities() {}

    static void report(DocumentReading reading, Findings findings) {
        Faults faults = new Faults(findings);
        LocalDate appeared = lastDay(reading.document().published());
        for (Claim claim : reading.document().claims()) {
            Place place = Objects.requireNonNull(reading.claims().get(claim.id()));
            if (appeared != null
                    && claim.status() == Status.DONE
                    && Stream.of(claim.when(), claim.saidOn()).anyMatch(date -> beginsAfter(date, appeared))) {
                faults.warning(
                        place,
                        "date-after-document",
                        "told as done, but dated after the document appeared (see the date; or say with 'status' that it was intended or foretold)");
            }
            if (!claim.locators().isEmpty()
                    && claim.locators().stream().noneMatch(locator -> locator.role() == Locator.Role.MAIN)) {
                faults.warning(
                        place,
                        "no-main-locator",
                        "every place of this claim is 'support' or 'date' (say where it is said itself)");
            }
        }
    }

    /** Nobody has said how far off an uncertain date may be. */
    private static @Nullable LocalDate lastDay(@Nullable Edtf published) {
        return published == null || published.uncertain() || published.approximate() ? null : published.latest();
    }

    private static boolean beginsAfter(@Nullable Edtf date, LocalDate day) {
        return date != null && date.earliest() != null && date.earliest().isAfter(day);
    }
}
