// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Who may talk to the server: the checks of {@code Host} and {@code Origin} that keep other web sites out, the token for what changes the graph, the
 * refusal to listen beyond loopback (or to answer anybody but the host of a container), and the file that tells the command line where the server is. Knows no feature.
 */
@NullMarked
package org.sayso.access;

import org.jspecify.annotations.NullMarked;
