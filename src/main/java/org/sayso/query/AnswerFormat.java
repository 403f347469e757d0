// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.List;

/** A format that a table of rows can be written in. */
public interface AnswerFormat extends Format {
    /** Writes the answer to this query into {@code out}. */
    TableWriter writer(TableQuery query, AnswerForm form, RowOutput out);

    /** What distinguishes it from other ways to write the same rows. */
    default List<String> parts() {
        return List.of(extension());
    }

    /** Whether its bytes are compressed already. */
    default boolean isCompressed() {
        return false;
    }
}
