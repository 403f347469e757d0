// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no rule forbids, but a second look often mends. */
class WorthALookTest {
    @TempDir
    private Path folder;

    private TinyRecords records;

    @BeforeEach
    void setUp() {
        records = new TinyRecords(folder);
    }

    @Test
    void entitiesThatShareANameOrInitialsMayBeOne() {
        records.write("more.yaml", """
                entities:
                - {id: court, type: Organization, name: High Court of Testing}
                - {id: hct, type: Organization, name: HCT}
                - {id: ministry-2, type: Organization, name: the ministry}
                - {id: ministry-place, type: Place, name: The Ministry}
                - {id: bureau, type: Organization, name: Other Bureau, aliases: [{alias: the bureau, usedBy: daily}]}
                """);
        assertThat(records.allFindings(null).stream()
                        .filter(finding -> finding.rule().equals("possibly-same-entity"))
                        .map(finding ->
                                Path.of(finding.file()).getFileName() + ":" + finding.line() + " " + finding.message()))
                .containsExactly(
                        "entities.yaml:6 'ben-abel' may be the same as 'anna-abel', by the name 'A. Abel' (keep one; or say in a note of one why they are two, with the other's id)",
                        "more.yaml:2 'court' may be the same as 'hct', by the name 'HCT' (keep one; or say in a note of one why they are two, with the other's id)",
                        "more.yaml:4 'ministry-2' may be the same as 'ministry', by the name 'the ministry' (keep one; or say in a note of one why they are two, with the other's id)");
    }

    @Test
    void entitiesToldApartOnPurposeAreNot() {
        records.write("more.yaml", """
                entities:
                - {id: hct, type: Organization, name: HCT, note: Not high-court.}
                - {id: high-court, type: Organization, name: High Court of Testing}
                - {id: one, type: Person, name: Carl Cox, sameAs: {wikidata: Q1}}
                - {id: two, type: Person, name: Carl Cox, sameAs: {wikidata: Q2}}
                """);
        assertThat(records.allFindings(null).stream()
                        .filter(finding -> finding.rule().equals("possibly-same-entity"))
                        .map(finding -> Path.of(finding.file()).getFileName().toString()))
                .containsExactly("entities.yaml");
    }

    @Test
    void entitiesThatNothingNamesAreTold() {
        records.write(
                "doc.yaml",
                TinyRecords.document(
                        "- {SPOKE_AT: anna-abel -> meeting, at: 1, venue: camp, saidBy: police, relayedBy: ministry}\n",
                        ""));
        assertThat(unused()).containsExactly("ben-abel", "raid-2020");
    }

    @Test
    void nothingIsSaidOfUseWhileADocumentIsOut() {
        records.write("doc.yaml", TinyRecords.document("- {SPOKE_AT: nobody-at-all -> meeting, at: 1}\n", ""));
        assertThat(unused()).isEmpty();
    }

    private java.util.List<String> unused() {
        return records.allFindings(null).stream()
                .filter(finding -> finding.rule().equals("unused-entity"))
                .map(finding -> finding.message().replaceAll(".*'([^']+)'.*", "$1"))
                .toList();
    }

    @Test
    void quantitiesThatCannotBothBeRightAreTold() {
        document("one", "crowd: over 500, crowdMin: 500, key: big");
        document("other-words", "crowd: 600, crowdMin: 600, crowdMax: 600, saidBy: police");
        document("small", "crowd: a dozen, crowdMin: 12, crowdMax: 12, saidBy: police");
        document("tiny", "crowd: two, crowdMin: 2, crowdMax: 2, saidBy: ministry, competesWith: [one#big, small#x]");
        assertThat(records.faults("small.yaml")).contains("3:4 differing-quantity");
        assertThat(records.findings(null).stream()
                        .filter(finding -> finding.rule().equals("differing-quantity"))
                        .map(finding -> Path.of(finding.file()).getFileName().toString()))
                .containsExactly("small.yaml", "tiny.yaml");
    }

    @Test
    void whatIsDoneIsNotDatedAfterItsDocument() {
        records.write("doc.yaml", TinyRecords.document("""
                        - {SPOKE_AT: anna-abel -> meeting, at: 1, when: 2020-06}
                        - {SPOKE_AT: police -> meeting, at: 1, when: 2020-06, status: intended}
                        - {SPOKE_AT: ben-abel -> meeting, at: 1, when: 2020-05-05/2020-06}
                        - {STATED: police, content: x, at: 1, saidOn: 2020-05-06}
                        """, "published: 2020-05-05\n"));
        assertThat(records.faults("doc.yaml")).containsExactly("5:4 date-after-document", "8:4 date-after-document");
    }

    @Test
    void nothingIsSaidOfDatesWhereTheDocumentsOwnIsUncertain() {
        records.write(
                "doc.yaml",
                TinyRecords.document(
                        "- {SPOKE_AT: anna-abel -> meeting, at: 1, when: 2021}\n", "published: 2020-05-05?\n"));
        assertThat(records.faults("doc.yaml")).isEmpty();
    }

    @Test
    void aClaimRestsOnAPlaceWhereItIsSaid() {
        records.write("doc.yaml", TinyRecords.document("""
                        - {SPOKE_AT: anna-abel -> meeting, at: '1 support, 2 date'}
                        - {SPOKE_AT: ben-abel -> meeting, at: '1 support, 2'}
                        """, ""));
        assertThat(records.faults("doc.yaml")).containsExactly("4:4 no-main-locator");
    }

    private void document(String id, String fields) {
        records.write(
                id + ".yaml",
                "document: %s\nclaims:\n- {SPOKE_AT: anna-abel -> meeting, at: 1, %s}\n".formatted(id, fields));
    }
}
