// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.ByteArrayOutputStream;

/** Somebody else's stream: when it is flushed and closed is theirs to say. */
final class Untouched extends ByteArrayOutputStream {
    @Override
    public void flush() {
        throw new AssertionError("flushed");
    }

    @Override
    public void close() {
        throw new AssertionError("closed");
    }
}
