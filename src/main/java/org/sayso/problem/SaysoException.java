// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The root of all errors Sayso throws on purpose. Its message says what was wrong and what to do about it, in a sentence a researcher understands. */
public abstract sealed class SaysoException extends RuntimeException
        permits CallerException, CapacityException, InternalException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, Object> details;

    SaysoException(ProblemType type, String message, Map<String, Object> details, @Nullable Throwable cause) {
        super(message, cause);
        this.type = type;
        this.details = Map.copyOf(details);
    }

    public ProblemType type() {
        return type;
    }

    /** Further members of the problem document, such as {@code parameter}, {@code line}, {@code column}, {@code neo4jCode}, {@code errors}. */
    public Map<String, Object> details() {
        return details;
    }
}
