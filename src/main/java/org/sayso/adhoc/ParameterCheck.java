// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.adhoc;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/** Refuses what JSON can say and Cypher cannot, naming where it is. */
final class ParameterCheck {
    private ParameterCheck() {}

    static void check(Map<String, ?> parameters) {
        parameters.forEach((name, value) -> check("$" + name, value));
    }

    private static void check(String place, @Nullable Object value) {
        switch (value) {
            case BigInteger beyond ->
                throw wrong(place, "an integer beyond 64 bits, which Cypher does not have: pass it as text");
            case Map<?, ?> map -> map.forEach((key, inner) -> check(place + "." + key, inner));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    check(place + "[" + i + "]", list.get(i));
                }
            }
            case null, default -> {
                // Everything else is the same in both.
            }
        }
    }

    private static CallerException wrong(String place, String what) {
        return new CallerException(
                ProblemType.INVALID_PARAMETER, place + " is " + what + ".", Map.of("parameter", place), null);
    }
}
