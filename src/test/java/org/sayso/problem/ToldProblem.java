// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer that is to be a problem document. */
record ToldProblem(int status, Map<String, String> headers, String body) {

    static ToldProblem of(HttpResponse<String> answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return new ToldProblem(answer.statusCode(), headers, answer.body());
    }

    /** Of an answer as it came over the wire. */
    static ToldProblem ofRaw(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        assertThat(answer).as("has headers").startsWith("HTTP/1.1 ").contains("\r\n\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> lines = answer.substring(0, end).lines().toList();
        lines.stream().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return new ToldProblem(Integer.parseInt(lines.getFirst().substring(9, 12)), headers, answer.substring(end + 4));
    }

    JsonNode document() {
        return JsonMapper.shared().readTree(body);
    }

    /** It is of this type, whole, and tells nothing of what is inside. */
    void check(ProblemType type) {
        assertThat(status).as(body).isEqualTo(type.status());
        assertThat(headers.get("Content-Type")).startsWith("application/problem+json");
        assertThat(headers).containsEntry("Cache-Control", "no-store");
        JsonNode document = document();
        assertThat(document.get("code").asString()).as(body).isEqualTo(type.slug());
        assertThat(document.get("type").asString()).isEqualTo("/problems/" + type.slug());
        assertThat(document.get("title").asString()).isEqualTo(type.title());
        assertThat(document.get("status").asInt()).isEqualTo(type.status());
        assertThat(document.get("detail").asString()).isNotBlank();
        assertThat(document.get("instance").asString()).startsWith("/");
        assertThat(body)
                .doesNotContain("Exception", "org.sayso", "org.apache", "java.", "\\tat ", "Tomcat", "secret", "<html");
        assertThat(headers.containsKey("Retry-After")).isEqualTo(type.status() == 503 || type.status() == 429);
        assertThat(headers.containsKey("WWW-Authenticate")).isEqualTo(type.status() == 401);
        assertThat(headers.containsKey("Allow")).isEqualTo(type.status() == 405);
    }
}
