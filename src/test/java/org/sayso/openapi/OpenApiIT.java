// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.ServerScenario;
import org.sayso.savedquery.QueryCatalogue;
import org.sayso.savedquery.SavedQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends ServerScenario {
    /** Parts of pages; what the document describes query by query; and what answers errors. */
    private static final Set<String> NOT_DESCRIBED = Set.of(
            "GET /style.css",
            "GET /browser",
            "GET /browser/",
            "GET /browser/index.html",
            "GET /browser/boot.js",
            "GET /browser/sayso.grass",
            "GET /browser/queries/{name}/results",
            "GET /browser/cypher",
            "GET /guides/sayso.html",
            "GET /api/docs",
            "GET /api/docs/{file}",
            "GET /api/queries/{name}/results",
            "GET /actuator/health/**");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private QueryCatalogue catalogue;

    @Test
    void isAnOpenApiDocumentWithAnOperationForEachQuery() {
        JsonNode document = json(get("/api/openapi.json"));
        assertThat(DocumentSchemas.faults(document)).isEmpty();
        assertThat(DocumentSchemas.danglingReferences(document)).isEmpty();
        assertThat(catalogue.queries()).hasSizeGreaterThan(20);
        for (SavedQuery query : catalogue.queries()) {
            JsonNode get = document.get("paths").get(query.resultsAddress()).get("get");
            assertThat(get.get("operationId").asString()).isEqualTo(query.name());
        }
        assertThat(document.at("/components/schemas/find-entity-row/required").toString())
                .startsWith("[\"id\",\"name\",");
    }

    @Test
    void everyAddressOfTheServerIsInIt() {
        JsonNode document = json(get("/api/openapi.json"));
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(name -> !name.equals("parameters"))
                        .forEach(name -> described.add(name.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        described.removeIf(address -> address.matches("GET /api/queries/[a-z-]+/results"));
        described.addAll(NOT_DESCRIBED);
        assertThat(described).containsExactlyInAnyOrderElementsOf(addresses());
    }

    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().stream()
                        .flatMap(OpenApiIT::addresses)
                        .forEach(addresses::add));
        addresses.removeIf(address -> address.contains(" /test/"));
        return addresses;
    }

    /** Without a method it is the container's own way to report errors. */
    private static Stream<String> addresses(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }

    @Test
    void itIsNotSentAgainUntilAQueryFileAppears() throws IOException, InterruptedException {
        HttpResponse<String> first = get("/api/openapi.json");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/api/openapi.json").body()).isEqualTo(first.body());
        HttpResponse<String> again = get("/api/openapi.json", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        Path file = Files.writeString(
                queryFolder().resolve("a-new-one.cypher"),
                "// A new one\n// @returns table\n// @example\nRETURN 1 AS one ORDER BY one\n");
        try {
            JsonNode added = awaitChange(tag).at("/paths/~1api~1queries~1a-new-one~1results/get");
            assertThat(added.get("summary").asString()).isEqualTo("A new one");
        } finally {
            Files.delete(file);
        }
    }

    private JsonNode awaitChange(String tag) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            HttpResponse<String> answer = get("/api/openapi.json", "If-None-Match", tag);
            if (answer.statusCode() == 200) {
                return json(answer);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the document stays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/start.js", "/swagger-ui-bundle.js", "/swagger-ui.css", "/favicon-32x32.png"})
    void thePagesLoadNothingFromElsewhere(String file) {
        HttpResponse<String> answer = get("/api/docs" + file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;")
                .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void thePageHasNoScriptOfItsOwn() {
        String page = get("/api/docs").body();
        assertThat(page).doesNotContain("http:", "https:", "//", "<style");
        assertThat(List.of(page.split("<script", -1)))
                .hasSize(3)
                .allSatisfy(part -> assertThat(part)
                        .satisfiesAnyOf(
                                text -> assertThat(text).startsWith("<!doctype"),
                                text -> assertThat(text).startsWith(" src=\"/api/docs/")));
        assertThat(get("/api/docs/start.js").body()).contains("validatorUrl: null");
    }

    @Test
    void nothingElseOfSwaggerUiIsServed() {
        for (String file : List.of("index.html", "swagger-initializer.js", "..%2f..%2fapplication.yml")) {
            assertThat(get("/api/docs/" + file).statusCode()).isIn(400, 404);
        }
    }
}
