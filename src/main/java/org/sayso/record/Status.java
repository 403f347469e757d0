// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/** What a claim says of its relation's coming about; only {@link #DONE} makes a direct relation. */
public enum Status {
    DONE,
    INTENDED,
    CONDITIONAL,
    FORETOLD
}
