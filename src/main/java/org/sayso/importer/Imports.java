// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** The imports of a running server: one after another, the last hundred remembered. What must not run beside an import waits for its turn here too. */
class Imports implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int REMEMBERED = 100;

    private final RecordStore records;
    private final ImportMetrics metrics;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("sayso-import").factory());
    private final Map<Long, ImportJob> jobs = new LinkedHashMap<>();
    private long last;
    private volatile boolean done;

    Imports(Importer importer, RecordFolders folders, ImportMetrics metrics) {
        this.metrics = metrics;
        this.records = new RecordStore(importer, folders);
    }

    /** Runs after those already waiting; {@code afterwards} runs in any case. */
    ImportJob submit(ImportRequest request, Runnable afterwards) {
        return submit(request, UnaryOperator.identity(), afterwards);
    }

    /** Shows the report in another form. */
    ImportJob submit(ImportRequest request, UnaryOperator<ImportReport> form, Runnable afterwards) {
        ImportJob job = remember();
        one.execute(() -> {
            long begun = System.nanoTime();
            ImportReport report = null;
            try {
                report = form.apply(records.apply(request, job));
                job.finished(report);
                done |= !request.dryRun();
            } catch (SaysoException e) {
                LOG.warn("Import failed: {}", e.getMessage());
                job.failed(String.valueOf(e.getMessage()));
            } catch (Throwable e) {
                // An Error too: whoever waits for this import must learn that it ended.
                LOG.error("Import failed", e);
                job.failed("Sayso failed inside; its log says more");
            } finally {
                metrics.ended(request.dryRun(), System.nanoTime() - begun, report);
                afterwards.run();
            }
        });
        return job;
    }

    /** Does this when no import runs, and waits for it. */
    <T> T alone(Callable<T> work) {
        try {
            return one.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CapacityException(ProblemType.STORE_UNAVAILABLE, "Interrupted while waiting for an import");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /** Whether an import has come to its end since the start, so that the graph is what some state of the records says. */
    boolean hasImported() {
        return done;
    }

    private synchronized ImportJob remember() {
        var job = new ImportJob(++last);
        jobs.put(job.id(), job);
        if (jobs.size() > REMEMBERED) {
            jobs.remove(jobs.keySet().iterator().next());
        }
        return job;
    }

    synchronized Optional<ImportJob> job(long id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public void destroy() {
        // An import that is cut off here is taken up again at the next start.
        one.shutdownNow();
    }
}
