// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.Seeds;
import org.sayso.Tools;
import org.sayso.graph.Cancellation;
import org.sayso.query.Entities;
import org.sayso.query.ExportProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTML file in Chromium, from disk. The pictures it takes are in {@code target/browser}. */
class HtmlGraphConsumer {
    private static final Path PICTURES = Path.of("target/browser").toAbsolutePath();
    private static final Map<String, String> NAMES = Map.of(
            "afp", "Agence <b class=\"evil\">France-Presse</b>",
            "afp-2023-07-01", "A dispatch of AFP",
            "tehran-times", "Tehran Times");
    private static final String STATEMENT = "MATCH p = ({id: $around})--() RETURN p";

    private static final Graphs GRAPHS = new Graphs(
            Seeds.shared(),
            new Binder(new MapConfigurationPropertySource(Map.of()))
                    .bindOrCreate("sayso.export", ExportProperties.class));

    private static JsonNode seen;

    @BeforeAll
    static void use(@TempDir Path folder) throws Exception {
        Path chromium = Tools.chromium();
        Files.createDirectories(PICTURES);
        Path file = write(
                folder.resolve("graph.html"),
                part(Map.of("around", List.of("police"), "depth", List.of("2"), "saidBy", List.of("afp", "x"))));
        Path large = write(folder.resolve("large.html"), GraphSample.large(10_000));
        Path seeds = seeds(folder.resolve("seeds.html"));
        List<String> command = new ArrayList<>(List.of("node", "html.mjs"));
        Stream.of(file, large, seeds, PICTURES, chromium).map(Path::toString).forEach(command::add);
        for (Map.Entry<String, GraphSample> part : parts().entrySet()) {
            command.add(write(folder.resolve(part.getKey() + ".html"), part.getValue())
                    .toString());
        }
        Process node = new ProcessBuilder(command)
                .directory(Path.of("src/test/javascript").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(answer).isZero();
        seen = JsonMapper.shared().readTree(answer);
        Picture.of(PICTURES.resolve("html-seeds.png")).save("html.png");
    }

    private static Map<String, GraphSample> parts() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("around", "police");
        parameters.put("type", null);
        parameters.put("saidBy", List.of("afp", 7));
        parameters.put("layer", Map.of("of", true));
        return Map.of(
                "statement", RaidGraph.of(STATEMENT, parameters),
                "fault", RaidGraph.of(ExportRequest.NAME, Map.of("around", "police")),
                "whole", part(Map.of()),
                "more", part(Map.of("layer", List.of("claims"), "stance", List.of("varies,denied,contested,affirmed"))),
                "projection", part(Map.of("layer", List.of("projection"))),
                "denied", part(Map.of("stance", List.of("denied"))),
                "doubtful", part(Map.of("stance", List.of("contested", "varies"), "limit", List.of("1"))));
    }

    /** The parameters of such a request, with another graph. */
    private static GraphSample part(Map<String, List<String>> given) {
        return RaidGraph.of(ExportRequest.NAME, request(given).asked());
    }

    private static ExportRequest request(Map<String, List<String>> given) {
        return ExportRequest.of(
                GRAPHS,
                GraphFormat.HTML,
                given,
                (id, labels) -> new Entities.Found(List.of(new Entities.Candidate(id, id, labels)), List.of()));
    }

    /** {@code /api/graph.html?around=mek}. */
    private static Path seeds(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            request(Map.of("around", List.of("mek"))).write(out, "1-abc", false, new Cancellation());
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
    void theParametersOfAStatementAreToldAsTheyAre() {
        JsonNode statement = seen.path("parts").path("statement");
        assertThat(statement.path("part").asString())
                .isEqualTo(
                        STATEMENT
                                + "; around: Albanian police (police); saidBy: Agence <b class=\"evil\">France-Presse</b> (afp), 7; layer: {\"of\":true}");
        assertThat(statement.path("errors")).isEmpty();
    }

    @Test
    void thePageIsThereWhereItsPartCannotBeToldInWords() {
        JsonNode fault = seen.path("parts").path("fault");
        assertThat(fault.path("part").asString()).isEqualTo("/api/graph; {\"around\":\"police\"}");
        assertThat(fault.path("counts").asString()).isEqualTo("11 nodes, 3 relations.");
        assertThat(fault.path("rows").asInt()).isEqualTo(3);
        assertThat(fault.path("errors")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whole | the whole graph",
                "more | the whole graph; what is denied too; the claims too",
                "projection | people and organizations by what they share",
                "denied | only what is denied",
                "doubtful | only what is contested or varying; at most 1 relation",
            })
    void layersAndStancesAreToldWhereTheyAreNotTheUsualOnes(String file, String part) {
        JsonNode told = seen.path("parts").path(file);
        assertThat(told.path("part").asString()).isEqualTo(part);
        assertThat(told.path("errors")).isEmpty();
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
