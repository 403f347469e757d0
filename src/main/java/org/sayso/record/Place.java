// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/** A place in the text of a record file. */
record Place(SourceText source, int index) {

    int line() {
        return source.lineAt(index);
    }

    Spot spot() {
        return new Spot(source.file(), line(), source.columnAt(index));
    }
}
