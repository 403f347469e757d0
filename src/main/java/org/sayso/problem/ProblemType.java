// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

/** Everything that can go wrong with a request, one constant a kind; {@code /problems/<slug>} explains each. */
public enum ProblemType {
    INVALID_CYPHER("invalid-cypher", 400, "The Cypher statement is not valid"),
    MISSING_PARAMETER("missing-parameter", 400, "A parameter is missing"),
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter has a wrong value"),
    AMBIGUOUS_NAME("ambiguous-name", 400, "A name fits several entities"),
    WRITE_NOT_ALLOWED("write-not-allowed", 403, "Only the importer writes to the graph"),
    STATEMENT_NOT_ALLOWED("statement-not-allowed", 403, "The statement is not allowed here"),
    QUERY_TIMEOUT("query-timeout", 504, "The query ran longer than allowed"),
    QUERY_TOO_LARGE("query-too-large", 422, "The query needs more memory or gives more data than allowed"),
    QUERY_CANCELLED("query-cancelled", 503, "The query was ended on request"),
    MISSING_FOLDER("missing-folder", 400, "A folder that was set does not exist"),
    STORE_UNAVAILABLE("store-unavailable", 503, "The graph is not open"),
    STORE_IN_USE("store-in-use", 503, "Another process has the graph open"),
    PORT_IN_USE("port-in-use", 503, "A port is in use"),
    QUERY_FAILED("query-failed", 400, "The query failed while it ran"),
    NOT_FOUND("not-found", 404, "There is no such thing here"),
    INTERNAL("internal", 500, "Something went wrong inside Sayso");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
