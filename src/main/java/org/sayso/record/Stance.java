// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/** Whether a claim says that its relation holds, or that it does not. */
public enum Stance {
    AFFIRMS,
    DENIES
}
