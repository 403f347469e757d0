// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.Seeds;
import org.sayso.graph.Cancellation;
import org.sayso.graph.ReadLimits;

class Neo4jExportIT {
    private static final List<String> HELD = GraphFilter.HELD;

    @Test
    void theClaimLayerHasAFileForEachKindOfNodeAndForEachRelationTypeWithTypesAsStored() throws IOException {
        Map<String, String> files = files(GraphLayer.CLAIMS, GraphFilter.NONE);
        assertThat(files)
                .containsKeys(
                        "entities.csv",
                        "claims.csv",
                        "documents.csv",
                        "vocabulary.csv",
                        "relations/SPOKE_AT.csv",
                        "claims-entities.csv",
                        "claims-claims.csv",
                        "claims-documents.csv",
                        "documents-entities.csv",
                        "schema.cypher",
                        "import.txt");
        assertThat(header(files, "relations/DESIGNATED.csv"))
                .startsWith(":START_ID(Entity)", ":END_ID(Entity)", ":TYPE")
                .contains("id:string", "list:string", "latest:date", "voices:long", "saidBy:string[]");
        assertThat(header(files, "relations/SPOKE_AT.csv")).contains("capacity:string[]");
        assertThat(header(files, "claims-documents.csv"))
                .contains("starts:long[]", "ends:long[]", "paragraphs:long[]", "roles:string[]");
        assertThat(text(files, "entities.csv")).hasLineCount(299).contains("\nraid-2023,Entity\u001FEvent\u001FRaid,");
        assertThat(text(files, "import.txt"))
                .contains("Nodes: 1")
                .contains("Characters stripped: 0\nValues left out: 0\n")
                .contains("--nodes=entities.csv", "--relationships=relations/SPOKE_AT.csv");
    }

    @Test
    void twoExportsAreTheSameBytes() throws IOException {
        assertThat(zip(GraphLayer.CLAIMS, GraphFilter.NONE)).isEqualTo(zip(GraphLayer.CLAIMS, GraphFilter.NONE));
    }

    @Test
    void relationsCanBeChosenByStanceAndType() throws IOException {
        Map<String, String> held = files(GraphLayer.RELATIONS, filter(HELD, List.of("KILLED"), null));
        Map<String, String> denied =
                files(GraphLayer.RELATIONS, filter(List.of("denied"), List.of("KILLED", "BANNED"), null));
        assertThat(held).containsOnlyKeys("entities.csv", "relations/KILLED.csv", "schema.cypher", "import.txt");
        assertThat(denied).containsOnlyKeys("entities.csv", "relations/BANNED.csv", "schema.cypher", "import.txt");
        assertThat(text(denied, "entities.csv").lines().map(line -> line.substring(0, line.indexOf(","))))
                .containsExactly("id:ID(Entity)", "government-of-france", "mek");
    }

    @Test
    void otherPartsOfTheGraphAreNotAsStored() {
        assertThat(Neo4jExport.holds(GraphLayer.CLAIMS, GraphFilter.NONE)).isTrue();
        assertThat(Neo4jExport.holds(GraphLayer.CLAIMS, filter(HELD, List.of("KILLED"), null)))
                .isFalse();
        assertThat(Neo4jExport.holds(GraphLayer.PROJECTION, GraphFilter.NONE)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zip(GraphLayer.RELATIONS, filter(HELD, null, LocalDate.of(2023, 1, 1))));
    }

    @Test
    void typesWithManyRelationsAreReadOneByOneAndTheOthersTogether() {
        List<StoredRelations.Portion> portions = new StoredRelations(
                        Seeds.shared(), ReadLimits.NONE, new Cancellation(), List.of("KILLED", "BANNED", "NEVER"))
                .portions();
        assertThat(portions).containsExactly(new StoredRelations.Portion(List.of("BANNED", "KILLED"), true));
        String large = new StoredRelations.Portion(List.of("A`B"), false).statement("r.x");
        assertThat(large)
                .isEqualTo("MATCH (a:Entity) WHERE a.id >= '' WITH a ORDER BY a.id CALL (a) {"
                        + " MATCH (a)-[r:`A``B`]->(b:Entity) WHERE r.x RETURN r ORDER BY b.id, r.id } RETURN r");
        assertThat(Seeds.shared().plan(large.replace("r.x", "true")).columns()).containsExactly("r");
    }

    private static GraphFilter filter(
            List<String> stances, @Nullable List<String> relations, @Nullable LocalDate since) {
        return new GraphFilter(relations, null, null, 1, since, null, null, stances, null, null, null);
    }

    private static Map<String, String> files(GraphLayer layer, GraphFilter filter) throws IOException {
        return ZipSample.files(zip(layer, filter));
    }

    private static byte[] zip(GraphLayer layer, GraphFilter filter) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Neo4jExport(Seeds.shared(), ReadLimits.NONE, new Cancellation(), layer, filter)
                .write(bytes, ZipSample.EMPTY);
        return bytes.toByteArray();
    }

    private static String text(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static List<String> header(Map<String, String> files, String name) {
        return Arrays.asList(text(files, name).lines().findFirst().orElse("").split(",", -1));
    }
}
