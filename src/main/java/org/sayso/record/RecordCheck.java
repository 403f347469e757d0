// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a whole record set and finds all that is wrong in it or worth a look, across documents too. */
public final class RecordCheck {
    private final Findings findings = new Findings();
    private final @Nullable Path texts;
    private int documents;
    private int claims;

    private RecordCheck(@Nullable Path texts) {
        this.texts = texts;
    }

    /**
     * What a check found.
     *
     * @param documents how many are without an error
     * @param claims how many these hold
     * @param out the documents that are out
     */
    public record Result(Findings findings, int entities, int documents, int claims, List<DocumentSource> out) {}

    /**
     * Reads everything below the roots.
     *
     * @param roots files or folders; together they are one record set
     * @param texts the folder with the documents' texts, or null
     */
    public static Result run(List<Path> roots, @Nullable Path texts) {
        return new RecordCheck(texts).run(roots);
    }

    private Result run(List<Path> roots) {
        RecordSet records = RecordSet.scan(roots, Map.of(), findings);
        SameActs sameActs = new SameActs(records);
        DifferingQuantities quantities = new DifferingQuantities(records);
        UnusedEntities unused = new UnusedEntities(records);
        LinkTargets targets = new LinkTargets();
        List<DocumentSource> out = new ArrayList<>();
        for (DocumentSource source : records.documents()) {
            records.reading(source, texts, findings)
                    .ifPresentOrElse(
                            reading -> {
                                documents++;
                                claims += reading.document().claims().size();
                                sameActs.add(reading);
                                quantities.add(reading);
                                unused.add(reading);
                                targets.add(reading);
                                UnaccountedParagraphs.report(reading, findings);
                                ClaimOddities.report(reading, findings);
                            },
                            () -> {
                                out.add(source);
                                targets.addUnreadable(source.id());
                            });
        }
        records.reportHeldBack(findings);
        sameActs.report(findings);
        quantities.report(findings);
        new SimilarEntities(records).report(findings);
        if (out.isEmpty()) {
            unused.report(findings);
        }
        targets.report(findings);
        return new Result(findings, records.entities().size(), documents, claims, List.copyOf(out));
    }
}
