// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenEntitiesTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "- {id: x, type: Person} ~ 2:3 missing-field",
                "- {id: X y, type: Person, name: X} ~ 2:8 bad-id",
                "- {id: x, type: Persn, name: X} ~ 2:17 unknown-word",
                "- {id: x, type: Person, name: X, when: 2020, place: camp} ~ 2:34 event-field; 2:46 event-field",
                "- {id: x, type: Event, name: X, when: 2020-2-3} ~ 2:39 bad-date",
                "- {id: x, type: Event, name: X, place: police} ~ 2:40 type-not-allowed",
                "- {id: x, type: Person, name: X, nam: Y} ~ 2:34 unknown-field",
                "- {id: x, type: Person, name: X, aliases: [{alias: Y, usedBy: [police, camp]}]} ~ 2:72 type-not-allowed",
                "- {id: x, type: Person, name: X, sameAs: {id: Q1, Wiki data: Q2}} ~ 2:43 reserved-name; 2:51 invalid-name",
                "- {id: x, type: Person, name: X, aliases: Y} ~ 2:43 wrong-shape",
                "- {id: x, type: Person, name: X, name: Y} ~ 2:34 duplicate-key",
                "- {id: x, type: Person, name: } ~ 2:25 empty-value"
            })
    void aFaultIsFoundWhereItStands(String item, String expected) {
        TinyRecords records = new TinyRecords(folder);

        records.write("more.yaml", "entities:\n" + item + "\n- {id: sound, type: Person, name: Sound}\n");

        assertThat(records.faults("more.yaml"))
                .containsExactly(
                        Arrays.stream(expected.split(";")).map(String::strip).toArray(String[]::new));
        assertThat(scan().entities()).extracting(Entity::id).contains("sound").doesNotContain("x");
    }

    @Test
    void whatLeansOnAFaultyEntityIsOutWithIt() {
        TinyRecords records = new TinyRecords(folder);
        records.write("entities.yaml", TinyRecords.ENTITIES.replace("name: The Camp", "name: The Camp, kind: Nothing"));
        records.write(
                "doc.yaml",
                TinyRecords.document("- {SPOKE_AT: police -> Annual Meeting, act: raid-2020, at: 1}\n", ""));

        assertThat(records.findings(null))
                .extracting(Finding::rule)
                .containsExactly("holds-back-documents", "unknown-kind");
        assertThat(scan().entities()).extracting(Entity::id).doesNotContain("raid-2020", "camp");
    }

    @Test
    void aFaultOfTheVocabularyIsFoundWhereItStandsAndTheRestHolds() {
        TinyRecords records = new TinyRecords(folder);
        records.write("more.yaml", """
                relations:
                  ENDED: {label: ended, inverse: x, from: [Person], to: [Event], identity: [from, to], time: moment,
                    ends: {relation: RAIDED, on: [to]}}
                  FINE: {label: fine, inverse: x, from: [Person], to: [Person], identity: [from, to], time: span}
                  WRONG: {label: wrong, from: [Persn], to: [Person], identity: [from, to], time: sometimes}
                  AGAIN: {label: again, inverse: x, from: [Person], to: [Person], identity: [from, to, place], time: moment}
                """);

        assertThat(records.faults("more.yaml"))
                .containsExactly(
                        "3:22 invalid-ends",
                        "5:10 missing-field",
                        "5:32 unknown-entity-type",
                        "5:82 unknown-word",
                        "6:77 invalid-identity");
        assertThat(scan().vocabulary().relations())
                .containsKeys("FINE", "RAIDED")
                .doesNotContainKeys("ENDED", "WRONG", "AGAIN");
    }

    private RecordSet scan() {
        return RecordSet.scan(List.of(folder), Map.of(), new Findings());
    }
}
