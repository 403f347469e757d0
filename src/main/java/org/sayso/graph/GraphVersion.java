// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

public final class GraphVersion {
    public static final long DERIVATION_RULE = 1;
}
