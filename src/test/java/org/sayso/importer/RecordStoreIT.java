// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.problem.CallerException;

/** The copies that Sayso keeps of records handed to it. */
class RecordStoreIT extends RecordStoreScenario {
    @Test
    void aDocumentIsCopiedUnderItsIdAndReplacedByItsNextVersion() {
        add(file("in/any name.YAML", document("doc", "anna-abel")));
        assertThat(copies()).containsExactly("documents/doc.yaml");

        String changed = document("doc", "anna-abel") + "  when: 2023-07\n";
        ImportReport report = add(file("elsewhere/doc.yaml", changed));
        assertThat(copies()).containsExactly("documents/doc.yaml");
        assertThat(folder.resolve("copies/documents/doc.yaml")).hasContent(changed);
        assertThat(report.documents()).isEqualTo(new ImportReport.Change(0, 1, 0));
    }

    @Test
    void filesOfOneNameBothStay() {
        Path one = file("one/entities.yaml", "entities:\n- {id: ben-abel, type: Person, name: Ben Abel}\n");
        Path other = file("other/entities.yaml", "entities:\n- {id: carl-abel, type: Person, name: Carl Abel}\n");
        add(one);
        add(other);
        assertThat(copies()).containsExactly("entities-2.yaml", "entities.yaml");
        assertThat(people()).isEqualTo(3);
    }

    @Test
    void aNewVersionOfVocabularyTakesThePlaceOfTheCopyOfThatName() {
        String relation =
                "relations:\n  MET: {label: %s, inverse: met, from: [Person], to: [Person], identity: [from, to], time: moment}\n";
        add(file("in/more.yaml", relation.formatted("met")));
        ImportReport report = add(file("again/more.yaml", relation.formatted("had a meeting with")));
        assertThat(report.findings()).isEmpty();
        assertThat(copies()).containsExactly("more.yaml");
        assertThat(folder.resolve("copies/more.yaml")).content().contains("had a meeting with");
    }

    @Test
    void whatLiesInAConfiguredFolderIsNotCopied() {
        ImportReport report = add(file("seeds/doc.yaml", document("doc", "anna-abel")));
        assertThat(report.documents()).isEqualTo(new ImportReport.Change(1, 0, 0));
        assertThat(copies()).isEmpty();
    }

    @Test
    void aFolderAroundTheConfiguredOneAndTheCopiesAddsOnlyWhatIsInNeither() {
        add(file("in/doc.yaml", document("doc", "anna-abel")));
        file("more.yaml", document("more", "anna-abel"));
        ImportReport report = records.apply(
                new ImportRequest(List.of(folder, folder.resolve("in/../more.yaml")), List.of(), false), Progress.NONE);
        assertThat(report.findings()).isEmpty();
        assertThat(report.documents()).isEqualTo(new ImportReport.Change(1, 0, 0));
        assertThat(copies()).containsExactly("documents/doc.yaml", "documents/more.yaml");
    }

    @Test
    void anEditedCopyIsReadAgain() {
        add(file("in/doc.yaml", document("doc", "anna-abel")));
        Path copy = file("copies/documents/doc.yaml", document("doc", "anna-abel") + "  when: 2023-07\n");
        for (Path path : List.of(copy, copy.toAbsolutePath(), folder.resolve("copies"))) {
            assertThat(add(path).findings()).isEmpty();
            assertThat(copies()).containsExactly("documents/doc.yaml");
        }
        assertThat(TestGraphs.count(GRAPH, "MATCH (c:Claim {when: '2023-07'}) RETURN count(c)"))
                .isEqualTo(1);
    }

    @Test
    void aNewVersionOfOneRecordLeavesTheOthersOfItsFile() {
        add(file("in/people.yaml", "entities:\n" + person("ben-abel", "Ben") + person("carl-abel", "Carl")));
        add(file("in/all.jsonl", """
                        {"record":"document","id":"one"}
                        {"record":"claim","relation":"SPOKE_AT","from":"ben-abel","to":"meeting","at":1}
                        {"record":"document","id":"two"}
                        {"record":"claim","relation":"SPOKE_AT","from":"carl-abel","to":"meeting","at":1}
                        """));

        assertThat(add(file("again/two.yaml", document("two", "anna-abel"))).documents())
                .isEqualTo(new ImportReport.Change(0, 1, 0));
        assertThat(add(file("again/ben.yaml", "entities:\n" + person("ben-abel", "Benjamin")))
                        .entities())
                .isEqualTo(new ImportReport.Change(0, 1, 0));
        assertThat(copies()).containsExactly("all.jsonl", "ben.yaml", "documents/two.yaml", "people.yaml");
        assertThat(people()).isEqualTo(3);
    }

    @Test
    void vocabularyOfAnotherOriginStaysBeside() {
        String relation =
                "relations:\n  %s: {label: met, inverse: met, from: [Person], to: [Person], identity: [from, to], time: moment}\n";
        add(file("one/vocabulary.yaml", relation.formatted("MET")));
        assertThat(add(file("other/vocabulary.yaml", relation.formatted("SAW"))).findings())
                .isEmpty();
        assertThat(copies()).containsExactly("vocabulary-2.yaml", "vocabulary.yaml");
    }

    @Test
    void copiesAreTakenOutByIdAndTriedFirst() {
        add(file("in/doc.yaml", document("doc", "anna-abel")));
        add(
                file(
                        "in/people.yaml",
                        "entities:\n- {id: ben-abel, type: Person, name: Ben Abel}\n- {id: carl-abel, type: Person, name: Carl Abel}\n"));

        ImportReport trial = remove(true, "doc", "ben-abel");
        assertThat(trial.documents()).isEqualTo(new ImportReport.Change(0, 0, 1));
        assertThat(trial.entities()).isEqualTo(new ImportReport.Change(0, 0, 1));
        assertThat(copies()).containsExactly("documents/doc.yaml", "people.yaml");
        assertThat(people()).isEqualTo(3);

        assertThat(remove(false, "doc", "ben-abel").documents()).isEqualTo(trial.documents());
        assertThat(copies()).containsExactly("people.yaml");
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void anUnknownIdTakesNothingOut() {
        add(file("in/doc.yaml", document("doc", "anna-abel")));
        for (String id : List.of("nobody", "anna-abel")) {
            assertThatThrownBy(() -> remove(false, "doc", id))
                    .isInstanceOf(CallerException.class)
                    .hasMessageStartingWith("No imported copy holds " + id);
        }
        assertThat(copies()).containsExactly("documents/doc.yaml");
    }

    @Test
    void aTrialOfNewRecordsKeepsNothing() {
        ImportReport report = records.apply(
                new ImportRequest(List.of(file("in/doc.yaml", document("doc", "anna-abel"))), List.of(), true),
                Progress.NONE);
        assertThat(report.documents()).isEqualTo(new ImportReport.Change(1, 0, 0));
        assertThat(copies()).isEmpty();
        assertThat(TestGraphs.count(GRAPH, "MATCH (d:Document) RETURN count(d)"))
                .isZero();
    }
}
