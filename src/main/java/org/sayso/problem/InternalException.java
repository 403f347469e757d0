// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fault of Sayso's own. */
public final class InternalException extends SaysoException {
    private static final long serialVersionUID = 1L;

    public InternalException(ProblemType type, String message) {
        this(type, message, Map.of(), null);
    }

    public InternalException(ProblemType type, String message, Map<String, Object> details, @Nullable Throwable cause) {
        super(type, message, details, cause);
    }
}
