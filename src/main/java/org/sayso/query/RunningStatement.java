// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.time.Instant;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphAnswer;

/**
 * A statement that runs.
 *
 * @param id counts up from 1 at each start of the server
 * @param text the name of a canned query, or the free statement
 * @param answer tells of which graph it is
 */
public record RunningStatement(long id, String text, Instant since, Cancellation cancellation, GraphAnswer answer) {}
