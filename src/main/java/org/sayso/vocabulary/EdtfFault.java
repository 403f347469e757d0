// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.regex.Pattern;

/** What to say of text that is no EDTF date: the commonest slips get an answer of their own. */
final class EdtfFault {
    private static final String FORMS =
            "such as 2023-07-01, 2023-07, 2023, 199X, 2023-06~ or, with a slash, 1997/2012, ../2012, 2019/..";

    /** What is wrong and what to write, by the first pattern that is found in the text. */
    private record Slip(Pattern pattern, String wrong, String right) {}

    private static final Slip[] SLIPS = {
        slip("^$", "it is empty", FORMS),
        slip("\\s", "a date has no blanks", FORMS),
        slip("\\d.*[T:]", "times of day are not recorded", "only the day, such as 2023-07-01"),
        slip(
                "[\\u2010-\\u2015\\u2212]",
                "it has a dash where a hyphen belongs",
                "2023-07-01; an interval has a slash: 1997/2012"),
        slip("^[\\[{]", "sets are level 2 and not read", "an interval, such as 1997/2012"),
        slip("[xu]", "an unspecified digit is an upper-case X", "199X, 19XX, 2004-XX, 2004-07-XX"),
        slip("^Y-?\\d{1,4}$", "Y is for years of more than four digits", "such as 1997"),
        slip("^X|X\\d", "X stands for the last digits only", "199X, 19XX, 2004-XX, 2004-07-XX"),
        slip("^[?~%]|[?~%].", "the marks ?, ~ and % come once and at the end", "2023?, 2023-06~, 2023-06-20%"),
        slip("^\\d{6}(\\d\\d)?$", "hyphens are missing", "2023-07 or 2023-07-01"),
        slip("^\\d{1,2}[.-]\\d{1,2}[.-]\\d{2,4}$", "the year comes first", "year, month, day: 2023-07-01"),
        slip("^\\d{4}-\\d(-|$)|^\\d{4}-\\d\\d-\\d$", "months and days have two digits", "2023-07-01"),
        slip("^-?\\d{1,3}$", "a year has four digits", "such as 0987; an interval has its years in full: 1997/2012"),
        slip("^-?\\d{5,}$", "a year of more than four digits begins with Y", "such as Y17000"),
    };

    private EdtfFault() {}

    static Edtf.FormatException of(String text, String wrong, String right) {
        return new Edtf.FormatException("'%s' is not an EDTF date: %s (%s)".formatted(text, wrong, right));
    }

    static Edtf.FormatException notADate(String text) {
        for (Slip slip : SLIPS) {
            if (slip.pattern.matcher(text).find()) {
                return of(text, slip.wrong, slip.right);
            }
        }
        return of(text, "it has none of the known forms", FORMS);
    }

    private static Slip slip(String pattern, String wrong, String right) {
        return new Slip(Pattern.compile(pattern), wrong, right);
    }
}
