// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.vocabulary.Digests;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.EntityType;

class RecordSetTest {
    private static final String CLAIM = "- {RAIDED: police -> camp, at: 1}\n";

    @TempDir
    Path folder;

    private TinyRecords records;
    private final Findings findings = new Findings();

    @BeforeEach
    void setUp() {
        records = new TinyRecords(folder);
    }

    @Test
    void entitiesAreResolvedAndOrdered() throws Exception {
        RecordSet set = scan(Map.of());

        assertThat(findings.all()).isEmpty();
        assertThat(set.entities())
                .extracting(Entity::id)
                .containsExactly(
                        "anna-abel", "ben-abel", "camp", "daily", "meeting", "ministry", "police", "raid-2020");
        Entity raid = Objects.requireNonNull(set.entity("raid-2020"));
        assertThat(raid.type()).isEqualTo(EntityType.EVENT);
        assertThat(raid.place()).isEqualTo("camp");
        assertThat(raid.when()).isEqualTo(Edtf.parse("2020-05"));
        Entity ministry = Objects.requireNonNull(set.entity("ministry"));
        assertThat(ministry.aliases()).containsExactly("The Ministry", "the bureau");
        assertThat(ministry.usedBy()).isEqualTo(Map.of("the bureau", List.of("daily")));
    }

    @Test
    void aJsonLinesFileIsCutIntoDocumentsByTheirLines() {
        records.write("all.jsonl", """
                {"record":"document","id":"one","publisher":"daily"}
                {"record":"claim","relation":"RAIDED","from":"police","to":"camp","at":[{"paragraph":1}]}

                {"record":"entity","id":"late","type":"Person","name":"Late Comer"}
                {"record":"document","id":"two","title":null}
                {"record":"claim","relation":"SPOKE_AT","from":"late","to":"meeting","at":[{"paragraph":2}],"ended":true}
                """);

        RecordSet set = scan(Map.of());

        assertThat(set.documents())
                .extracting(DocumentSource::id, DocumentSource::line, DocumentSource::offset, DocumentSource::length)
                .containsExactly(tuple("one", 1, 0L, 142L), tuple("two", 5, 212L, 151L));
        assertThat(set.read(set.documents().get(1), null, findings)
                        .orElseThrow()
                        .claims())
                .extracting(Claim::from, Claim::ended)
                .containsExactly(tuple("late", true));
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void faultsInJsonLinesHaveTheirLineAndColumn() {
        records.write("vocabulary.yaml", TinyRecords.VOCABULARY);
        records.write("all.jsonl", """
                {"record":"claim","relation":"RAIDED"}
                {"record":"document","id":"one"}
                {"record":"claim","relation":"RAIDED","from":"po\\u006cicy \\ud83d\\ude00 x","to":"camp","at":["1","2 \\u0039-4"]}
                {"record":"claim", oops}
                {"record":"clam"}
                """);

        assertThat(records.faults("all.jsonl"))
                .containsExactly(
                        "1:1 claim-without-document",
                        "3:47 unknown-entity",
                        "3:98 bad-locator",
                        "4:20 json-syntax",
                        "5:12 unknown-record");
    }

    @Test
    void aDocumentReadBeforeIsNotOpenedAgain() throws IOException {
        Path file = records.write("doc.yaml", "this: is\n  not: read");
        String digest = Digests.sha256(Files.readAllBytes(file));

        assertThat(scan(Map.of(digest, "some-id")).documents())
                .containsExactly(new DocumentSource("some-id", file, digest, 0, 20, 1));
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void anIdInTwoPlacesIsAFindingInBothAndBothAreOut() {
        records.write("a.yaml", TinyRecords.document(CLAIM, ""));
        records.write("b.jsonl", "{\"record\":\"document\",\"id\":\"doc\"}\n");
        records.write("more.yaml", "entities:\n- {id: ben-abel, type: Person, name: Ben B.}\n");

        assertThat(records.faults("a.yaml"))
                .containsExactly(
                        "1:11 duplicate-id",
                        "b.jsonl 1:28 duplicate-id",
                        "entities.yaml 6:8 duplicate-id",
                        "more.yaml 2:8 duplicate-id");
        RecordSet set = scan(Map.of());
        assertThat(set.documents()).isEmpty();
        assertThat(set.entities()).extracting(Entity::id).doesNotContain("ben-abel");
    }

    @Test
    void aFaultyEntityIsReportedOnceWithTheNumberOfDocumentsItHoldsBack() {
        records.write(
                "more.yaml",
                "entities:\n- {id: bad, type: Organization, kind: Curt, name: Bad}\n- {id: x, type: Event, name: X, place: nowhere}\n");
        for (String id : List.of("one", "two")) {
            records.write(
                    id + ".yaml",
                    "document: " + id
                            + "\nclaims:\n- {RAIDED: bad -> camp, at: 1}\n- {RAIDED: Bad -> police, at: 1}\n");
        }

        assertThat(records.findings(null))
                .extracting(finding -> finding.line() + ":" + finding.column(), Finding::rule, Finding::message)
                .containsExactly(
                        tuple(
                                "2:8",
                                "holds-back-documents",
                                "the entity bad has a fault and holds back 2 documents (mend it)"),
                        tuple(
                                "2:39",
                                "unknown-kind",
                                "'Curt' is no kind of Organization in the vocabulary (did you mean 'Court'?)"),
                        tuple(
                                "3:40",
                                "unknown-entity",
                                "no entity has the id or name 'nowhere', as 'place' of an Event (record it as an entity of the type Place, or mend the name)"));
    }

    @Test
    void whatAnUnreadableFileHoldsIsNotReportedAsUnknownInEachDocument() {
        records.write("broken.yaml", "entities:\n- id: lost\n  name: 'Lost\n");
        records.write("doc.yaml", TinyRecords.document("- {RAIDED: lost -> camp, at: 1}\n", ""));

        assertThat(records.faults("doc.yaml"))
                .containsExactly("broken.yaml 4:1 holds-back-documents", "broken.yaml 4:1 yaml-syntax");
    }

    @Test
    void aRelationTypeDescribedInTwoWaysIsOutAndHoldsBackItsDocuments() {
        records.write(
                "more.yaml",
                "relations:\n  RAIDED: {label: searched, inverse: x, from: [Organization], to: [Place], identity: [from, to], time: moment}\n");
        records.write("doc.yaml", TinyRecords.document(CLAIM, ""));

        assertThat(records.findings(null))
                .extracting(Finding::rule)
                .containsExactly("holds-back-documents", "vocabulary-conflict", "vocabulary-conflict");
        assertThat(scan(Map.of()).vocabulary().relations())
                .doesNotContainKey("RAIDED")
                .containsKey("SPOKE_AT");
    }

    @Test
    void theContextChangesWithEntitiesAndVocabularyOnly() {
        String before = scan(Map.of()).context();
        records.write("doc.yaml", TinyRecords.document(CLAIM, ""));
        assertThat(scan(Map.of()).context()).isEqualTo(before).hasSize(64);

        records.write("entities.yaml", TinyRecords.ENTITIES.replace("Ben Abel", "Ben Abels"));
        assertThat(scan(Map.of()).context()).isNotEqualTo(before);
    }

    @Test
    void aFileThatChangedSinceTheScanIsNotRead() {
        records.write("doc.yaml", TinyRecords.document(CLAIM, ""));
        RecordSet set = scan(Map.of());
        records.write("doc.yaml", TinyRecords.document(CLAIM, "").replace("at: 1", "at: 2"));

        assertThat(set.read(set.documents().getFirst(), null, findings)).isEmpty();
        assertThat(findings.all()).extracting(Finding::rule).containsExactly("changed-file");
    }

    private RecordSet scan(Map<String, String> known) {
        return RecordSet.scan(List.of(folder), known, findings);
    }
}
