// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcrossDocumentsTest {
    @TempDir
    Path folder;

    private TinyRecords records;

    @BeforeEach
    void setUp() {
        records = new TinyRecords(folder);
    }

    @Test
    void actsThatMayBeTheSameAreWorthALook() {
        document("one", "- {RAIDED: police -> camp, at: 1, act: raid-2020}\n");
        document("two", "- {RAIDED: police -> camp, at: 1, when: 2020-05-07}\n");
        document("apart", "- {RAIDED: police -> camp, at: 1, when: 2019}\n");
        document("same", "- {RAIDED: police -> camp, at: 1, act: raid-2020, when: 2020-05}\n");

        assertThat(records.faults("two.yaml")).containsExactly("3:4 possibly-same-act");
    }

    @Test
    void linksToClaimsOfOtherDocumentsAreFollowed() {
        document("one", "- {RAIDED: police -> camp, at: 1, when: 2001, key: raid}\n");
        document("two", "- {RAIDED: police -> camp, at: 1, when: 2002, contradicts: [one#raid, one#rade, tow#x]}\n");

        assertThat(records.faults("two.yaml")).containsExactly("3:71 missing-target", "3:81 missing-target");
    }

    @Test
    void nothingIsSaidOfLinksIntoADocumentThatIsOut() {
        document("one", "- {RAIDED: nobody-at-all -> camp, at: 1}\n");
        document("two", "- {RAIDED: police -> camp, at: 1, contradicts: one#raid}\n");

        assertThat(records.faults("two.yaml")).containsExactly("one.yaml 3:12 unknown-entity");
    }

    @Test
    void paragraphsOfWhichNothingIsSaidAreNamed() {
        records.write(
                "doc.yaml",
                TinyRecords.document(
                        "- {RAIDED: police -> camp, at: '2, 4 support'}\n",
                        "paragraphs: 12\nunclaimed: {3: a caption, 8-9: links}\nrepeats: [{paragraphs: 11 - 12, of: 2-3}]\n"));

        assertThat(records.findings(null))
                .extracting(Finding::message)
                .containsExactly(
                        "nothing is said of the paragraphs 1, 5-7, 10 (record what is claimed there, or list it under 'unclaimed' with a word why not)");
    }

    private void document(String id, String claims) {
        records.write(id + ".yaml", "document: " + id + "\nclaims:\n" + claims);
    }
}
