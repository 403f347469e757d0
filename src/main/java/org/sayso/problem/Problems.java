// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells which problem an error is: our own family, what Spring throws, and the rest. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String NOTHING_HERE = "Nothing is at this address.";

    private Problems() {}

    /** Never fails; an error that nobody foresaw is logged under an id, which is all its caller is told. */
    public static Problem of(Throwable error) {
        return switch (error) {
            case InternalException internal -> logged(internal, Problem.of(internal));
            case SaysoException ours -> Problem.of(ours);
            case ServletException spring -> ofServlet(spring);
            case MethodArgumentTypeMismatchException e ->
                new Problem(
                        ProblemType.INVALID_PARAMETER,
                        "The parameter " + e.getName() + " has a wrong value.",
                        Map.of("parameter", e.getName()));
            case HttpMessageNotReadableException e ->
                new Problem(ProblemType.INVALID_BODY, "The body of the request could not be read.");
            // Tomcat's, of parameters that cannot be decoded, or are more than server.tomcat.max-parameter-count.
            case InvalidParameterException e ->
                new Problem(
                        ProblemType.BAD_REQUEST,
                        "The parameters cannot be read: write what is special in them as %XX, in UTF-8, and give at most"
                                + " 1000.");
            case BadRequestException e -> brokenBody();
            case EOFException e -> brokenBody();
            case SocketTimeoutException e -> brokenBody();
            default -> unforeseen(error);
        };
    }

    private static Problem brokenBody() {
        return new Problem(
                ProblemType.BAD_REQUEST,
                "The body is not as long as its Content-Length says, is not chunked as HTTP has it, or stopped coming.");
    }

    private static Problem ofServlet(ServletException error) {
        return switch (error) {
            case HttpRequestMethodNotSupportedException e ->
                new Problem(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "This address does not take " + e.getMethod() + ".",
                        available(e.getSupportedMethods() == null ? List.of() : List.of(e.getSupportedMethods())));
            case HttpMediaTypeNotAcceptableException e ->
                new Problem(
                        ProblemType.NOT_ACCEPTABLE,
                        "None of the formats in the Accept header is available here.",
                        available(e.getSupportedMediaTypes()));
            case HttpMediaTypeNotSupportedException e ->
                new Problem(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        e.getContentType() == null
                                ? "The body has no Content-Type that can be understood."
                                : "A body of type " + e.getContentType() + " is not read here.",
                        available(e.getSupportedMediaTypes()));
            case MissingServletRequestParameterException e ->
                new Problem(
                        ProblemType.MISSING_PARAMETER,
                        "The parameter " + e.getParameterName() + " is missing.",
                        Map.of("parameter", e.getParameterName()));
            case NoResourceFoundException e -> new Problem(ProblemType.NOT_FOUND, NOTHING_HERE);
            case NoHandlerFoundException e -> new Problem(ProblemType.NOT_FOUND, NOTHING_HERE);
            default -> unforeseen(error);
        };
    }

    private static Problem unforeseen(Throwable error) {
        return error instanceof ErrorResponse response
                        && response.getStatusCode().is4xxClientError()
                ? ofStatus(response.getStatusCode().value())
                : logged(error, new Problem(ProblemType.INTERNAL, "Sayso met a fault of its own."));
    }

    /** For errors that are known by their status only, such as those of the servlet container. */
    static Problem ofStatus(int status) {
        ProblemType type = switch (status) {
            case 401 -> ProblemType.TOKEN_REQUIRED;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> status >= 500 ? ProblemType.INTERNAL : ProblemType.BAD_REQUEST;
        };
        return new Problem(type, type.title() + ".");
    }

    private static Map<String, Object> available(List<?> choices) {
        return Map.of("available", choices.stream().map(Object::toString).toList());
    }

    private static Problem logged(Throwable error, Problem problem) {
        String id = UUID.randomUUID().toString();
        LOG.error("Internal error {}", id, error);
        return new Problem(
                problem.type(),
                problem.detail() + " The log holds the particulars under the id " + id + ".",
                Map.of("errorId", id));
    }
}
