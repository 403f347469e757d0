// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.parameter.Parameter;
import org.sayso.parameter.ValueType;
import org.sayso.problem.ProblemType;
import org.sayso.savedquery.SavedQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiDocumentTest {
    private static final FixedAddresses FIXED = new FixedAddresses();

    private static Parameter parameter(
            String name, ValueType type, @Nullable String from, @Nullable String to, boolean list) {
        List<String> choices = type == ValueType.ENUM ? List.of("a", "b") : List.of("Event", "Person");
        Parameter.Range range = from == null && to == null ? null : new Parameter.Range(from, to);
        boolean chosen = type == ValueType.ENUM || type == ValueType.ENTITY;
        return new Parameter(name, type, chosen ? choices : List.of(), range, list, false, null, "What it is");
    }

    private static Parameter defaulting(Parameter parameter, String... values) {
        return new Parameter(
                parameter.name(),
                parameter.type(),
                parameter.choices(),
                parameter.range(),
                parameter.isList(),
                parameter.required(),
                List.of(values),
                parameter.description());
    }

    private static SavedQuery query(String name, List<Parameter> parameters, Map<String, List<String>> example) {
        return new SavedQuery(
                name,
                "group",
                "cypher/group/" + name + ".cypher",
                "Title of " + name,
                "What it tells.",
                parameters,
                SavedQuery.Returns.TABLE,
                List.of(),
                List.of(example),
                List.of("id", "name"),
                "RETURN 1");
    }

    private static JsonNode document(SavedQuery... queries) {
        return JsonMapper.shared()
                .readTree(OpenApiDocument.of(FIXED, List.of(queries), "1.2.3").json());
    }

    record Case(Parameter parameter, String schema) {}

    static List<Case> types() {
        return List.of(
                new Case(parameter("p", ValueType.STRING, null, null, false), "{'type':'string'}"),
                new Case(
                        parameter("p", ValueType.STRING, "1", "60", false),
                        "{'type':'string','minLength':1,'maxLength':60}"),
                new Case(
                        defaulting(parameter("p", ValueType.INTEGER, "1", null, false), "7"),
                        "{'type':'integer','format':'int64','minimum':1,'default':7}"),
                new Case(
                        parameter("p", ValueType.FLOAT, null, "0.5", false),
                        "{'type':'number','format':'double','maximum':0.5}"),
                new Case(
                        defaulting(parameter("p", ValueType.BOOLEAN, null, null, false), "true"),
                        "{'type':'boolean','default':true}"),
                new Case(
                        parameter("p", ValueType.DATE, "2000-01-01", null, false), "{'type':'string','format':'date'}"),
                new Case(parameter("p", ValueType.ENTITY, null, null, false), "{'type':'string','minLength':1}"),
                new Case(
                        defaulting(parameter("p", ValueType.ENUM, null, null, true), "a", "b"),
                        "{'type':'array','items':{'type':'string','enum':['a','b']},'default':['a','b']}"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeOfParameterHasItsSchema(Case type) {
        JsonNode shown = document(query("q", List.of(type.parameter()), Map.of()))
                .at("/paths/~1api~1queries~1q~1results/get/parameters/0");
        assertThat(shown.get("schema"))
                .isEqualTo(JsonMapper.shared().readTree(type.schema().replace('\'', '"')));
    }

    @Test
    void aParameterSaysWhatASchemaCannot() {
        assertThat(ParameterSchema.description(parameter("p", ValueType.ENTITY, null, null, true)))
                .isEqualTo("What it is. An id, else a name or alias written exactly, of Event or Person."
                        + " Several by repeating the name");
        assertThat(ParameterSchema.description(parameter("p", ValueType.DATE, "2000-01-01", null, false)))
                .isEqualTo("What it is. From 2000-01-01..");
        assertThat(ParameterSchema.description(parameter("p", ValueType.ENUM, null, null, true)))
                .endsWith(". Several also with commas");
    }

    @Test
    void aQueryTellsItsColumnsItsExampleAndTheProblemsItCanGive() {
        Parameter choice = parameter("choice", ValueType.ENUM, null, null, true);
        JsonNode document = document(query("q", List.of(choice), Map.of("choice", List.of("a,b"))));
        JsonNode get = document.at("/paths/~1api~1queries~1q~1results/get");
        assertThat(get.get("operationId").asString()).isEqualTo("q");
        assertThat(get.at("/parameters/0/example").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(get.get("parameters")
                        .valueStream()
                        .map(each -> each.get("name").asString()))
                .containsExactly("choice", "limit", "skip", "evidence", "integers");
        assertThat(document.at("/components/schemas/q-row/required").toString()).isEqualTo("[\"id\",\"name\"]");
        assertThat(codes(get, "400"))
                .containsExactly("invalid-parameter", "unknown-parameter", "bad-request", "query-failed");
        assertThat(codes(get, "503"))
                .containsExactly("query-cancelled", "queries-busy", "memory-busy", "store-unavailable");
        assertThat(get.at("/responses/503/headers/Retry-After/$ref").asString())
                .isEqualTo("#/components/headers/RetryAfter");
        assertThat(get.get("security")).isNull();
    }

    private static List<String> codes(JsonNode operation, String status) {
        return operation
                .get("responses")
                .get(status)
                .at("/content/application~1problem+json/schema/allOf/1/properties/code/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void onlyWhatCanMissAParameterOrAnEntitySaysSo() {
        Parameter entity = parameter("entity", ValueType.ENTITY, null, null, false);
        Parameter required = new Parameter("text", ValueType.STRING, List.of(), null, false, true, null, "Text");
        JsonNode get = document(query("q", List.of(entity, required), Map.of("text", List.of("x"))))
                .at("/paths/~1api~1queries~1q~1results/get");
        assertThat(codes(get, "400"))
                .containsExactly(
                        "missing-parameter",
                        "invalid-parameter",
                        "unknown-parameter",
                        "ambiguous-name",
                        "unknown-entity",
                        "bad-request",
                        "query-failed");
        assertThat(get.at("/parameters/1/required").asBoolean()).isTrue();
    }

    /** OpenAPI 3.1.1, section 4.8.10: an id is unique, for clients are generated by it. */
    @Test
    void aQueryNamedAsAnotherOperationHasAnIdOfItsOwn() {
        JsonNode document = document(query("documents", List.of(), Map.of()));
        assertThat(document.at("/paths/~1api~1queries~1documents~1results/get/operationId")
                        .asString())
                .isEqualTo("documents-results");
        assertThat(document.at("/paths/~1api~1documents/get/operationId").asString())
                .isEqualTo("documents");
    }

    @Test
    void onlyAnImportWantsTheToken() {
        Map<String, String> secured = new LinkedHashMap<>();
        DocumentSchemas.operations(document()).forEach((id, operation) -> {
            if (operation.has("security")) {
                secured.put(id, operation.get("security").toString());
            }
        });
        assertThat(secured).containsExactly(Map.entry("import", "[{\"token\":[]}]"));
    }

    @Test
    void equalQueriesGiveEqualBytesAndOthersAnotherTag() {
        SavedQuery one = query("one", List.of(), Map.of());
        OpenApiDocument document = OpenApiDocument.of(FIXED, List.of(one), "1");
        assertThat(OpenApiDocument.of(new FixedAddresses(), List.of(query("one", List.of(), Map.of())), "1"))
                .isEqualTo(document);
        SavedQuery other = query("other", List.of(), Map.of());
        assertThat(OpenApiDocument.of(FIXED, List.of(one, other), "1").tag()).isNotEqualTo(document.tag());
        assertThat(OpenApiDocument.of(FIXED, List.of(one), "2").tag()).isNotEqualTo(document.tag());
    }

    @Test
    void itIsAnOpenApiDocument() {
        List<Parameter> parameters = types().stream()
                .map(type -> new Parameter(
                        "p" + type.hashCode(),
                        type.parameter().type(),
                        type.parameter().choices(),
                        type.parameter().range(),
                        type.parameter().isList(),
                        false,
                        type.parameter().defaultValues(),
                        "Text"))
                .toList();
        JsonNode document = document(query("q", parameters, Map.of()));
        assertThat(DocumentSchemas.faults(document)).isEmpty();
        assertThat(DocumentSchemas.danglingReferences(document)).isEmpty();
        assertThat(document.at("/info/version").asString()).isEqualTo("1.2.3");
        assertThat(document.at("/components/schemas/Code/enum").size()).isEqualTo(ProblemType.values().length);
    }

    @Test
    void aFaultyDocumentWouldBeFound() {
        JsonNode document = document();
        ((ObjectNode) document.at("/paths/~1api~1version/get")).put("colour", "red");
        ((ObjectNode) document.at("/components/schemas/Version")).put("type", "thing");
        assertThat(DocumentSchemas.faults(document))
                .hasSizeGreaterThanOrEqualTo(2)
                .anyMatch(fault -> fault.contains("colour"))
                .anyMatch(fault -> fault.contains("type"));
    }
}
