// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.time.Duration;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.ReadLimits;
import org.sayso.graph.Statement;

/** A statement's rows with their evidence, as JSON Lines. */
public final class EvidenceText {
    private static final ReadLimits LIMITS = new ReadLimits(Duration.ofMinutes(1), 100_000, 10_000_000, 64 << 20);

    private EvidenceText() {}

    public static String of(GraphStore store, String cypher) {
        AnswerForm form = new AnswerForm(TableFormat.JSON_LINES, true, false);
        return Collected.text(
                form,
                table -> EvidenceTable.read(store, form, new Statement(cypher), LIMITS, new Cancellation(), table));
    }
}
