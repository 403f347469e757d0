// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.Map;
import java.util.Set;
import org.sayso.problem.ProblemType;

/**
 * What Neo4j's status codes mean to our callers. Codes, not classes, so that it serves answers over Bolt as well; several codes share one GQLSTATUS,
 * which is why that is not used.
 */
final class Neo4jCodes {
    static final String SYNTAX_ERROR = "Neo.ClientError.Statement.SyntaxError";
    static final String SEMANTIC_ERROR = "Neo.ClientError.Statement.SemanticError";
    static final String PARAMETER_MISSING = "Neo.ClientError.Statement.ParameterMissing";
    static final String ACCESS_MODE = "Neo.ClientError.Statement.AccessMode";
    static final String NOT_SYSTEM_DATABASE = "Neo.ClientError.Statement.NotSystemDatabaseError";
    static final String INVALID_TARGET_DATABASE = "Neo.ClientError.Statement.InvalidTargetDatabaseError";
    static final String UNSUPPORTED_ADMINISTRATION = "Neo.ClientError.Statement.UnsupportedAdministrationCommand";
    static final String UNSUPPORTED_OPERATION = "Neo.ClientError.Statement.UnsupportedOperationError";
    static final String EXTERNAL_RESOURCE = "Neo.ClientError.Statement.ExternalResourceFailed";
    static final String PROCEDURE_NOT_FOUND = "Neo.ClientError.Procedure.ProcedureNotFound";
    static final String FORBIDDEN = "Neo.ClientError.Security.Forbidden";
    static final String TRANSACTION_TYPE = "Neo.ClientError.Transaction.ForbiddenDueToTransactionType";
    static final String DATABASE_NOT_FOUND = "Neo.ClientError.Database.DatabaseNotFound";
    static final String READ_ONLY_DATABASE = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";
    static final String READ_ONLY_ACCESS = "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase";
    static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";
    static final String TIMED_OUT_CLIENT = "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";
    static final String EXECUTION_TIMEOUT = "Neo.TransientError.Statement.ExecutionTimeout";
    static final String TERMINATED = "Neo.ClientError.Transaction.Terminated";
    static final String INTERRUPTED = "Neo.TransientError.Transaction.Interrupted";
    static final String TRANSACTION_MEMORY = "Neo.ClientError.General.TransactionOutOfMemoryError";
    static final String TRANSACTION_MEMORY_LIMIT = "Neo.TransientError.General.TransactionMemoryLimit";
    static final String POOL_MEMORY = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";
    static final String HEAP = "Neo.TransientError.General.OutOfMemoryError";
    static final String STACK = "Neo.TransientError.General.StackOverFlowError";
    static final String UNAVAILABLE = "Neo.TransientError.General.DatabaseUnavailable";

    /** The whole graph, its listener or its start said no; see {@link CommitGuard}. */
    static final String HOOK_FAILED = "Neo.ClientError.Transaction.TransactionHookFailed";

    private static final Set<String> INVALID_CYPHER =
            Set.of(SYNTAX_ERROR, SEMANTIC_ERROR, UNSUPPORTED_OPERATION, PROCEDURE_NOT_FOUND);
    private static final Set<String> STATEMENT_NOT_ALLOWED = Set.of(
            FORBIDDEN,
            NOT_SYSTEM_DATABASE,
            INVALID_TARGET_DATABASE,
            UNSUPPORTED_ADMINISTRATION,
            EXTERNAL_RESOURCE,
            TRANSACTION_TYPE,
            DATABASE_NOT_FOUND);
    private static final Set<String> WRITE_NOT_ALLOWED =
            Set.of(ACCESS_MODE, READ_ONLY_DATABASE, READ_ONLY_ACCESS, HOOK_FAILED);
    private static final Set<String> TOO_LARGE = Set.of(TRANSACTION_MEMORY, TRANSACTION_MEMORY_LIMIT, HEAP, STACK);
    private static final Map<Set<String>, ProblemType> TYPES = Map.of(
            INVALID_CYPHER,
            ProblemType.INVALID_CYPHER,
            STATEMENT_NOT_ALLOWED,
            ProblemType.STATEMENT_NOT_ALLOWED,
            WRITE_NOT_ALLOWED,
            ProblemType.WRITE_NOT_ALLOWED,
            TOO_LARGE,
            ProblemType.QUERY_TOO_LARGE,
            Set.of(PARAMETER_MISSING),
            ProblemType.MISSING_PARAMETER,
            Set.of(TIMED_OUT, TIMED_OUT_CLIENT, EXECUTION_TIMEOUT),
            ProblemType.QUERY_TIMEOUT,
            Set.of(TERMINATED, INTERRUPTED),
            ProblemType.QUERY_CANCELLED,
            Set.of(POOL_MEMORY),
            ProblemType.MEMORY_BUSY,
            Set.of(UNAVAILABLE),
            ProblemType.STORE_UNAVAILABLE);

    private Neo4jCodes() {}

    /** What the statement's author or the database did wrong by its classification, where a code has no meaning of its own. */
    static ProblemType typeOf(String code) {
        for (Map.Entry<Set<String>, ProblemType> entry : TYPES.entrySet()) {
            if (entry.getKey().contains(code)) {
                return entry.getValue();
            }
        }
        return code.startsWith("Neo.DatabaseError.") ? ProblemType.INTERNAL : ProblemType.QUERY_FAILED;
    }
}
