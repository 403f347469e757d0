// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.importer.TestGraphs.importCleanly;
import static org.sayso.importer.TestGraphs.picture;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.graph.Statement;

/** What others than the importer wrote into the graph is seen, and gone with the next import. */
class ForeignChangesIT extends ImportHistory {
    @Test
    void aDryRunOnAGraphThatOthersChangedSaysWhatMakingItAnewWouldDo() {
        importCleanly(STORE, folder);
        STORE.write(List.of(
                new Statement("MATCH (e:Entity {id: 'ada'}) SET e.score = 0.5"),
                new Statement("MATCH (c:Claim) SET c.when = 'yesterday', c.relation = 'FOO'"),
                new Statement("MATCH (s:ImportState) REMOVE s.rule")));
        var before = picture(STORE);
        STORE.raiseDrift();
        ImportReport promise = dryRun(STORE);
        assertThat(picture(STORE)).isEqualTo(before);
        assertThat(promise.lines()).contains("The graph would be made anew: " + promise.rebuilt());
        ImportReport done = run(STORE, folder);
        assertThat(done.lines()).contains("The graph was made anew: " + done.rebuilt());
        assertThat(promise.entities()).isEqualTo(done.entities()).isEqualTo(new ImportReport.Change(3, 0, 0));
        assertThat(promise.documents()).isEqualTo(done.documents());
        assertThat(promise.claims()).isEqualTo(done.claims());
        assertThat(promise.relations()).isEqualTo(done.relations()).isEqualTo(new ImportReport.Change(3, 0, 0));
        assertAsFresh();
    }

    @Test
    void aDigestThatAStrangerGaveToARecordIsNoReasonToTakeOneDocumentForAnother() {
        importCleanly(STORE, folder);
        STORE.write(
                List.of(
                        new Statement(
                                "MATCH (a:ImportedRecord {id: 'doc-1'}), (b:ImportedRecord {id: 'doc-2'}) SET a.digest = b.digest, b.digest = ''")));
        STORE.raiseDrift();
        run(STORE, folder);
        assertAsFresh();
    }

    @Test
    void verifyingNamesWhateverWasWrittenAndTheNextImportMakesTheGraphAnew() {
        importCleanly(STORE, folder);
        STORE.write(List.of(
                new Statement("MATCH (e:Entity {id: 'ada'}) SET e.score = 0.5"),
                new Statement("MATCH (e:Entity {id: 'bo'}) SET e.name = ['B', 'o']"),
                new Statement("MATCH (e:Entity {id: 'daily'}) SET e.at = point({x: 1, y: 2}), e.name = 1"),
                new Statement("MATCH (c:Claim {relation: 'KNEW'}) SET c.when = 'yesterday', c.since = [1, 2]"),
                new Statement(
                        "MATCH (c:Claim {relation: 'MET'})-[:SAID_IN]->(:Document {id: 'doc-1'}) SET c.relation = 'FOO'"),
                new Statement("MATCH (d:Document {id: 'doc-2'}) SET d.title = '\\uD83D'")));
        assertThat(new Verification(STORE).run())
                .contains("Entity ada: not as imported")
                .contains("Entity bo: not as imported")
                .contains("Entity daily: not as imported")
                .contains("Document doc-2: not as imported")
                .filteredOn(line -> line.startsWith("Claim "))
                .hasSize(3)
                .allMatch(line -> line.endsWith(": not as imported"));
        assertThat(STORE.hasDrift()).isTrue();
        assertThat(importCleanly(STORE, folder).rebuilt()).isNotEmpty();
        assertAsFresh();
    }

    @Test
    void verifyingSeesEdgesThatNoRecordAccountsFor() {
        importCleanly(STORE, folder);
        STORE.write(List.of(
                new Statement("MATCH (e:Entity {id: 'ada'}), (d:Document {id: 'doc-1'}) CREATE (e)-[:READ]->(d)"),
                new Statement(
                        "MATCH (d:Document {id: 'doc-1'}), (e:Document {id: 'doc-2'}) CREATE (d)-[:CITES]->(e)")));
        assertThat(new Verification(STORE).run())
                .containsExactly(
                        "1 relationships of the type CITES that no record accounts for",
                        "1 relationships of the type READ that no record accounts for");
    }

    @Test
    void verifyingAVocabularyThatCannotBeReadSaysSo() {
        importCleanly(STORE, folder);
        STORE.write(List.of(new Statement("MATCH (v:Vocabulary) SET v.json = '{'")));
        assertThat(new Verification(STORE).run()).containsExactly("Vocabulary: not as imported");
        STORE.write(List.of(new Statement("MATCH (v:Vocabulary) DELETE v")));
        assertThat(new Verification(STORE).run()).containsExactly("Vocabulary: not as imported");
    }
}
