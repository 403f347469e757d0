// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds for any date: each test draws many, from a seed that its failures name. */
class EdtfPropertyTest {
    private static final long SEED = 20230701;
    private static final int ROUNDS = 2_000;
    private final Random random = new Random(SEED);

    @Test
    void everyWayToWriteADayContainsIt() throws Edtf.FormatException {
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate day = day();
            for (String text : waysToWrite(day)) {
                Edtf date = Edtf.parse(text);

                assertThat(contains(date, day))
                        .as("%s in %s, seed %d", day, text, SEED)
                        .isTrue();
                assertThat(date.text()).isEqualTo(text);
            }
        }
    }

    @Test
    void eachWayIsWiderThanTheOneBefore() throws Edtf.FormatException {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> ways = waysToWrite(day());
            for (int i = 1; i < ways.size(); i++) {
                assertThat(Edtf.BY_WIDTH.compare(Edtf.parse(ways.get(i - 1)), Edtf.parse(ways.get(i))))
                        .as("%s before %s, seed %d", ways.get(i - 1), ways.get(i), SEED)
                        .isNegative();
            }
        }
    }

    @Test
    void anIntervalSpansItsEndsAndIsRefusedTheOtherWayRound() throws Edtf.FormatException {
        for (int round = 0; round < ROUNDS; round++) {
            String one = pick(waysToWrite(day()));
            String other = pick(waysToWrite(day()));
            Edtf start = Edtf.parse(one);
            Edtf end = Edtf.parse(other);
            boolean backward = bound(end.latest()).isBefore(bound(start.earliest()));
            Edtf interval = parseOrNull(one + "/" + other);

            assertThat(interval == null).as("%s/%s, seed %d", one, other, SEED).isEqualTo(backward);
            if (interval != null) {
                assertThat(interval.earliest()).isEqualTo(start.earliest());
                assertThat(interval.latest()).isEqualTo(end.latest());
            }
        }
    }

    @Test
    void overlapIsWhatCountingDaysSays() throws Edtf.FormatException {
        for (int round = 0; round < ROUNDS; round++) {
            Edtf one = Edtf.parse(pick(waysToWrite(LocalDate.of(2023, 1, 1).plusDays(random.nextInt(200)))));
            Edtf other = Edtf.parse(pick(waysToWrite(LocalDate.of(2023, 1, 1).plusDays(random.nextInt(200)))));
            boolean counted = bound(one.earliest())
                    .datesUntil(bound(one.latest()).plusDays(1))
                    .anyMatch(day -> contains(other, day));

            assertThat(one.mayOverlap(other))
                    .as("%s, %s, seed %d", one, other, SEED)
                    .isEqualTo(counted);
            assertThat(other.mayOverlap(one)).isEqualTo(counted);
        }
    }

    @Test
    void anyTextIsReadOrRefused() {
        String alphabet = "0123456789XY-/?~%. T:";
        int read = 0;
        for (int round = 0; round < 50 * ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = 3 + random.nextInt(9); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Edtf date = parseOrNull(text.toString());
            if (date != null) {
                read++;
                assertThat(date.days()).as("%s, seed %d", text, SEED).isPositive();
            }
        }
        assertThat(read).isPositive();
    }

    /** From the narrowest to the widest. */
    private static List<String> waysToWrite(LocalDate day) {
        String year = day.toString().substring(0, 4);
        String month = day.toString().substring(0, 7);
        return List.of(
                day.toString(),
                month,
                month + "-XX~",
                year,
                year + "-XX",
                year + "-XX-XX%",
                year.substring(0, 3) + "X",
                year.substring(0, 2) + "XX?");
    }

    private LocalDate day() {
        return LocalDate.of(1000, 1, 1).plusDays(random.nextInt(365 * 2000));
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static boolean contains(Edtf date, LocalDate day) {
        return !bound(date.earliest()).isAfter(day) && !bound(date.latest()).isBefore(day);
    }

    private static LocalDate bound(@Nullable LocalDate day) {
        return Objects.requireNonNull(day);
    }

    private static @Nullable Edtf parseOrNull(String text) {
        try {
            return Edtf.parse(text);
        } catch (Edtf.FormatException refused) {
            assertThat(refused).hasMessageMatching("(?s)'.*' is not an EDTF date: .+ \\(.+\\)");
            return null;
        }
    }
}
