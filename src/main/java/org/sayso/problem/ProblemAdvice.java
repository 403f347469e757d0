// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns every error of a request that a controller was chosen for, or could not be, into a problem document. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    void answer(Throwable error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = Problems.of(error);
        if (response.isCommitted()) {
            // Too late for a document, and the connection must not end as if the answer were whole.
            throw new CloseNowException("after the first byte: " + problem.detail());
        }
        if (error instanceof ErrorResponse known) {
            // Allow, Accept and the like.
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        ProblemWriter.write(problem, request, response);
    }

    /** Nobody is there to be told. Rethrown unchanged, so that the server ends the connection and logs no error. */
    @ExceptionHandler
    void abort(CloseNowException error) throws CloseNowException {
        throw error;
    }

    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void gone(IOException error) {
        LOG.debug("The client hung up", error);
    }
}
