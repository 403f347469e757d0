// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.parameter.Bounds;
import org.sayso.parameter.Parameter;
import org.sayso.parameter.Suggestion;
import org.sayso.parameter.ValueText;
import org.sayso.parameter.ValueType;

/** Reads what follows {@code @param}: {@code name type required|optional|default VALUE  text}. */
final class ParameterDeclaration {
    private static final Pattern FORM =
            Pattern.compile("(?<name>\\S+)\\s+(?<type>[a-z]+)(?:\\((?<inner>[^)]*)\\))?(?<list>\\[])?\\s+"
                    + "(?:(?<need>required|optional)|default\\s+(?<default>\"[^\"]*\"|\\S+))(?:\\s+(?<text>.*))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern RANGE = Pattern.compile("(?<from>[^.\\s]\\S*?)?\\.\\.(?<to>\\S+)?");

    /** What is wrong with a declaration. */
    static final class FormException extends Exception {
        private static final long serialVersionUID = 1L;

        FormException(String message) {
            super(message);
        }
    }

    private ParameterDeclaration() {}

    static Parameter parse(String text) throws FormException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new FormException("@param needs: name type required|optional|default VALUE  text");
        }
        String name = form.group("name");
        if (!NAME.matcher(name).matches()) {
            throw new FormException("\"" + name + "\" cannot be a parameter's name: letters, digits and _ only");
        }
        ValueType type = type(form.group("type"));
        String inner = Optional.ofNullable(form.group("inner")).orElse("");
        Parameter bare = new Parameter(
                name, type, choices(type, inner), range(type, inner), form.group("list") != null, false, null, "");
        String description = Optional.ofNullable(form.group("text")).orElse("").strip();
        if (description.isEmpty()) {
            throw new FormException("@param " + name + " has no text that says what it is");
        }
        return new Parameter(
                name,
                type,
                bare.choices(),
                bare.range(),
                bare.isList(),
                "required".equals(form.group("need")),
                defaults(bare, form.group("default")),
                description);
    }

    private static ValueType type(String word) throws FormException {
        List<String> words =
                Arrays.stream(ValueType.values()).map(ValueType::word).toList();
        return ValueType.ofWord(word)
                .orElseThrow(() -> new FormException("there is no type " + word + Suggestion.of(word, words)));
    }

    private static List<String> choices(ValueType type, String inner) throws FormException {
        if (type != ValueType.ENUM && type != ValueType.ENTITY) {
            return List.of();
        }
        List<String> choices = Arrays.stream(inner.split("\\|"))
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .toList();
        if (type == ValueType.ENUM && choices.isEmpty()) {
            throw new FormException("enum needs its words: enum(a|b)");
        }
        return choices;
    }

    private static Parameter.@Nullable Range range(ValueType type, String inner) throws FormException {
        if (inner.isEmpty() || type == ValueType.ENUM || type == ValueType.ENTITY) {
            return null;
        }
        Matcher range = RANGE.matcher(inner);
        if (type == ValueType.BOOLEAN || !range.matches()) {
            throw new FormException(
                    "(" + inner + ") is no range for " + type.word() + ": write (1..100), (1..) or (..100)");
        }
        Parameter.Range bounds = new Parameter.Range(range.group("from"), range.group("to"));
        checkBound(type, bounds.from());
        checkBound(type, bounds.to());
        return bounds;
    }

    private static void checkBound(ValueType type, @Nullable String bound) throws FormException {
        if (bound != null) {
            try {
                Bounds.comparable(type, bound);
            } catch (IllegalArgumentException e) {
                throw new FormException(bound + " is no bound for " + type.word());
            }
        }
    }

    private static @Nullable List<String> defaults(Parameter bare, @Nullable String text) throws FormException {
        if (text == null) {
            return null;
        }
        if (bare.type() == ValueType.ENTITY) {
            throw new FormException("an entity has no default: what is in the graph is not for a query file to know");
        }
        String value = text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
        List<String> values = ValueText.split(bare, List.of(value));
        for (String each : values) {
            try {
                ValueText.convert(bare, each);
            } catch (ValueText.WrongValueException e) {
                throw new FormException("the default of @param " + bare.name() + " " + e.getMessage());
            }
        }
        return values;
    }
}
