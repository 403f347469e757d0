// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.json.JsonMapper;

/** Record files held against the JSON Schemas that editors use. */
final class RecordSchemas {
    static final Path FOLDER = Path.of("seeds", "schema");

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private RecordSchemas() {}

    static JsonSchema schema(Path file) throws IOException {
        return FACTORY.getSchema(Files.readString(file));
    }

    /** Every scalar as text, as records are read. */
    static List<String> faultsAsText(JsonSchema schema, String yaml) {
        return faults(schema, yaml, new TextResolver());
    }

    /** Numbers and booleans as such, as editors read them. */
    static List<String> faultsAsTyped(JsonSchema schema, String yaml) {
        return faults(schema, yaml, new NumberResolver());
    }

    private static List<String> faults(JsonSchema schema, String yaml, Resolver resolver) {
        DumperOptions dumping = new DumperOptions();
        LoaderOptions loading = new LoaderOptions();
        Object content =
                new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, resolver).load(yaml);
        String json = JsonMapper.shared().writeValueAsString(content);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static final class TextResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: every scalar stays text.
        }
    }

    /** YAML 1.2, where a date is text and so is {@code no}. */
    private static final class NumberResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("-?[0-9]+"), "-0123456789");
        }
    }
}
