// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

/** What dates make of something on a day. It goes by the dates alone, not by whose account is right. */
enum Certainty {
    NO,
    POSSIBLY,
    CERTAINLY
}
