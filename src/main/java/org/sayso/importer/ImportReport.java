// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.List;
import org.sayso.record.Finding;

/**
 * What an import did, or with {@code dryRun} would do.
 *
 * @param findings of the files that were read; files skipped as unchanged had no error when they were last read
 * @param heldBack documents left out because of an error
 * @param unchanged documents whose record is as it was at the last import
 * @param transactions number of transactions written
 * @param rebuilt why everything was made anew, or an empty text
 */
public record ImportReport(
        boolean dryRun,
        List<Finding> findings,
        Change entities,
        Change documents,
        Change claims,
        Change relations,
        int heldBack,
        int unchanged,
        int transactions,
        String rebuilt,
        long milliseconds) {

    /** How many were created, changed and removed. */
    public record Change(long created, long changed, long removed) {
        public boolean none() {
            return created == 0 && changed == 0 && removed == 0;
        }

        @Override
        public String toString() {
            return none() ? "unchanged" : "%,d new, %,d changed, %,d removed".formatted(created, changed, removed);
        }
    }

    public boolean nothingToDo() {
        return entities.none() && documents.none() && claims.none() && relations.none();
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
