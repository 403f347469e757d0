// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The caller can mend it: a wrong statement, parameter or address. */
public final class CallerException extends SaysoException {
    private static final long serialVersionUID = 1L;

    public CallerException(ProblemType type, String message) {
        this(type, message, Map.of(), null);
    }

    public CallerException(ProblemType type, String message, Map<String, Object> details, @Nullable Throwable cause) {
        super(type, message, details, cause);
    }
}
