// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import org.jspecify.annotations.Nullable;

/** One import, waiting, running or ended: what {@code /api/imports/{id}} shows. Thread-safe. */
final class ImportJob implements Progress {
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** A picture of the job at one moment. */
    record Status(
            long id,
            String state,
            String phase,
            long done,
            long total,
            @Nullable ImportReport report,
            @Nullable String failure) {}

    private final long id;
    private State state = State.WAITING;
    private String phase = "";
    private long done;
    private long total;
    private @Nullable ImportReport report;
    private @Nullable String failure;

    ImportJob(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    @Override
    public synchronized void phase(String name, long steps) {
        state = State.RUNNING;
        phase = name;
        done = 0;
        total = steps;
    }

    @Override
    public synchronized void advance(long steps) {
        done += steps;
    }

    synchronized void finished(ImportReport result) {
        state = State.DONE;
        report = result;
    }

    synchronized void failed(String why) {
        state = State.FAILED;
        failure = why;
    }

    synchronized Status status() {
        return new Status(id, state.name().toLowerCase(java.util.Locale.ROOT), phase, done, total, report, failure);
    }
}
