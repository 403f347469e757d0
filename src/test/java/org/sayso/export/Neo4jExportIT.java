// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
    @Test
    void thereIsAFileForEachKindOfNodeAndForWhatJoinsThemWithTypesAsStored() throws IOException {
        Map<String, String> files = ZipSample.files(zip());
        assertThat(files)
                .containsKeys(
                        "entities.csv",
                        "claims.csv",
                        "documents.csv",
                        "vocabulary.csv",
                        "relations.csv",
                        "claims-entities.csv",
                        "claims-claims.csv",
                        "claims-documents.csv",
                        "documents-entities.csv",
                        "schema.cypher",
                        "import.txt");
        assertThat(header(files, "relations.csv"))
                .startsWith(":START_ID(Entity)", ":END_ID(Entity)", ":TYPE")
                .contains("id:string", "list:string", "latest:date", "voices:long", "saidBy:string[]")
                .contains("capacity:string[]");
        assertThat(header(files, "claims-documents.csv"))
                .contains("starts:long[]", "ends:long[]", "paragraphs:long[]", "roles:string[]");
        assertThat(text(files, "entities.csv")).hasLineCount(299).contains("\nraid-2023,Entity\u001FEvent\u001FRaid,");
        assertThat(text(files, "import.txt"))
                .contains("Nodes: 1")
                .contains("Characters stripped: 0\nValues left out: 0\n")
                .contains("--nodes=entities.csv", "--relationships=relations.csv");
    }

    @Test
    void twoExportsAreTheSameBytes() throws IOException {
        assertThat(zip()).isEqualTo(zip());
    }

    @Test
    void onlyTheClaimLayerWithoutAnythingLeftOutIsTheWhole() {
        assertThat(GraphFilter.NONE.isOfAllClaims()).isTrue();
        assertThat(filter(GraphFilter.HELD, List.of("KILLED")).isOfAllClaims()).isFalse();
        assertThat(filter(List.of("denied"), null).isOfAllClaims()).isFalse();
    }

    private static GraphFilter filter(List<String> stances, @Nullable List<String> relations) {
        return new GraphFilter(relations, null, null, 1, null, null, null, stances, null, null, null);
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Neo4jExport(Seeds.shared(), ReadLimits.NONE, new Cancellation()).write(bytes, ZipSample.EMPTY);
        return bytes.toByteArray();
    }

    private static String text(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static List<String> header(Map<String, String> files, String name) {
        return Arrays.asList(text(files, name).lines().findFirst().orElse("").split(",", -1));
    }
}
