// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.parameter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a parameter takes. */
public enum ValueType {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    DATE,
    /** An id, name or alias; the query gets the id. */
    ENTITY,
    ENUM;

    /** As written in a query file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ValueType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
