// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.Tools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of docs/howto/cytoscape.md in Chromium: the graph, its slider, the evidence. {@link Picture} has what it looks like. */
class CytoscapePageConsumer {
    private static final Pattern PAGE = Pattern.compile(" {3}```html\n(.*?) {3}```", Pattern.DOTALL);
    private static final Path CLIENTS = Path.of("src/test/javascript");

    private static final GraphFilter ASKED = new GraphFilter(
            List.of("SPOKE_AT", "ATTENDED", "VISITED"),
            null,
            null,
            1,
            null,
            null,
            null,
            GraphFilter.HELD,
            null,
            null,
            null);

    private static JsonNode seen;

    @BeforeAll
    static void use(@TempDir Path folder) throws IOException {
        Path chromium = Tools.chromium();
        Path library = CLIENTS.resolve("node_modules/cytoscape/dist/cytoscape.min.js");
        Tools.require(Files.exists(library), "npm --prefix src/test/javascript ci");
        Files.copy(library, folder.resolve("cytoscape.min.js"));
        Matcher page = PAGE.matcher(Files.readString(Path.of("docs/howto/cytoscape.md")));
        assertThat(page.find()).isTrue();
        Files.writeString(folder.resolve("index.html"), page.group(1));
        try (var out = Files.newOutputStream(folder.resolve("graph.cyjs"));
                var writer = new CytoscapeWriter(out)) {
            GraphExport.write("", new LinkedHashMap<>(), SeedGraph.direct(ASKED), writer, () -> false);
        }
        Path picture = folder.resolve("page.png");
        seen = JsonMapper.shared()
                .readTree(Program.run(List.of(
                        "node", CLIENTS + "/page.mjs", folder.toString(), picture.toString(), chromium.toString())));
        Picture.of(picture).save("cytoscape.png");
    }

    @Test
    void drawsTheGraph() {
        assertThat(seen.path("errors")).isEmpty();
        assertThat(seen.path("any").path("day").asString()).isEqualTo("any");
        assertThat(seen.path("any").path("nodes").asInt()).isEqualTo(58);
        assertThat(seen.path("any").path("edges").asInt()).isEqualTo(56);
    }

    @Test
    void hidesWhatWasNotOnADay() {
        assertThat(seen.path("first").path("day").asString()).isEqualTo("1981-01-01");
        assertThat(seen.path("first").path("edges").asInt()).isEqualTo(5);
        assertThat(seen.path("last").path("day").asString()).isEqualTo("2025-01-31");
        assertThat(seen.path("last").path("edges").asInt()).isEqualTo(7);
    }

    @Test
    void tellsWhoSaysSoAndWhere() {
        JsonNode evidence = seen.path("evidence");
        assertThat(evidence.path("saidBy").valueStream().map(JsonNode::asString))
                .containsExactly("afp", "iran-condemns-rally-2023-07-03", "organizers-2023", "washington-times");
        assertThat(evidence.path("locators").valueStream().map(JsonNode::asString))
                .contains("washington-times-2023-07-02 3 692-731", "washington-times-2023-07-02 4 1056-1124 support");
    }
}
