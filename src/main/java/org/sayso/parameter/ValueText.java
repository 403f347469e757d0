// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.parameter;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Turns the text of a request into the values a query is given. Entities are looked up elsewhere. */
public final class ValueText {

    /** Says what is wrong with a value, to be read after its parameter's name. */
    public static final class WrongValueException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongValueException(String message) {
            super(message);
        }
    }

    private ValueText() {}

    /** The single values of a list: given one by one or, for types whose values hold no comma, joined with commas. */
    public static List<String> split(Parameter parameter, List<String> given) {
        boolean mayHoldComma = parameter.type() == ValueType.STRING || parameter.type() == ValueType.ENTITY;
        if (!parameter.isList() || mayHoldComma) {
            return given;
        }
        return given.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    public static Object convert(Parameter parameter, String text) throws WrongValueException {
        Object value = switch (parameter.type()) {
            case STRING, ENTITY -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case INTEGER -> integer(text);
            case FLOAT -> number(text);
            case BOOLEAN -> bool(text);
            case DATE -> date(text);
            case ENUM -> choice(parameter, text);
        };
        if (!Bounds.hold(parameter.type(), parameter.range(), value)) {
            String what = parameter.type() == ValueType.STRING ? "must have a length in " : "must be in ";
            throw new WrongValueException(what + parameter.range() + ", not " + text);
        }
        return value;
    }

    private static Long integer(String text) throws WrongValueException {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new WrongValueException("must be a whole number, not \"" + text + "\"");
        }
    }

    private static Double number(String text) throws WrongValueException {
        try {
            Double value = Double.valueOf(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new WrongValueException("must be a number, not \"" + text + "\"");
    }

    private static Boolean bool(String text) throws WrongValueException {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new WrongValueException("must be true or false, not \"" + text + "\"");
        };
    }

    private static LocalDate date(String text) throws WrongValueException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new WrongValueException("must be a date such as 2023-07-01, not \"" + text + "\"");
        }
    }

    private static String choice(Parameter parameter, String text) throws WrongValueException {
        if (!parameter.choices().contains(text)) {
            throw new WrongValueException("must be one of " + String.join(", ", parameter.choices()) + ", not \"" + text
                    + "\"" + Suggestion.of(text, parameter.choices()));
        }
        return text;
    }
}
