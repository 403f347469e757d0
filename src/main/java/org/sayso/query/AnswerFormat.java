// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.List;
import java.util.Map;
import org.sayso.graph.Cancellation;

/** A format that a table of rows can be written in. */
public interface AnswerFormat extends Format {
    /**
     * Writes the answer to this query into {@code out}.
     *
     * @param cancellation of the statement whose rows it is given, for what it does when they are all there
     */
    TableWriter writer(TableQuery query, AnswerForm form, RowOutput out, Cancellation cancellation);

    /** What distinguishes it from other ways to write the same rows. */
    default List<String> parts() {
        return List.of(extension());
    }

    /** Headers of its own. */
    default Map<String, String> headers() {
        return Map.of();
    }

    /** Whether its bytes are compressed already. */
    default boolean isCompressed() {
        return false;
    }
}
