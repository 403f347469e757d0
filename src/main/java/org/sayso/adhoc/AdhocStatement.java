// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.adhoc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a statement out of a request's body or parameters. Pure. */
final class AdhocStatement {
    private static final int MOST_NESTED = 64;
    private static final Pattern ITSELF = Pattern.compile(" \\(start marker at .*|, from `[^`]*`");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_NESTED)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_LONG_FOR_INTS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record Body(
            @Nullable String statement, @Nullable Map<String, @Nullable Object> parameters) {}

    private final long mostBytes;

    AdhocStatement(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A body that is nothing but Cypher. */
    Statement ofText(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return of(text, Map.of());
        } catch (CharacterCodingException e) {
            throw new CallerException(ProblemType.INVALID_BODY, "The body is not UTF-8 text.");
        }
    }

    /** A body {@code {"statement": ..., "parameters": {...}}}. */
    Statement ofJson(byte[] body) {
        try {
            Body read = notNull(JSON.readValue(body, Body.class));
            return of(read.statement(), read.parameters() == null ? Map.of() : read.parameters());
        } catch (JacksonException e) {
            throw new CallerException(
                    ProblemType.INVALID_BODY,
                    "The body is not {\"statement\": \"...\", \"parameters\": {...}}: " + reason(e),
                    Map.of(),
                    e);
        }
    }

    /** Query parameters of a GET; {@code parameters} is a JSON object when it is there. */
    Statement ofQuery(@Nullable String statement, @Nullable String parameters) {
        if (parameters == null) {
            return of(statement, Map.of());
        }
        try {
            Map<?, ?> read = notNull(JSON.readValue(parameters, Map.class));
            Map<String, Object> named = new LinkedHashMap<>();
            read.forEach((name, value) -> named.put(String.valueOf(name), value));
            return of(statement, named);
        } catch (JacksonException e) {
            throw new CallerException(
                    ProblemType.INVALID_PARAMETER,
                    "parameters must be a JSON object: " + reason(e),
                    Map.of("parameter", "parameters"),
                    e);
        }
    }

    /** Without what Jackson says of classes and of itself. */
    private static String reason(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "\"" + unknown.getPropertyName() + "\" is not known.";
            case MismatchedInputException wrong when wrong.getPath().isEmpty() -> "it is something else.";
            case MismatchedInputException wrong ->
                "\"" + wrong.getPath().getFirst().getPropertyName() + "\" is something else.";
            default -> ITSELF.matcher(e.getOriginalMessage()).replaceAll("") + ".";
        };
    }

    /** JSON's own null reads as one, whatever was to be read. */
    private static <T> T notNull(@Nullable T read) {
        if (read == null) {
            throw DatabindException.from((JsonParser) null, "null is no object");
        }
        return read;
    }

    private Statement of(@Nullable String text, Map<String, ?> parameters) {
        if (text == null || text.isBlank()) {
            throw new CallerException(
                    ProblemType.MISSING_PARAMETER,
                    "There is no statement: send it as the body, or as the parameter statement.",
                    Map.of("parameter", "statement"),
                    null);
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            throw new CallerException(
                    ProblemType.BODY_TOO_LARGE,
                    "The statement is longer than " + mostBytes
                            + " bytes (sayso.adhoc.statement); pass lists as parameters.");
        }
        return new Statement(text, parameters);
    }
}
