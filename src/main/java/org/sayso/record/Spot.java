// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/** A place in a record file as a finding names it; it can be kept when the file's text is not. */
record Spot(String file, int line, int column) {

    /** {@code file:line}, for messages that name a second place. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
