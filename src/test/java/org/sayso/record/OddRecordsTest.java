// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.vocabulary.Digests;

/** Values that are allowed, or nearly so, and rarely seen. */
class OddRecordsTest {
    @TempDir
    Path folder;

    private TinyRecords records;

    @BeforeEach
    void setUp() {
        records = new TinyRecords(folder);
    }

    @Test
    void halfACharacterKeepsItsRecordOutAndNoOther() {
        records.write("more.yaml", "entities:\n- {id: half, type: Person, name: \"H\\uD83D\"}\n");
        records.write("all.jsonl", """
                {"record":"document","id":"half"}
                {"record":"claim","relation":"SPOKE_AT","from":"anna-abel","to":"meeting","at":1,"capacity":"\\ud83d"}
                {"record":"document","id":"whole","title":"\\ud83d\\ude00"}
                """);

        assertThat(records.faults("all.jsonl")).containsExactly("2:93 bad-character", "more.yaml 2:34 bad-character");
        assertThat(records.document("whole").title()).isEqualTo("\uD83D\uDE00");
        assertThat(RecordSet.scan(List.of(folder), Map.of(), new Findings()).context())
                .hasSize(64);
    }

    @Test
    void anIdInJsonIsReadAsTextHoweverItIsWritten() {
        records.write("all.jsonl", """
                {"record":"document","id":20230702,"title":"number"}
                {"record":"document","id":" doc-1 "}
                {"record":" document","id":"doc-2"}
                """);

        assertThat(records.document("20230702").title()).isEqualTo("number");
        assertThat(records.document("20230702").id()).isEqualTo("20230702");
        assertThat(records.document("doc-1").id()).isEqualTo("doc-1");
        assertThat(records.document("doc-2").claims()).isEmpty();
    }

    @Test
    void aDocumentKnownByAnotherIdIsNotTakenForThatOne() throws Exception {
        Path file = records.write("doc.yaml", "document: doc\n");
        String digest = Digests.sha256(java.nio.file.Files.readAllBytes(file));
        var findings = new Findings();
        RecordSet set = RecordSet.scan(List.of(folder), Map.of(digest, "other"), findings);

        assertThat(set.read(set.documents().getFirst(), null, findings)).isEmpty();
        assertThat(findings.all()).extracting(Finding::rule).containsExactly("changed-file");
    }

    @Test
    void namesThatShareOnlyTheirLatinPartStayApart() {
        Document document = records.claims("""
                - SPOKE_AT: -> meeting
                  at: 4
                  each: [{unnamed: خانواده‌های 1988}, {unnamed: زندانیان 1988}, {unnamed: Families  of 1988}, {unnamed: Élus & Søn}, {unnamed: семьи}]
                """);

        assertThat(document.unnamed())
                .extracting(Entity::id)
                .hasSize(5)
                .contains("doc/families-of-1988", "doc/elus-s-n-ece1c94d")
                .filteredOn(id -> id.startsWith("doc/1988-"))
                .hasSize(2);
    }

    @Test
    void longNamesStayApartAndLongIdsAreRefused() {
        String words = "people ".repeat(40);
        Document document = records.claims(
                "- {SPOKE_AT: -> meeting, at: 4, each: [{unnamed: %s a}, {unnamed: %s b}]}\n".formatted(words, words));
        assertThat(document.unnamed()).extracting(Entity::id).hasSize(2).allMatch(id -> id.length() <= 204);

        records.write("doc.yaml", "document: " + "x".repeat(201) + "\n");
        assertThat(records.faults("doc.yaml")).containsExactly("1:11 bad-id");
    }

    @Test
    void paragraphsOfWhichNothingIsSaidAreToldInRangesHoweverManyThereAre() {
        records.write(
                "doc.yaml",
                TinyRecords.document(
                        "- {SPOKE_AT: anna-abel -> meeting, at: '1, 4, 6, 4'}\n",
                        "paragraphs: 999999999\nrepeats: [{paragraphs: 8-10, of: 4-6}]\nunclaimed: {9-20: names}\n"));

        assertThat(records.findings(null))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .startsWith("nothing is said of the paragraphs 2-3, 5, 7, 21-999999999 (");
    }

    @Test
    void aTypeThatIsDescribedByTextIsAFinding() {
        records.write("types.yaml", "entityTypes:\n  Person: Minister\n  Place:\n");
        assertThat(records.faults("types.yaml")).containsExactly("2:11 wrong-shape");
    }

    @Test
    void aFaultyTypeDoesNotSilenceFaultsAboutLongerNames() {
        records.write("types.yaml", """
                relations:
                  BAN: {label: banned}
                  LIFTED: {label: lifted, inverse: was lifted by, from: [Person], to: [Event], identity: [from, to], time: moment,
                    ends: {relation: BANNED, on: [to]}}
                """);
        assertThat(records.faults("types.yaml")).contains("4:22 unknown-relation");
    }
}
