// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Compares a value with the bounds of a parameter. */
public final class Bounds {
    private Bounds() {}

    /** Whether the value lies within; a string is measured by its length in characters. */
    static boolean hold(ValueType type, Parameter.@Nullable Range range, Object value) {
        if (range == null) {
            return true;
        }
        return (range.from() == null || compare(type, value, range.from()) >= 0)
                && (range.to() == null || compare(type, value, range.to()) <= 0);
    }

    private static int compare(ValueType type, Object value, String bound) {
        Comparable<?> limit = comparable(type, bound);
        return switch (limit) {
            case Long number when value instanceof Long given -> given.compareTo(number);
            case Long length
            when value instanceof String given -> Long.compare(given.codePointCount(0, given.length()), length);
            case Double number when value instanceof Double given -> given.compareTo(number);
            case LocalDate date when value instanceof LocalDate given -> given.compareTo(date);
            default -> throw new IllegalArgumentException(bound);
        };
    }

    /** A bound as a value; an IllegalArgumentException when it is none for this type. */
    public static Comparable<?> comparable(ValueType type, String bound) {
        try {
            return switch (type) {
                case INTEGER, STRING -> Long.valueOf(bound);
                case FLOAT -> Double.valueOf(bound);
                case DATE -> LocalDate.parse(bound);
                default -> throw new IllegalArgumentException(bound);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(bound, e);
        }
    }
}
