// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Time, memory, space or a busy resource stood in the way; the same call may succeed later or with larger limits. */
public final class CapacityException extends SaysoException {
    private static final long serialVersionUID = 1L;

    public CapacityException(ProblemType type, String message) {
        this(type, message, Map.of(), null);
    }

    public CapacityException(ProblemType type, String message, Map<String, Object> details, @Nullable Throwable cause) {
        super(type, message, details, cause);
    }
}
