// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/** A place in a record file. */
record Place(SourceText source, int index) {

    int line() {
        return source.lineAt(index);
    }

    int column() {
        return source.columnAt(index);
    }

    /** {@code file:line}, for messages that name a second place. */
    @Override
    public String toString() {
        return source.file() + ":" + line();
    }
}
