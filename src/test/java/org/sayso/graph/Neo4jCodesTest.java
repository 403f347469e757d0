// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.kernel.api.exceptions.Status;
import org.sayso.problem.ProblemType;

class Neo4jCodesTest {
    @ParameterizedTest
    @CsvSource({
        "Neo.ClientError.Statement.SyntaxError, INVALID_CYPHER",
        "Neo.ClientError.Procedure.ProcedureNotFound, INVALID_CYPHER",
        "Neo.ClientError.Statement.ParameterMissing, MISSING_PARAMETER",
        "Neo.ClientError.Statement.AccessMode, WRITE_NOT_ALLOWED",
        "Neo.ClientError.Security.Forbidden, STATEMENT_NOT_ALLOWED",
        "Neo.ClientError.Statement.NotSystemDatabaseError, STATEMENT_NOT_ALLOWED",
        "Neo.ClientError.Statement.ExternalResourceFailed, STATEMENT_NOT_ALLOWED",
        "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration, QUERY_TIMEOUT",
        "Neo.ClientError.Transaction.Terminated, QUERY_CANCELLED",
        "Neo.ClientError.General.TransactionOutOfMemoryError, QUERY_TOO_LARGE",
        "Neo.TransientError.General.StackOverFlowError, QUERY_TOO_LARGE",
        "Neo.TransientError.General.DatabaseUnavailable, STORE_UNAVAILABLE",
        "Neo.ClientError.Statement.ArithmeticError, QUERY_FAILED",
        "Neo.TransientError.Transaction.DeadlockDetected, QUERY_FAILED",
        "Neo.DatabaseError.General.UnknownError, INTERNAL",
    })
    void codesMeanWhatTheyMeanToCallers(String code, ProblemType type) {
        assertThat(Neo4jCodes.typeOf(code)).isEqualTo(type);
    }

    @Test
    void onlyFaultsOfTheDatabaseAreInternal() {
        for (Status status : Status.Code.all()) {
            String code = status.code().serialize();
            assertThat(Neo4jCodes.typeOf(code) == ProblemType.INTERNAL)
                    .as(code)
                    .isEqualTo(code.startsWith("Neo.DatabaseError."));
        }
    }

    @Test
    void everyCodeNamedHereExistsInNeo4j() throws IllegalAccessException {
        var known = Status.Code.all().stream()
                .map(status -> status.code().serialize())
                .toList();
        for (var field : Neo4jCodes.class.getDeclaredFields()) {
            if (field.getType() == String.class) {
                assertThat(known).contains((String) field.get(null));
            }
        }
    }
}
