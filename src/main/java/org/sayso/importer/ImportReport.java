// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    /** This report with further findings, each once. */
    public ImportReport withFindings(List<Finding> more) {
        return with(Stream.concat(findings.stream(), more.stream())
                .distinct()
                .sorted()
                .toList());
    }

    private ImportReport with(List<Finding> others) {
        return new ImportReport(
                dryRun,
                others,
                entities,
                documents,
                claims,
                relations,
                heldBack,
                unchanged,
                transactions,
                rebuilt,
                milliseconds);
    }

    /** This report with the files of its findings named otherwise, such as by the names that an uploader knows them by. */
    public ImportReport renamed(String prefix, String replacement) {
        return with(findings.stream()
                .map(finding -> new Finding(
                        finding.file().startsWith(prefix)
                                ? replacement + finding.file().substring(prefix.length())
                                : finding.file(),
                        finding.line(),
                        finding.column(),
                        finding.severity(),
                        finding.rule(),
                        finding.message().replace(" " + prefix, " " + replacement)))
                .toList());
    }

    public boolean nothingToDo() {
        return entities.none() && documents.none() && claims.none() && relations.none();
    }

    /** The report in plain lines: what is held back comes first, then the findings, then what changed. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (heldBack > 0) {
            lines.add(
                    "%,d %s held back by errors".formatted(heldBack, heldBack == 1 ? "document is" : "documents are"));
        }
        findings.forEach(finding -> lines.add(finding.toString()));
        if (!rebuilt.isEmpty()) {
            lines.add((dryRun ? "The graph would be made anew: " : "The graph was made anew: ") + rebuilt);
        }
        if (nothingToDo()) {
            lines.add("Nothing to do: %,d documents are unchanged".formatted(unchanged));
            return lines;
        }
        lines.add(
                dryRun
                        ? "An import would make these changes:"
                        : "Imported in %.1f s:".formatted(milliseconds / 1000.0));
        lines.add("  documents  " + documents + (unchanged > 0 ? " (%,d unchanged)".formatted(unchanged) : ""));
        lines.add("  entities   " + entities);
        lines.add("  claims     " + claims);
        lines.add("  relations  " + relations);
        return lines;
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
