// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds a document against OpenAPI's own schema, and what is in it against JSON Schema. */
public final class DocumentSchemas {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final JsonSchema OPENAPI = openApi();
    private static final JsonSchema SCHEMA = FACTORY.getSchema(SchemaLocation.of(DIALECT));

    private DocumentSchemas() {}

    private static JsonSchema openApi() {
        try {
            return FACTORY.getSchema(Files.readString(Path.of("src/test/resources/openapi/schema-3.1.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a document, and with the schemas in it, of which OpenAPI's schema knows nothing. */
    static List<String> faults(JsonNode document) {
        List<String> faults = new ArrayList<>(faults(OPENAPI, document));
        document.at("/components/schemas").forEach(schema -> faults.addAll(faults(SCHEMA, schema)));
        document.findValues("schema").forEach(schema -> faults.addAll(faults(SCHEMA, schema)));
        return faults;
    }

    /** What is wrong with a JSON text by a schema in the document. */
    static List<String> faults(JsonNode document, JsonNode schema, String json) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.put("$schema", DIALECT);
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        return messages(FACTORY.getSchema(whole.toString()), json);
    }

    /** Where the document points to nothing. */
    static List<String> danglingReferences(JsonNode document) {
        return document.findValuesAsString("$ref").stream()
                .distinct()
                .filter(reference -> !reference.startsWith("#")
                        || document.at(reference.substring(1)).isMissingNode())
                .toList();
    }

    /** What a reference points to; anything else is what it is. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static List<String> faults(JsonSchema schema, JsonNode node) {
        return messages(schema, node.toString());
    }

    private static List<String> messages(JsonSchema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /** The operations of a document by their ids. */
    static Map<String, JsonNode> operations(JsonNode document) {
        Map<String, JsonNode> operations = new java.util.LinkedHashMap<>();
        document.get("paths")
                .forEach(path -> path.properties().stream()
                        .filter(part -> part.getValue().has("operationId"))
                        .forEach(part -> operations.put(
                                part.getValue().get("operationId").asString(), part.getValue())));
        return operations;
    }
}
