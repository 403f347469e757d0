// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import java.util.Arrays;
import java.util.Optional;

/** Everything that can go wrong with a request, one constant a kind; {@code /problems/<slug>} explains each. */
public enum ProblemType {
    INVALID_CYPHER(
            "invalid-cypher",
            400,
            "The Cypher statement is not valid",
            "Neo4j could not read the statement. `line` and `column` say where it stopped understanding; mend the "
                    + "text there and send it again."),
    MISSING_PARAMETER(
            "missing-parameter",
            400,
            "A parameter is missing",
            "The query or statement needs a value that the request does not give. `parameter` names it, `errors` "
                    + "lists every fault of the request. `/api/queries/<name>` shows what a query takes."),
    INVALID_PARAMETER(
            "invalid-parameter",
            400,
            "A parameter has a wrong value",
            "A value is not of the type, in the range or among the choices that the parameter allows. `parameter` "
                    + "names it, `errors` lists every fault of the request."),
    UNKNOWN_PARAMETER(
            "unknown-parameter",
            400,
            "There is no such parameter",
            "The request gives a parameter that the query does not have, perhaps misspelt. `/api/queries/<name>` "
                    + "lists those it has."),
    AMBIGUOUS_NAME(
            "ambiguous-name",
            400,
            "A name fits several entities",
            "The name belongs to more than one entity. `errors[].candidates` lists them with their ids; use the "
                    + "id instead of the name."),
    UNKNOWN_ENTITY(
            "unknown-entity",
            400,
            "No entity has this id or name",
            "Nothing in the graph has this id, name or alias, or it is of another type than the parameter wants. "
                    + "`errors[].candidates` lists what comes near; the query `find-entity` searches."),
    BAD_REQUEST(
            "bad-request",
            400,
            "The request could not be understood",
            "The request breaks the rules of HTTP or of this address. `detail` says which."),
    INVALID_BODY(
            "invalid-body",
            400,
            "The body could not be read",
            "The request's body is not what its Content-Type promises, for example not valid JSON or JSON nested "
                    + "too deeply. `docs/http.md` shows the bodies each address takes."),
    TOKEN_REQUIRED(
            "token-required",
            401,
            "An access token is required",
            "This address changes the graph, so it wants `Authorization: Bearer <token>`. The token is in the "
                    + "file `token` in the graph's directory, readable by its owner only."),
    WRITE_NOT_ALLOWED(
            "write-not-allowed",
            403,
            "Only the importer writes to the graph",
            "The statement would change data or schema. The graph is a function of the record files: change a "
                    + "record and import it instead."),
    STATEMENT_NOT_ALLOWED(
            "statement-not-allowed",
            403,
            "The statement is not allowed here",
            "The statement would reach a file, the network, settings, a procedure off the allowed list, or other "
                    + "people's transactions, or asks for a mode such as PROFILE that this address does not offer."),
    HOST_NOT_ALLOWED(
            "host-not-allowed",
            403,
            "The request names a host that is not this server",
            "The `Host` header is neither localhost, a loopback address with this server's port, nor the "
                    + "configured address. Sayso refuses it so that a web site cannot reach it by pointing a name of its "
                    + "own at your machine."),
    CROSS_SITE_REQUEST(
            "cross-site-request",
            403,
            "Another web site sent the request",
            "The browser says that a page of another site made this request. Only Sayso's own pages may, and "
                    + "programs that are no browsers."),
    UNKNOWN_STATEMENT(
            "unknown-statement",
            404,
            "No such statement runs",
            "Nothing of this number runs, or it has ended since. `/api/running` lists what does."),
    NOT_FOUND(
            "not-found",
            404,
            "Nothing is at this address",
            "No page or resource has this address. `/` links to what there is, `docs/http.md` lists all "
                    + "addresses."),
    UNKNOWN_QUERY(
            "unknown-query",
            404,
            "There is no query of this name",
            "The catalogue has no query of this name. `/api/queries` lists them; a query whose file has a fault "
                    + "is left out and listed under `/api/catalogue/problems`."),
    UNKNOWN_ID(
            "unknown-id",
            404,
            "Nothing has this id",
            "The graph has no entity, document, claim or relation with the id in the address. `candidates` lists "
                    + "what comes near, and what has the id at another address; `/api/entities?q=` searches names."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "This address does not take this method",
            "The address exists but not for this HTTP method. The `Allow` header lists those it takes."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "There is no such format here",
            "The file extension or the `Accept` header asks for a format that this address does not have. "
                    + "`available` lists those it has."),
    BODY_TOO_LARGE(
            "body-too-large",
            413,
            "The request is too large",
            "The body, or the statement in it, is longer than allowed. Pass large lists as parameters, or raise "
                    + "the limit that `detail` names."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "This kind of body is not read here",
            "The `Content-Type` is not one that this address reads. `available` lists those it does."),
    QUERY_TOO_LARGE(
            "query-too-large",
            422,
            "The query needs more memory or gives more data than allowed",
            "The engine's memory for one query, or the number of values in an answer, was used up, or a graph is too "
                    + "large for a metric. Ask for less at once, aggregate, or raise the limit in the configuration."),
    QUERY_FAILED(
            "query-failed",
            400,
            "The query failed while it ran",
            "The statement was valid, but one of its steps could not be done with the values met, such as a "
                    + "division by zero. `detail` holds the engine's words."),
    QUERY_TIMEOUT(
            "query-timeout",
            504,
            "The query ran longer than allowed",
            "The time limit was reached, so the query was ended. Narrow it, or raise `sayso.query.timeout`, "
                    + "`sayso.adhoc.timeout` or `sayso.export.timeout`."),
    QUERY_CANCELLED(
            "query-cancelled",
            503,
            "The query was ended on request",
            "Somebody ended this running query, or the server is stopping. Send it again if you still want it."),
    TOO_MANY_REQUESTS(
            "too-many-requests",
            429,
            "Too many requests wait already",
            "As many queries run as are allowed at once, and as many requests wait for a place as may. Wait the seconds "
                    + "in `Retry-After`, then send fewer at a time, or raise `sayso.query.waiting`, "
                    + "`sayso.adhoc.waiting` or `sayso.export.waiting`."),
    QUERIES_BUSY(
            "queries-busy",
            503,
            "All places for queries are taken",
            "As many canned queries or exports run as are allowed at once, and none ended while this one waited. Try again after "
                    + "the seconds in `Retry-After`, or raise `sayso.query.concurrency` or "
                    + "`sayso.export.concurrency`. `/api/running` lists what runs."),
    WORKERS_BUSY(
            "workers-busy",
            503,
            "All workers are busy",
            "As many free statements run as are allowed at once. Try again after the seconds in `Retry-After`, or "
                    + "raise `sayso.adhoc.workers`."),
    WORKERS_LOST(
            "workers-lost",
            503,
            "Too many workers are stuck",
            "Statements that cannot be stopped hold every worker, so no further free statement is taken; canned "
                    + "queries still run. Restart the server to recover. `/actuator/health` shows the number."),
    MEMORY_BUSY(
            "memory-busy",
            503,
            "Other statements hold the memory",
            "All statements together may use half of the heap, and others hold it now. Try again after the seconds "
                    + "in `Retry-After`, or start Sayso with a larger heap."),
    STORE_UNAVAILABLE(
            "store-unavailable",
            503,
            "The graph is not open",
            "The graph is starting, stopping or could not be opened. Try again shortly; the server's log says "
                    + "more."),
    STORE_IN_USE(
            "store-in-use",
            503,
            "Another process has the graph open",
            "Only one process can hold an embedded graph. Stop the other one, or use its server."),
    PORT_IN_USE(
            "port-in-use",
            503,
            "A port is in use",
            "Another process listens on the port that Sayso was told to use. Stop it, or choose another port in "
                    + "the configuration."),
    INVALID_CONFIGURATION(
            "invalid-configuration",
            500,
            "A setting has a value that cannot be used",
            "The server refuses to start with this setting. `detail` names it and says what is wanted; "
                    + "`docs/configuration.md` explains each."),
    INTERNAL(
            "internal",
            500,
            "Something went wrong inside Sayso",
            "A fault of Sayso's own. The answer gives an id under which the log holds the particulars; please "
                    + "report it with them.");

    private final String slug;
    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(String slug, int status, String title, String explanation) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The stable name of the problem, which is also the member {@code code} of its document. */
    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What it means and what to do about it; code in backquotes. */
    public String explanation() {
        return explanation;
    }

    /** The problem's type in the sense of RFC 9457, relative to the server. */
    public String uri() {
        return "/problems/" + slug;
    }

    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }
}
