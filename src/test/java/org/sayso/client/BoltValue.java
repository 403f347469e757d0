// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.client;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value of a kind that Bolt knows.
 *
 * @param literal in Cypher
 * @param written as a client gets it, in the way of cypher-shell
 * @param type as the server calls it
 */
record BoltValue(String literal, String written, String type) {
    private static final List<BoltValue> ALL = List.of(
            new BoltValue("null", "NULL", "NULL"),
            of("true", "TRUE", "BOOLEAN"),
            of("false", "FALSE", "BOOLEAN"),
            of("-9223372036854775808", "INTEGER"),
            of("9223372036854775807", "INTEGER"),
            of("9007199254740993", "INTEGER"),
            of("0", "INTEGER"),
            of("0.1", "FLOAT"),
            of("1.0", "FLOAT"),
            of("-0.0", "FLOAT"),
            of("1.7976931348623157E308", "FLOAT"),
            of("NaN", "FLOAT"),
            of("Infinity", "FLOAT"),
            of("-Infinity", "FLOAT"),
            text(""),
            text("\uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"),
            text("\u05E9\u05DC\u05D5\u05DD \u0639\u0631\u0628\u064A"),
            text("e\u0301 and \u00E9"),
            of("'the \"party\"'", "\"the \\\"party\\\"\"", "STRING"),
            of("[]", "LIST<NOTHING>"),
            of("[1, 'a', null, [2.5]]", "[1, \"a\", NULL, [2.5]]", "LIST<STRING | INTEGER | LIST<FLOAT NOT NULL>>"),
            of("{}", "MAP"),
            of("{a: {b: [true]}}", "{a: {b: [TRUE]}}", "MAP"),
            quoted("date", "2023-07-01", "DATE"),
            quoted("date", "0622-07-16", "DATE"),
            quoted("time", "10:11:12.123456789+02:00", "ZONED TIME"),
            quoted("localtime", "23:59:59.000000001", "LOCAL TIME"),
            quoted("datetime", "2023-07-01T10:11:12.000000001-03:30", "ZONED DATETIME"),
            of(
                    "datetime('2023-07-01T10:11:12[Europe/Paris]')",
                    "2023-07-01T10:11:12+02:00[Europe/Paris]",
                    "ZONED DATETIME"),
            quoted("localdatetime", "2023-07-01T10:11:12", "LOCAL DATETIME"),
            quoted("duration", "P2M3DT5.000000007S", "DURATION"),
            of("point({x: 1.5, y: -2.0})", "point({srid:7203, x:1.5, y:-2.0})", "POINT"),
            of("point({x: 1.0, y: 2.0, z: 3.0})", "point({srid:9157, x:1.0, y:2.0, z:3.0})", "POINT"),
            of("point({longitude: 2.35, latitude: 48.86})", "point({srid:4326, x:2.35, y:48.86})", "POINT"),
            of(
                    "point({longitude: 2.35, latitude: 48.86, height: 35.0})",
                    "point({srid:4979, x:2.35, y:48.86, z:35.0})",
                    "POINT"));

    private static BoltValue of(String literal, String written, String type) {
        return new BoltValue(literal, written, type + " NOT NULL");
    }

    private static BoltValue of(String literal, String type) {
        return of(literal, literal, type);
    }

    private static BoltValue text(String text) {
        return of("'" + text + "'", '"' + text + '"', "STRING");
    }

    private static BoltValue quoted(String function, String text, String type) {
        return of("%s('%s')".formatted(function, text), text, type);
    }

    /** All in one list. */
    static String allLiterals() {
        return ALL.stream().map(BoltValue::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    static List<String> allWritten() {
        return ALL.stream().map(BoltValue::written).toList();
    }

    static List<String> allWrittenWithTypes() {
        return ALL.stream()
                .map(value -> "%s, \"%s\"".formatted(value.written(), value.type()))
                .toList();
    }
}
