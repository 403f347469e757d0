// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.export.ExportRequest;
import org.sayso.export.GraphFormat;
import org.sayso.export.Graphs;
import org.sayso.graph.Cancellation;
import org.sayso.graph.GraphStore;
import org.sayso.graph.GraphVersion;
import org.sayso.graph.RowCollector;
import org.sayso.graph.Statement;
import org.sayso.importer.ImportReport;
import org.sayso.importer.Verification;
import org.sayso.query.ExportProperties;
import org.sayso.record.RecordCheck;
import org.sayso.vocabulary.Digests;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The records that come with Sayso: clean, and a graph in which every relation has its claims. */
class SeedsIT {
    @TempDir
    private static Path folder;

    private final GraphStore store = Seeds.shared();

    @Test
    void nothingIsFoundInThem() {
        RecordCheck.Result result = RecordCheck.run(List.of(Seeds.FOLDER), null);
        assertThat(result.findings().all()).isEmpty();
        assertThat(result.out()).isEmpty();
        assertThat(result.documents()).isEqualTo(5);
    }

    @Test
    void everyRelationHasASupportingClaim() {
        assertThat(count("MATCH (:Entity)-[r]->(:Entity) RETURN count(r)")).isGreaterThan(150);
        assertThat(rows("""
                        MATCH (:Entity)-[r]->(:Entity)
                        WHERE NOT EXISTS { (c:Claim {relationId: r.id, status: 'done'}) }
                        RETURN type(r), r.id""")).isEmpty();
    }

    @Test
    void everySupportingClaimHasItsRelation() {
        assertThat(rows("""
                        MATCH (c:Claim {status: 'done'})-[:OBJECT]->(:Entity)
                        WHERE NOT EXISTS { (:Entity)-[r]->(:Entity) WHERE r.id = c.relationId AND c.id IN r.claims }
                        RETURN c.id, c.relation""")).isEmpty();
    }

    @Test
    void noRelationIsDrawnWithoutItsVoices() {
        assertThat(rows("""
                        MATCH (:Entity)-[r]->(:Entity)
                        WHERE NOT coalesce(r.says, '') =~ '.+, says .+|.+ denied by .+'
                              OR coalesce(r.voices, 0) < 1 OR size(coalesce(r.documents, [])) < 1
                        RETURN type(r), r.id, r.says""")).isEmpty();
    }

    @Test
    void everyClaimIsSaidAtAPlaceInADocument() {
        assertThat(count("MATCH (c:Claim) RETURN count(c)")).isGreaterThan(200);
        assertThat(rows("""
                        MATCH (c:Claim)
                        WHERE COUNT { (c)-[:SAID_IN]->(:Document) } <> 1 OR COUNT { (c)-[:SAID_BY]->() } <> 1
                              OR NOT EXISTS { (c)-[s:SAID_IN]->() WHERE size(s.paragraphs) > 0 }
                        RETURN c.id, c.relation""")).isEmpty();
    }

    @Test
    void theGraphIsAsImported() {
        assertThat(new Verification(store).run()).isEmpty();
    }

    @Test
    void importingAgainFindsNothingToDo() {
        String before = Seeds.dump(store);
        ImportReport again = Seeds.importInto(store, Seeds.FOLDER);
        assertThat(again.nothingToDo()).isTrue();
        assertThat(again.unchanged()).isEqualTo(5);
        assertThat(again.transactions()).isZero();
        assertThat(Seeds.dump(store)).isEqualTo(before);
    }

    @Test
    void otherNamesAndAnotherOrderGiveTheSameGraph() {
        try (GraphStore other = Seeds.storeOf(Seeds.shuffled(folder.resolve("shuffled"), 1), folder.resolve("other"))) {
            assertThat(Seeds.dump(other)).isEqualTo(Seeds.dump(store));
            assertThat(new GraphVersion(other).current()).isEqualTo(new GraphVersion(store).current());
            assertThat(exported(other)).isEqualTo(exported(store));

            ImportReport again = Seeds.importInto(other, Seeds.shuffled(folder.resolve("shuffled-again"), 2));
            assertThat(again.nothingToDo()).isTrue();
        }
    }

    /** Digests of the whole graph in each format; of the other layers in one, since formats are told nothing but a source, and in the one that is read in a way of its own. */
    private static Map<String, String> exported(GraphStore store) {
        Graphs graphs = new Graphs(
                store,
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("sayso.export", ExportProperties.class));
        Map<String, String> digests = new TreeMap<>();
        for (GraphFormat format : GraphFormat.values()) {
            boolean all = format == GraphFormat.D3 || format == GraphFormat.NEO4J;
            for (String layer : all ? List.of("relations", "claims", "projection") : List.of("relations")) {
                var bytes = new ByteArrayOutputStream();
                try {
                    ExportRequest.of(graphs, format, Map.of("layer", List.of(layer)), (text, labels) -> {
                                throw new IllegalStateException(text);
                            })
                            .write(bytes, "the same", false, new Cancellation());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                assertThat(bytes.size()).as(format + " " + layer).isGreaterThan(1000);
                digests.put(format + " " + layer, Digests.sha256(bytes.toByteArray()));
            }
        }
        return digests;
    }

    private List<Map<String, Object>> rows(String cypher) {
        return RowCollector.all(store, new Statement(cypher));
    }

    private long count(String cypher) {
        return (Long) rows(cypher).getFirst().values().iterator().next();
    }
}
