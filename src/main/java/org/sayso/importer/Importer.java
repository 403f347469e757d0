// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVersion;
import org.sayso.graph.ImportGate;
import org.sayso.importer.GraphState.KnownDocument;
import org.sayso.importer.GraphState.LastImport;
import org.sayso.record.Findings;
import org.sayso.record.RecordSet;

/**
 * Makes the graph what the record set says. Whatever the graph held before and however an earlier import ended, the same records give the same graph; only
 * what differs is written.
 */
public final class Importer {
    /** Enough to make the cost of a transaction small beside its work, few enough for a small heap. */
    private static final int CLAIMS_A_BATCH = 2000;

    private final GraphStore store;
    private final ImportGate gate;
    private final Duration patience;
    private final int claimsABatch;

    /** An importer for a store that nobody else reads. */
    public Importer(GraphStore store) {
        this(store, new ImportGate(), Duration.ZERO, CLAIMS_A_BATCH);
    }

    /** An importer that waits for the answers that the gate knows of, as long as it is patient. */
    Importer(GraphStore store, ImportGate gate, Duration patience) {
        this(store, gate, patience, CLAIMS_A_BATCH);
    }

    Importer(GraphStore store, ImportGate gate, Duration patience, int claimsABatch) {
        this.store = store;
        this.gate = gate;
        this.patience = patience;
        this.claimsABatch = claimsABatch;
    }

    /**
     * One import of a whole record set.
     *
     * @param roots the files and folders that together are the record set
     * @param texts the folder with the documents' texts, against which locators and digests are checked for warnings, or null: what lies on one machine only
     *     decides on nothing that goes into the graph
     * @param dryRun only say what would change
     */
    public ImportReport run(List<Path> roots, @Nullable Path texts, boolean dryRun, Progress progress) {
        long start = System.nanoTime();
        long drift = store.driftCount();
        store.ensureSchema();
        var findings = new Findings();
        // Whoever changed the graph may have changed this too.
        LastImport last = drift > 0 ? null : new GraphState(store).lastImport();
        String rebuilt = rebuildReason(drift, last);
        // What is made anew is compared with nothing: records as well as documents.
        GraphState before = new GraphState(rebuilt.isEmpty() ? store : null);
        Map<String, KnownDocument> known = before.documents();
        Map<String, String> knownRecords = new HashMap<>();
        known.forEach((id, document) -> knownRecords.put(document.record(), id));
        progress.phase("Looking for changes", 0);
        RecordSet records = RecordSet.scan(roots, knownRecords, findings);
        var transactions = new Transactions(store, gate, patience, dryRun);
        GraphState state = dryRun ? before : new GraphState(store);
        var run = new ImportRun(state, records, findings, texts, transactions, progress, claimsABatch);
        try {
            if (!rebuilt.isEmpty()) {
                transactions.wipe();
            }
            run.apply(rebuilt.isEmpty() ? last : null, known);
        } finally {
            transactions.end();
        }
        records.reportHeldBack(findings);
        if (!rebuilt.isEmpty() && !dryRun) {
            store.clearDrift(drift);
        }
        return run.report(rebuilt, (System.nanoTime() - start) / 1_000_000);
    }

    /** Why the graph cannot be taken as the last import left it; empty when it can. */
    private static String rebuildReason(long drift, @Nullable LastImport last) {
        if (drift > 0) {
            return "the graph was changed by somebody other than the importer, or a verification found differences";
        }
        if (last != null && last.rule() != GraphVersion.DERIVATION_RULE) {
            return "ids or relations are made by another rule";
        }
        return "";
    }
}
