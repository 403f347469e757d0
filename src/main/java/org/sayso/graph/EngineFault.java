// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import org.jspecify.annotations.Nullable;

/** What the engine threw, for the log: where and of which kind, without the words, which may hold a statement or its values. */
final class EngineFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    EngineFault(Throwable thrown) {
        this(thrown, DEEPEST);
    }

    private EngineFault(Throwable thrown, int depth) {
        super(thrown.getClass().getName(), cause(thrown, depth));
        setStackTrace(thrown.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable thrown, int depth) {
        return thrown.getCause() == null || depth == 0 ? null : new EngineFault(thrown.getCause(), depth - 1);
    }
}
