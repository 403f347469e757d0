// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.List;

/** What planning a statement tells, without running it. */
public record StatementInfo(List<String> columns) {}
