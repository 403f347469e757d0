// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.Map;
import org.neo4j.driver.exceptions.Neo4jException;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

/** What goes wrong between a driver and the graph, in our own terms. */
public final class DriverErrors {
    private DriverErrors() {}

    /** Never throws; a {@link SaysoException} comes back as it is. */
    public static SaysoException translate(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SaysoException ours) {
                return ours;
            }
            if (cause instanceof Neo4jException neo4j) {
                // A driver's own failures, such as no connection, have no code of the server's.
                return neo4j.code().startsWith("Neo.") ? GraphErrors.of(neo4j.code(), neo4j) : unreachable(failure);
            }
            if (cause instanceof IllegalStateException && cause.getStackTrace().length > 0 && isDriver(cause)) {
                return unreachable(failure);
            }
        }
        return GraphErrors.translate(failure);
    }

    /** A driver that is closed says so this way. */
    private static boolean isDriver(Throwable failure) {
        return failure.getStackTrace()[0].getClassName().startsWith("org.neo4j.driver.");
    }

    private static SaysoException unreachable(Throwable failure) {
        return new CapacityException(
                ProblemType.STORE_UNAVAILABLE,
                "The graph does not answer, or has no connection to spare: try again shortly.",
                Map.of(),
                failure);
    }
}
