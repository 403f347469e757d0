// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

/** How a claim is put, the plainest first. */
public enum Wording {
    PLAIN,
    HEDGED,
    IMPLIED
}
