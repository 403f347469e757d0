// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sayso.graph.Statement;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.query.Entities;
import org.sayso.savedquery.QueryCatalogue;
import org.sayso.savedquery.QueryText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The address of an answer with {@code /browser} for {@code /api} leads to the same statement in the editor of Neo4j Browser, or is that statement for whoever
 * wants text. Such an address holds no port, so that it can stand in pages that are the same on every machine.
 */
@RestController
class DeepLinkController {
    private final QueryCatalogue catalogue;
    private final Entities entities;
    private final ServerAddress address;

    DeepLinkController(QueryCatalogue catalogue, Entities entities, ServerAddress address) {
        this.catalogue = catalogue;
        this.entities = entities;
        this.address = address;
    }

    @GetMapping("/browser/queries/{name}/results")
    ResponseEntity<byte[]> canned(@PathVariable String name, HttpServletRequest request) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((key, values) -> given.put(key, Arrays.asList(values)));
        return open(request, QueryText.of(catalogue.get(name), given, entities).runnable());
    }

    @GetMapping("/browser/cypher")
    ResponseEntity<byte[]> free(
            @RequestParam String statement,
            @RequestParam(defaultValue = "{}") String parameters,
            HttpServletRequest request) {
        return open(request, QueryText.writtenOut(new Statement(statement, values(parameters))));
    }

    private static Map<String, Object> values(String json) {
        try {
            return JsonMapper.shared().readValue(json, new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new CallerException(
                    ProblemType.INVALID_PARAMETER,
                    "parameters must be a JSON object.",
                    Map.of("parameter", "parameters"),
                    e);
        }
    }

    private ResponseEntity<byte[]> open(HttpServletRequest request, String statement) {
        String accept = Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "");
        if (accept.startsWith(MediaType.TEXT_PLAIN_VALUE)) {
            return Answers.text(MediaType.TEXT_PLAIN_VALUE, statement);
        }
        String asked = request.getRequestURI() + "?" + Objects.toString(request.getQueryString(), "");
        return Answers.redirect(
                address.browser(request.getLocalPort(), BrowserQuery.opening(address.connection(), asked)));
    }
}
