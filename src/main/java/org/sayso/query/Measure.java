// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

/** How one answer goes. Its rows and its end may be told by another thread than its failure, which counts more. */
final class Measure {
    private volatile String result = "ok";
    private volatile @Nullable String failure;
    private volatile long rows;

    void notModified() {
        result = "not-modified";
    }

    void cached() {
        result = "cached";
    }

    /** All that was asked for has been read. */
    void complete(long read, boolean truncated) {
        rows = read;
        result = truncated ? "truncated" : "ok";
    }

    /** The first failure is the cause of those that follow it. */
    void failed(Throwable error) {
        if (failure == null) {
            failure = outcome(error);
        }
    }

    long rows() {
        return rows;
    }

    /** {@code ok}, {@code truncated}, {@code not-modified}, {@code cached}, {@code cancelled}, {@code timeout}, {@code client-gone}, or the code of the problem. */
    String outcome() {
        String failed = failure;
        return failed == null ? result : failed;
    }

    private static String outcome(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return "client-gone";
            }
        }
        ProblemType type = error instanceof SaysoException ours ? ours.type() : ProblemType.INTERNAL;
        return switch (type) {
            case QUERY_CANCELLED -> "cancelled";
            case QUERY_TIMEOUT -> "timeout";
            default -> type.slug();
        };
    }
}
