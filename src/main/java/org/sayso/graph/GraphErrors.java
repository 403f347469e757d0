// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.api.exceptions.Status;
import org.sayso.problem.CallerException;
import org.sayso.problem.CapacityException;
import org.sayso.problem.InternalException;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

/** Turns what the engine throws into our errors: a sentence a researcher understands, Neo4j's code, and line and column where Neo4j tells them. */
final class GraphErrors {
    static final String WRITE_REFUSED =
            "The statement would change the graph, and only the importer does that: put the facts in a record file, or leave out what writes.";

    static final String BEYOND_THE_GRAPH =
            "The statement goes beyond reading the graph, which is all that is open here: leave out what concerns the server, its users or its databases.";

    private static final Pattern POSITION =
            Pattern.compile("\\(line (\\d{1,9}), column (\\d{1,9}) \\(offset: \\d+\\)\\)");
    private static final Pattern NO_POSITION = Pattern.compile(" \\(line 0, column 0\\)");
    /** What procedures of ours, and well-made ones of others, throw at whoever calls them wrongly. */
    private static final Pattern WRONG_ARGUMENT = Pattern.compile(
            "^Failed to invoke (?:procedure|function) `[^`]*`: Caused by: java\\.lang\\.IllegalArgumentException: ");

    private static final String INVALID = "The Cypher statement is not valid: ";
    private static final String FAILED = "The query failed while it ran: ";
    private static final int LONGEST = 800;
    private static final int LAST = 200;
    private static final String TOO_LARGE =
            "The query needs more memory than one query may use: ask for less at a time, for instance with LIMIT, or aggregate earlier.";

    private GraphErrors() {}

    /** Never throws; a {@link SaysoException} comes back as it is, also out of what the engine wraps around it. */
    static SaysoException translate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SaysoException ours) {
                return ours;
            }
        }
        if (hasCause(failure, StackOverflowError.class)) {
            return new CapacityException(
                    ProblemType.QUERY_TOO_LARGE,
                    "The statement, a value or a parameter is nested too deeply: write it flatter.",
                    Map.of(),
                    failure);
        }
        // Neo4j doubles the length of a text until it is no longer a number of bytes.
        if (hasCause(failure, OutOfMemoryError.class) || hasCause(failure, NegativeArraySizeException.class)) {
            return new CapacityException(ProblemType.QUERY_TOO_LARGE, TOO_LARGE, Map.of(), failure);
        }
        String code = codeOf(failure);
        return code == null ? unknown(failure) : of(code, failure);
    }

    /** The same for what a reader's statement brought about: a fault of the engine loses its words, which may hold the statement or its values. */
    static SaysoException translateRead(Throwable failure) {
        SaysoException translated = translate(failure);
        return translated instanceof InternalException
                ? new InternalException(
                        translated.type(), "The graph met a fault of its own.", Map.of(), new EngineFault(failure))
                : translated;
    }

    /** The same for what went wrong before anything ran: whatever the engine calls it, the statement was no good. */
    static SaysoException translatePlanning(Throwable failure) {
        SaysoException translated = translate(failure);
        return switch (translated.type()) {
            case QUERY_FAILED ->
                new CallerException(
                        ProblemType.INVALID_CYPHER,
                        String.valueOf(translated.getMessage()).replace(FAILED, INVALID),
                        translated.details(),
                        failure);
            // The engine's parser stumbles over its own feet when it meets something nested too deeply.
            case INTERNAL ->
                new CallerException(
                        ProblemType.INVALID_CYPHER,
                        "Neo4j could make nothing of the statement and does not say why: write it simpler and flatter.",
                        Map.of(),
                        failure);
            default -> translated;
        };
    }

    static @Nullable String codeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Status.HasStatus carrier && carrier.status() != null) {
                return carrier.status().code().serialize();
            }
        }
        return null;
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static SaysoException unknown(Throwable failure) {
        return new InternalException(
                ProblemType.INTERNAL, "The graph failed: " + failure.getMessage(), Map.of(), failure);
    }

    static SaysoException of(String code, Throwable failure) {
        ProblemType type = Neo4jCodes.typeOf(code);
        // Neo4j appends the statement and a caret below.
        String original = String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        String firstLine = shortened(withoutOffset(original));
        Map<String, Object> details = new HashMap<>();
        details.put("neo4jCode", code);
        // The last one is Neo4j's; those before it stand in names that the statement spells.
        POSITION.matcher(original).results().reduce((before, last) -> last).ifPresent(position -> {
            if (!position.group(1).equals("0")) {
                details.put("line", Integer.parseInt(position.group(1)));
                details.put("column", Integer.parseInt(position.group(2)));
            }
        });
        if (type == ProblemType.MISSING_PARAMETER) {
            details.put("parameter", afterColon(firstLine));
        }
        return exception(type, sentence(type, firstLine), details, failure, code.startsWith("Neo.TransientError."));
    }

    private static SaysoException exception(
            ProblemType type, String message, Map<String, Object> details, Throwable cause, boolean passing) {
        return switch (type) {
            case QUERY_TIMEOUT, QUERY_TOO_LARGE, QUERY_CANCELLED, MEMORY_BUSY, STORE_UNAVAILABLE ->
                new CapacityException(type, message, details, cause);
            case INTERNAL -> new InternalException(type, message, details, cause);
            default ->
                passing
                        ? new CapacityException(type, message, details, cause)
                        : new CallerException(type, message, details, cause);
        };
    }

    /** Neo4j repeats names however long they are; at the end it says where. */
    private static String shortened(String line) {
        return line.length() <= LONGEST
                ? line
                : line.substring(0, LONGEST - LAST) + " ... " + line.substring(line.length() - LAST);
    }

    private static String afterColon(String text) {
        return text.substring(text.indexOf(':') + 1).strip();
    }

    private static String withoutOffset(String line) {
        return NO_POSITION
                .matcher(POSITION.matcher(line).replaceAll("(line $1, column $2)"))
                .replaceAll("");
    }

    private static String sentence(ProblemType type, String original) {
        return switch (type) {
            case INVALID_CYPHER -> INVALID + original;
            case MISSING_PARAMETER ->
                "The statement names a parameter that has no value: %s. Pass one.".formatted(afterColon(original));
            case WRITE_NOT_ALLOWED -> WRITE_REFUSED;
            case STATEMENT_NOT_ALLOWED -> BEYOND_THE_GRAPH;
            case QUERY_TIMEOUT ->
                "The query ran longer than allowed and was ended: ask for less, or start from something that an index finds, such as an id.";
            case QUERY_TOO_LARGE -> TOO_LARGE;
            case QUERY_CANCELLED -> "The query was ended on request.";
            case MEMORY_BUSY -> "Other statements hold the memory that all share: try again shortly.";
            case STORE_UNAVAILABLE -> "The graph is not open: it is starting or closing. Try again shortly.";
            default -> FAILED + WRONG_ARGUMENT.matcher(original).replaceFirst("");
        };
    }
}
