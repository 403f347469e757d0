// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.Tools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTML file in Chromium, from disk. The pictures it takes are in {@code target/browser}. */
class HtmlGraphConsumer {
    private static final Path PICTURES = Path.of("target/browser").toAbsolutePath();
    private static final Map<String, String> NAMES = Map.of(
            "afp", "Agence <b class=\"evil\">France-Presse</b>",
            "afp-2023-07-01", "A dispatch of AFP",
            "tehran-times", "Tehran Times");

    private static JsonNode seen;

    @BeforeAll
    static void use(@TempDir Path folder) throws Exception {
        Path chromium = Tools.chromium();
        Files.createDirectories(PICTURES);
        Path file = write(folder.resolve("graph.html"), RaidGraph.SAMPLE);
        Path large = write(folder.resolve("large.html"), GraphSample.large(10_000));
        Process node = new ProcessBuilder(
                        "node",
                        "html.mjs",
                        file.toString(),
                        large.toString(),
                        seeds(folder.resolve("seeds.html")).toString(),
                        PICTURES.toString(),
                        chromium.toString())
                .directory(Path.of("src/test/javascript").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(answer).isZero();
        seen = JsonMapper.shared().readTree(answer);
        Picture.of(PICTURES.resolve("html-seeds.png")).save("html.png");
    }

    /** As {@code /api/graph.html?around=mek} has them. */
    private static Path seeds(Path file) throws IOException {
        SequencedMap<String, String> provenance = new LinkedHashMap<>();
        provenance.put("query", "/api/graph");
        provenance.put("parameters", "{\"around\":\"mek\",\"depth\":1}");
        Map<String, String> names = new HashMap<>();
        SeedGraph.column("MATCH (e:Entity|Document) RETURN e.id + '=' + coalesce(e.name, e.title, e.id) AS it")
                .forEach(
                        line -> names.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        try (OutputStream out = Files.newOutputStream(file);
                GraphWriter writer = new HtmlGraphWriter(out, ids -> names)) {
            DirectLayer source = SeedGraph.direct(Wanted.all().around("mek", 1).filter());
            GraphExport.write("Who did what, and on whose say-so", provenance, source, writer);
        }
        return file;
    }

    private static Path write(Path file, GraphSample sample) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                GraphWriter writer = new HtmlGraphWriter(out, ids -> NAMES)) {
            sample.to(writer);
        }
        return file;
    }

    private static List<String> texts(String name) {
        return seen.path(name).valueStream().map(JsonNode::asString).toList();
    }

    private static String text(String name) {
        return seen.path(name).asString();
    }

    @Test
    void itNeedsNoNetworkAndTriesNone() {
        assertThat(texts("attempts")).isEmpty();
        assertThat(texts("errors")).isEmpty();
        assertThat(seen.path("ready").asBoolean()).isTrue();
    }

    @Test
    void itTellsWhatItIs() {
        assertThat(text("title")).isEqualTo("Who raided <b class=\"evil\">whom</b>");
        assertThat(text("counts")).isEqualTo("11 nodes, 3 relations.");
        assertThat(text("part"))
                .isEqualTo(
                        "around Albanian police, at most 2 steps away; affirmed by Agence <b class=\"evil\">France-Presse</b>, x");
        assertThat(text("provenance")).contains("graphVersion1-abc");
        assertThat(text("legend")).contains("dotted where denied");
    }

    @Test
    void everyTypeHasAColourOfItsOwnWhichTheLegendTells() {
        JsonNode colours = seen.path("colours");
        assertThat(colours.propertyNames())
                .contains("Person", "Organization", "Place")
                .containsAll(RaidGraph.OTHER_TYPES);
        assertThat(colours.valueStream().map(JsonNode::asString).distinct()).hasSize(3 + RaidGraph.OTHER_TYPES.size());
        assertThat(seen.path("drawn").path("camp").path("colour")).isEqualTo(colours.path("Place"));
        assertThat(seen.path("drawn").path("police").path("colour")).isEqualTo(colours.path("Organization"));
    }

    @Test
    void namesAreAsLargeInALargeGraphAsInASmallOneOrNotThere() {
        for (String id : List.of("camp", "minister", "police")) {
            assertThat(seen.path("drawn").path(id).path("text").asInt()).isEqualTo(12);
        }
        assertThat(seen.path("large")
                        .path("drawn")
                        .valueStream()
                        .map(node -> node.path("text").asInt())
                        .distinct())
                .containsExactlyInAnyOrder(0, 12);
    }

    @Test
    void textIsNeverMarkup() {
        assertThat(seen.path("markup").asInt(-1)).isZero();
    }

    @Test
    void theTableHasNamesInsteadOfIds() {
        assertThat(texts("columns"))
                .containsExactly("from", "relation", "to", "stance", "when", "affirmed by", "denied by", "documents");
        assertThat(texts("first"))
                .containsExactly("A \"minister\" & co", "praised", "Albanian police", "denied", "", "", "", "");
    }

    @Test
    void aRelationShowsWhoSaysSoAndWhere() {
        assertThat(text("evidence").lines())
                .containsSubsequence(
                        "raided, says AFP; denied by Tehran Times",
                        "stance",
                        "contested",
                        "affirmed by",
                        "Agence <b class=\"evil\">France-Presse</b>",
                        "A \"minister\" & co",
                        "denied by",
                        "Tehran Times",
                        "documents",
                        "A dispatch of AFP",
                        "¶ 22, characters 4411–4470",
                        "¶ 23 (support)",
                        "claims",
                        "0fe1",
                        "0fe2");
        assertThat(seen.path("chosen").asInt()).isEqualTo(1);
    }

    @Test
    void theKeyboardLeadsToNodesAndRelations() {
        assertThat(text("node"))
                .startsWith("A \"minister\" & co")
                .contains("type of node\nPerson")
                .contains("A \"minister\" & co — praised — Albanian police");
        assertThat(text("byKeyboard")).startsWith("praised");
    }

    @Test
    void relationsAreFilteredByWordsTypeStanceVoiceAndTime() {
        assertThat(seen.path("words").path("counts").asString()).isEqualTo("1 of 3 relations shown.");
        assertThat(seen.path("type").path("rows").asInt()).isEqualTo(2);
        assertThat(seen.path("stance").path("rows").asInt()).isEqualTo(1);
        assertThat(seen.path("voice").path("rows").asInt()).isEqualTo(1);
        assertThat(seen.path("until").path("rows").asInt()).isEqualTo(2);
        assertThat(seen.path("dated").path("rows").asInt()).isEqualTo(1);
    }

    @Test
    void aColumnSortsWithWhatHasNoDateLast() {
        assertThat(texts("byDate"))
                .containsExactly("raided, says AFP; denied by Tehran Times", "raided again", "praised");
        assertThat(texts("sorted")).containsExactly("when");
    }

    @Test
    void theSeedsAreDrawnWithTheNamesOfThoseWithTheMostRelations() {
        JsonNode seeds = seen.path("seeds");
        assertThat(seeds.path("part").asString())
                .isEqualTo("around People's Mojahedin Organization of Iran, at most 1 step away");
        assertThat(seeds.path("evidence").asString()).startsWith("People's Mojahedin Organization of Iran");
        assertThat(seeds.path("drawn").path("mek").path("text").asInt()).isEqualTo(12);
        assertThat(seeds.path("drawn")
                        .valueStream()
                        .filter(node -> node.path("text").asInt() == 12)
                        .count())
                .isGreaterThan(20);
    }

    @Test
    void tenThousandRelationsAreUsable() {
        JsonNode large = seen.path("large");
        assertThat(large.path("counts").asString()).isEqualTo("100 nodes, 10,000 relations.");
        assertThat(large.path("undrawn").asString()).startsWith("Drawn: the first 2,000 of 10,000 relations.");
        assertThat(large.path("rows").asInt()).isEqualTo(100);
        assertThat(large.path("page").asString()).isEqualTo("Relations 1 to 100 of 10,000");
        assertThat(large.path("next").asString()).isEqualTo("Relations 101 to 200 of 10,000");
        // Those called so, and those of node 77, one of which is called so as well.
        assertThat(large.path("filtered").path("counts").asString()).isEqualTo("199 of 10,000 relations shown.");
        assertThat(large.path("milliseconds").asInt()).isLessThan(20_000);
    }
}
