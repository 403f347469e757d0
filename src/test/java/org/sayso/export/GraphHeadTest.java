// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphHeadTest {
    @ParameterizedTest
    @ValueSource(strings = {"title", "name", "directed", "nodes", "edges", "truncated", "strippedCharacters"})
    void whatWritersTellThemselvesIsNotToldTwice(String name) {
        assertThatThrownBy(() -> head(name)).hasMessage("No name for a part of the provenance: " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "graph version", "graph-version", "Query", "1st", "größe"})
    void aNameIsOneWordInCamelCase(String name) {
        assertThatThrownBy(() -> head(name)).hasMessage("No name for a part of the provenance: " + name);
    }

    private static GraphHead head(String name) {
        return new GraphHead("Graph", new LinkedHashMap<>(Map.of(name, "text")), List.of(), List.of());
    }
}
