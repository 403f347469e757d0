// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use and the check that an import does refuse the same names. */
class ReservedNamesTest {

    @Test
    void areThoseOfTheVocabularySchema() throws IOException {
        JsonNode schema =
                JsonMapper.shared().readTree(Files.readString(Path.of("seeds/schema/vocabulary.schema.json")));

        assertThat(names(schema.at("/properties/relations/propertyNames")))
                .containsExactlyInAnyOrderElementsOf(ReservedNames.RELATIONSHIPS);
        assertThat(names(schema.at("/$defs/relation/properties/qualifiers/propertyNames")))
                .containsExactlyInAnyOrderElementsOf(ReservedNames.FIELDS);
        assertThat(names(schema.at("/$defs/entityType/properties/kinds/propertyNames")))
                .containsExactlyInAnyOrderElementsOf(ReservedNames.LABELS);
    }

    private static List<String> names(JsonNode propertyNames) {
        return propertyNames
                .at("/not/enum")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
