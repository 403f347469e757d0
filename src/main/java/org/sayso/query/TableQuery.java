// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;

/**
 * A statement to be answered with a table.
 *
 * @param text what to call it in the list of running statements and in the answer: the name of a canned query, or the statement itself
 * @param parameters as the answer shows them
 * @param statement what is run
 * @param maxRows after which the answer is cut, in every format
 * @param leftOut gives the rows that the answer leaves out on purpose, to be counted; null when it leaves out none
 */
public record TableQuery(
        String text,
        Map<String, ?> parameters,
        Statement statement,
        long maxRows,
        @Nullable Statement leftOut) {}
