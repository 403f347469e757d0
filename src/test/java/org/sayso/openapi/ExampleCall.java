// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/**
 * A call made of the examples in the document.
 *
 * @param type of the body, empty without one
 * @param operation as the document has it
 */
public record ExampleCall(
        JsonNode document, String method, String address, String type, String body, JsonNode operation) {

    /** One for each operation that needs nothing without an example, and one more for each kind of body. */
    public static List<ExampleCall> of(JsonNode document) {
        List<ExampleCall> calls = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(part -> part.getValue().has("operationId"))
                        .forEach(part -> {
                            List<JsonNode> parameters = Stream.of(path.getValue(), part.getValue())
                                    .flatMap(node -> node.path("parameters").valueStream())
                                    .map(parameter -> DocumentSchemas.resolved(document, parameter))
                                    .toList();
                            if (parameters.stream().noneMatch(ExampleCall::isUnknown)) {
                                String address = address(path.getKey(), parameters);
                                calls.addAll(calls(document, part.getKey(), address, part.getValue()));
                            }
                        }));
        return calls;
    }

    private static List<ExampleCall> calls(JsonNode document, String method, String address, JsonNode operation) {
        JsonNode body = operation.path("requestBody");
        if (!body.path("required").asBoolean(false)) {
            return List.of(new ExampleCall(document, method, address, "", "", operation));
        }
        return body.get("content").properties().stream()
                .map(type -> new ExampleCall(
                        document,
                        method,
                        address,
                        type.getKey(),
                        text(type.getValue().get("example")),
                        operation))
                .toList();
    }

    private static boolean isUnknown(JsonNode parameter) {
        return parameter.path("required").asBoolean(false) && !parameter.has("example");
    }

    private static String address(String path, List<JsonNode> parameters) {
        List<String> query = new ArrayList<>();
        String filled = path;
        for (JsonNode parameter : parameters) {
            JsonNode example = parameter.path("example");
            String name = parameter.get("name").asString();
            if (example.isMissingNode()) {
                continue;
            }
            if (parameter.get("in").asString().equals("path")) {
                filled = filled.replaceFirst(Pattern.quote("{" + name + "}"), text(example));
            } else if (example.isObject()) {
                example.properties().forEach(each -> query.add(pair(each.getKey(), each.getValue())));
            } else {
                (example.isArray() ? example.valueStream() : Stream.of(example))
                        .forEach(value -> query.add(pair(name, value)));
            }
        }
        return filled + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static String pair(String name, JsonNode value) {
        return name + "=" + URLEncoder.encode(text(value), StandardCharsets.UTF_8);
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    public String id() {
        return operation.get("operationId").asString();
    }

    /** Ready to be sent; {@code token} is for what wants one. */
    public HttpRequest.Builder request(URI base, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(address))
                .method(
                        method.toUpperCase(java.util.Locale.ROOT),
                        type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return operation.has("security") ? request.header("Authorization", "Bearer " + token) : request;
    }

    /** The answer succeeds, and is what the document says of it. */
    public void check(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isBetween(200, 299);
        JsonNode described = operation.get("responses").get(String.valueOf(answer.statusCode()));
        assertThat(described)
                .as("status %s of %s", answer.statusCode(), address)
                .isNotNull();
        String media = answer.headers()
                .firstValue("Content-Type")
                .map(MediaType::parseMediaType)
                .map(type -> type.getType() + "/" + type.getSubtype())
                .orElseThrow();
        JsonNode content = described.path("content").path(media);
        assertThat(content.isMissingNode()).as("%s of %s", media, address).isFalse();
        if (media.endsWith("json")) {
            assertThat(DocumentSchemas.faults(document, content.get("schema"), answer.body()))
                    .as(address)
                    .isEmpty();
        }
    }
}
