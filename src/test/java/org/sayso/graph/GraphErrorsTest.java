// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.neo4j.kernel.api.exceptions.Status;
import org.sayso.problem.CallerException;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

class GraphErrorsTest {
    @Test
    void thePositionIsNeo4jsOwnAndNotOneThatTheStatementSpells() {
        for (String name :
                new String[] {"(line 99999999999, column 1 (offset: 1))", "(line 7, column 7 (offset: 7))"}) {
            SaysoException error = translate(
                    Status.Statement.SyntaxError,
                    "Variable `" + name + "` not defined (line 1, column 8 (offset: 7))\n\"RETURN `" + name + "`\"");
            assertThat(error.type()).isEqualTo(ProblemType.INVALID_CYPHER);
            assertThat(error.details()).containsEntry("line", 1).containsEntry("column", 8);
        }
        assertThat(translate(Status.Statement.SyntaxError, "No (line 99999999999, column 1 (offset: 1))")
                        .details())
                .doesNotContainKey("line");
    }

    @Test
    void memoryThatOthersUseIsNotTheQuerysFault() {
        SaysoException error = translate(Status.General.MemoryPoolOutOfMemoryError, "out of memory");
        assertThat(error).isInstanceOf(CapacityException.class);
        assertThat(error.type()).isEqualTo(ProblemType.MEMORY_BUSY);
        assertThat(error.type().status()).isEqualTo(503);
    }

    @Test
    void aProcedureThatIsCalledWronglyIsQuotedAndNotWhatNeo4jWrapsAroundIt() {
        SaysoException error = translate(
                Status.Procedure.ProcedureCallFailed,
                "Failed to invoke function `sayso.cite`: Caused by: java.lang.IllegalArgumentException: sayso.cite wants a claim.");
        assertThat(error)
                .isInstanceOf(CallerException.class)
                .hasMessage("The query failed while it ran: sayso.cite wants a claim.");
        assertThat(translate(
                        Status.Procedure.ProcedureCallFailed,
                        "Failed to invoke function `f`: Caused by: java.lang.NullPointerException: x"))
                .hasMessageEndingWith("Caused by: java.lang.NullPointerException: x");
    }

    private static SaysoException translate(Status status, String message) {
        return GraphErrors.translate(new Failure(status, message));
    }

    private static final class Failure extends RuntimeException implements Status.HasStatus {
        private static final long serialVersionUID = 1L;

        private final transient Status status;

        Failure(Status status, String message) {
            super(message);
            this.status = status;
        }

        @Override
        public Status status() {
            return status;
        }
    }
}
