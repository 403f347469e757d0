// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.procedure.Dated.Days;
import org.sayso.vocabulary.Edtf;

class DatedTest {
    @ParameterizedTest
    @CsvSource({
        "2023-06-20, 2023-06-19, NO",
        "2023-06-20, 2023-06-20, CERTAINLY",
        "2023-06, 2023-05-31, NO",
        "2023-06, 2023-06-01, POSSIBLY",
        "2023-06, 2023-06-30, CERTAINLY",
        "../2013-07, 1990-01-01, POSSIBLY",
        "../2013-07, 2013-07-31, CERTAINLY",
        "2013-07/.., 2013-06-30, NO",
        "2013-07/.., 2050-01-01, POSSIBLY",
        "'', 2050-01-01, POSSIBLY",
    })
    void aMomentHasComeWhenAllDaysOfItsDateHave(String when, LocalDate day, Certainty certainty) throws Exception {
        assertThat(Dated.moment(days(when)).on(day)).isEqualTo(certainty);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-03/2014, 2012-02-28, NO",
        "2012-03/2014, 2012-03-15, POSSIBLY",
        "2012-03/2014, 2012-03-31, CERTAINLY",
        "2012-03/2014, 2014-01-01, CERTAINLY",
        "2012-03/2014, 2014-01-02, POSSIBLY",
        "2012-03/2014, 2015-01-01, NO",
        "2012/.., 2020-01-01, POSSIBLY",
        "2023-06-20, 2023-06-20, CERTAINLY",
        "2023-06, 2023-06-15, POSSIBLY",
        "2012?/2014, 2013-01-01, POSSIBLY",
        "2004-22/2006, 2005-01-01, POSSIBLY",
        "199X/2006, 2005-01-01, POSSIBLY",
    })
    void aSpanHeldFromTheLastDayItCanHaveBegunToTheFirstItCanHaveEnded(String when, LocalDate day, Certainty certainty)
            throws Exception {
        assertThat(span(days(when), List.of()).on(day)).isEqualTo(certainty);
    }

    @Test
    void whatADocumentTellsOfAsLastingHeldOnItsDay() throws Exception {
        var told = new Dated(true, days(""), List.of(day("2020-05-02")), List.of(), List.of());

        assertThat(told.on(day("2020-05-01"))).isEqualTo(Certainty.POSSIBLY);
        assertThat(told.on(day("2020-05-02"))).isEqualTo(Certainty.CERTAINLY);
    }

    @Test
    void whatADocumentTellsOfAsOverDidNotHoldAfterIt() throws Exception {
        var told = new Dated(true, days(""), List.of(), List.of(day("2020-05-02")), List.of());

        assertThat(told.on(day("2020-05-02"))).isEqualTo(Certainty.POSSIBLY);
        assertThat(told.on(day("2020-05-03"))).isEqualTo(Certainty.NO);
    }

    @Test
    void whatEndsASpanMakesItDoubtfulFromItsFirstDayAndOverAfterItsLast() throws Exception {
        Dated told = span(days("2020-01-01/2020-12-31"), List.of(days("2020-06")));

        assertThat(told.on(day("2020-05-31"))).isEqualTo(Certainty.CERTAINLY);
        assertThat(told.on(day("2020-06-01"))).isEqualTo(Certainty.POSSIBLY);
        assertThat(told.on(day("2020-07-01"))).isEqualTo(Certainty.NO);
    }

    @Test
    void anEndWithoutADateMakesAllDoubtful() throws Exception {
        assertThat(span(days("2020-01-01/2020-12-31"), List.of(days(""))).on(day("2020-03-01")))
                .isEqualTo(Certainty.POSSIBLY);
    }

    private static Dated span(Days days, List<Days> ends) {
        return new Dated(true, days, List.of(), List.of(), ends);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Days days(String when) throws Edtf.FormatException {
        if (when.isEmpty()) {
            return new Days(null, null, null);
        }
        Edtf date = Edtf.parse(when);
        return new Days(when, date.earliest(), date.latest());
    }
}
