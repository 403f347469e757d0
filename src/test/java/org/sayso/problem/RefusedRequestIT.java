// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.ServerScenario;

/** Requests that HTTP, Tomcat or Spring refuses before anything of Sayso's own sees them: problem documents too, never a page of theirs. */
class RefusedRequestIT extends ServerScenario {

    static Stream<Arguments> notHttp() {
        String headers = String.join(
                "\n", IntStream.range(0, 200).mapToObj(i -> "X-" + i + ": 1").toList());
        return Stream.of(
                Arguments.of("no request line", "nonsense"),
                Arguments.of("bytes of another protocol", "\u0016\u0003\u0001"),
                Arguments.of("a target with a space", "GET /x y HTTP/1.1\nHost: {host}"),
                Arguments.of("a quote in the target", "GET /a\"b HTTP/1.1\nHost: {host}"),
                Arguments.of("a bracket in the query", "GET /?a=<b> HTTP/1.1\nHost: {host}"),
                Arguments.of("a bad escape in the path", "GET /%zz HTTP/1.1\nHost: {host}"),
                Arguments.of("a path that is not UTF-8", "GET /%ff HTTP/1.1\nHost: {host}"),
                Arguments.of("an encoded NUL", "GET /a%00b HTTP/1.1\nHost: {host}"),
                Arguments.of("an encoded backslash", "GET /api%5cversion HTTP/1.1\nHost: {host}"),
                Arguments.of("a path above the root", "GET /../x HTTP/1.1\nHost: {host}"),
                Arguments.of("a bad escape in the query", "GET /api/cypher?statement=%zz HTTP/1.1\nHost: {host}"),
                Arguments.of("a query that is not UTF-8", "GET /api/cypher?statement=%ff HTTP/1.1\nHost: {host}"),
                Arguments.of("a method that is none", "G@T / HTTP/1.1\nHost: {host}"),
                Arguments.of("no host", "GET / HTTP/1.1"),
                Arguments.of("two hosts", "GET / HTTP/1.1\nHost: {host}\nHost: other"),
                Arguments.of("a host that is none", "GET / HTTP/1.1\nHost: a b"),
                Arguments.of("another host in the target", "GET http://evil.example/ HTTP/1.1\nHost: {host}"),
                Arguments.of("HTTP of the future", "GET / HTTP/9.9\nHost: {host}"),
                Arguments.of("a long header", "GET / HTTP/1.1\nHost: {host}\nX: " + "a".repeat(9000)),
                Arguments.of("a long target", "GET /" + "a".repeat(9000) + " HTTP/1.1\nHost: {host}"),
                Arguments.of("many headers", "GET / HTTP/1.1\nHost: {host}\n" + headers),
                Arguments.of("a header without a name", "GET / HTTP/1.1\nHost: {host}\na b: 1"),
                Arguments.of(
                        "a length that is no number", "POST /api/cypher HTTP/1.1\nHost: {host}\nContent-Length: x"),
                Arguments.of("a length below zero", "POST /api/cypher HTTP/1.1\nHost: {host}\nContent-Length: -1"),
                Arguments.of(
                        "two lengths", "POST /api/cypher HTTP/1.1\nHost: {host}\nContent-Length: 1\nContent-Length: 2"),
                Arguments.of(
                        "a chunk without a length",
                        "POST /api/cypher HTTP/1.1\nHost: {host}\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\nzz\nRETURN 1"),
                Arguments.of(
                        "an unknown transfer encoding",
                        "POST /api/cypher HTTP/1.1\nHost: {host}\nTransfer-Encoding: x"),
                Arguments.of("an unknown expectation", "POST /api/cypher HTTP/1.1\nHost: {host}\nExpect: more"),
                Arguments.of("a request to tunnel", "CONNECT localhost:1 HTTP/1.1\nHost: {host}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void notHttp(String what, String request) {
        ToldProblem told = ToldProblem.ofRaw(
                raw(request.replace("{host}", "localhost:" + port()).split("\n", -1)));
        told.check(ProblemType.BAD_REQUEST);
        assertThat(told.headers()).as(what).containsEntry("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET /api/nothing                | -                              | not-found
                    GET /api/version/               | -                              | not-found
                    GET /actuator                   | -                              | not-found
                    GET /actuator/env               | -                              | not-found
                    GET /actuator/health/nothing    | -                              | not-found
                    GET /api/docs/nothing.js        | -                              | not-found
                    GET /error                      | -                              | not-found
                    GET /error                      | Accept: text/html              | not-found
                    PUT /api/version                | Content-Length: 0              | method-not-allowed
                    TRACE /api/version              | -                              | method-not-allowed
                    BREW /api/version               | -                              | method-not-allowed
                    POST /actuator/health           | Content-Length: 0              | method-not-allowed
                    POST /api/docs                  | Content-Length: 0              | method-not-allowed
                    GET /api/version                | Accept: application/xml        | not-acceptable
                    GET /api/version                | Accept: nonsense               | not-acceptable
                    GET /api/openapi.json           | Accept: text/html              | not-acceptable
                    GET /api/queries/raids/results  | Accept: application/xml        | not-acceptable
                    GET /api/entities               | Accept: text/csv               | not-acceptable
                    GET /actuator/health            | Accept: text/csv               | not-acceptable
                    POST /api/cypher                | Content-Length: 0              | unsupported-media-type
                    POST /api/cypher                | Content-Type: nonsense         | unsupported-media-type
                    POST /api/cypher                | Content-Type: multipart/form-data; boundary=x | unsupported-media-type
                    POST /api/imports               | Content-Length: 0              | token-required
                    POST /api/imports               | Authorization: Bearer wrong    | token-required
                    POST /api/imports               | Authorization: Basic eDp5      | token-required
                    GET /api/imports/first          | -                              | invalid-parameter
                    DELETE /api/running/99999999999999999999 | -                     | invalid-parameter
                    """)
    void notHere(String line, String header, String code) {
        String host = "Host: localhost:" + port();
        ToldProblem told = ToldProblem.ofRaw(
                header.equals("-") ? raw(line + " HTTP/1.1", host) : raw(line + " HTTP/1.1", host, header));
        told.check(ProblemType.ofSlug(code).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"8", "50"})
    void aBodyThatEndsTooSoonIsToldSo(int length) {
        String answer = halfClosed("POST /api/cypher HTTP/1.1\r\nHost: localhost:" + port()
                + "\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: " + length
                + "\r\n\r\nRETURN 1");
        if (length == 8) {
            assertThat(answer).startsWith("HTTP/1.1 200");
        } else {
            ToldProblem.ofRaw(answer).check(ProblemType.BAD_REQUEST);
        }
    }
}
