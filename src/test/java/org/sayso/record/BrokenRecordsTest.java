// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenRecordsTest {
    @TempDir
    Path folder;

    /** In the snippets | stands for a line end and » for a tab; they begin in line 4 of the file, below {@code claims:}. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "- SPOKE_AT: Anna Abel -> meting|  at: 1 ~ 4:26 unknown-entity",
                "- SPOKE_AT: anna-able -> meeting|  at: 1 ~ 4:13 unknown-entity",
                "- SPOKE_AT: A. Abel -> meeting|  at: 1 ~ 4:13 ambiguous-name",
                "- SPOKE_AT: 'Anna Abel -> meting'|  at: 1 ~ 4:27 unknown-entity",
                "- SPOKE_AT: 'It''s -> meting'|  at: 1 ~ 4:14 unknown-entity; 4:23 unknown-entity",
                "- SPOKE_AT: \"\\x41nna Abel -> me\\u0074ing\"|  at: 1 ~ 4:30 unknown-entity",
                "- SPOKE_AT: >-|    Anna Abel|    -> meting|  at: 1 ~ 6:8 unknown-entity",
                "- SPOKE_AT: |-\u0001    Anna Abel ->\u0001    meting\u0001  at: 1 ~ 6:5 unknown-entity",
                "- SPOKE_AT: Anna|    Abel ->|    meting|  at: 1 ~ 6:5 unknown-entity",
                "- SPOKE_AT: Anna Abel -> \uD83D\uDE00 x -> y|  at: 1 ~ 4:26 unknown-entity; 4:30 two-arrows",
                "- SPOKE_AT: camp -> meeting|  at: 1 ~ 4:13 type-not-allowed",
                "- SPOKE_AT: The Camp -> meeting|  at: 1 ~ 4:13 type-not-allowed",
                "- SPOKE_AT: -> meeting|  at: 1 ~ 4:3 missing-end",
                "- SPOKE_AT: anna-abel|  at: 1 ~ 4:3 missing-end",
                "- STATED: anna-abel|  at: 1 ~ 4:3 missing-content",
                "- SPOKE_TO: anna-abel -> meeting|  at: 1 ~ 4:3 unknown-relation",
                "- spoke_at: anna-abel -> meeting|  at: 1 ~ 4:3 missing-relation",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1, 2 9-4, x ~ 5:10 bad-locator; 5:17 bad-locator",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1 4-9 mian ~ 5:13 bad-locator",
                "- SPOKE_AT: anna-abel -> meeting|  at: [1, {paragraph: 2, start: 4}] ~ 5:11 bad-locator",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  whne: 2020 ~ 6:3 unknown-field",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  when: 2020-13 ~ 6:9 bad-date",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  asOf: yesterday ~ 6:9 bad-date",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  crowd: many|  crowdMin: lots ~ 7:13 bad-number",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  crowdMax: 7 ~ 6:13 missing-field",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  crowd: 9|  crowdMin: 9|  crowdMax: 7 ~ 8:13 bad-number",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  venue: police ~ 6:10 type-not-allowed",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  wording: implied ~ 6:12 missing-note",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  status: donne ~ 6:11 unknown-word",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  says: [{RAIDED: police -> camp}] ~ 6:9 no-speech",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  stance: denies|  deniedBy: police ~ 6:11 stance-given-twice",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  relayedBy: police ~ 6:14 relay-without-voice",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  act: {unnamed: them} ~ 6:18 type-not-allowed",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  contradicts: [no-such, 'a#b#c'] ~ 6:17 missing-target; 6:27 bad-link",
                "- {SPOKE_AT: anna-abel -> meeting, at: 1, key: a}|- {SPOKE_AT: ben-abel -> meeting, at: 1, key: a} ~ 5:47 duplicate-key",
                "- SPOKE_AT: -> meeting|  at: 1|  key: k|  each: [anna-abel, ben-abel] ~ 6:8 duplicate-key",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  each: [ben-abel] ~ 6:9 nothing-missing",
                "- SPOKE_AT: -> meeting|  at: 1|  each:|  - Anna Abel: {capcity: host} ~ 7:17 unknown-field",
                "- SPOKE_AT: -> meeting|  at: 1|  each: [Anna Abel: {from: ben-abel}] ~ 6:22 unknown-field",
                "- SPOKE_AT: -> meeting|  at: 1|  each: [Anna Abel: {relation: RAIDED, each: []}] ~ 6:22 unknown-field; 6:40 unknown-field",
                "- SPOKE_AT: -> meeting|  at: 1|  each: [{from: anna-abel, at: 3}] ~ 6:10 wrong-shape",
                "- SPOKE_AT: -> meeting|  at: 1|  each: ~ 6:8 empty-value",
                "- SPOKE_AT: -> meeting|  at: 1|  each: [] ~ 6:9 empty-value",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  capacity: \"x\\uD83D\" ~ 6:13 bad-character",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|  at: 2 ~ 6:3 duplicate-key",
                "- SPOKE_AT: anna-abel -> meeting ~ 4:3 missing-locator",
                "- SPOKE_AT: anna-abel -> meeting|  at: &x 1 ~ 5:7 yaml-anchor",
                "- SPOKE_AT: !!str anna-abel -> meeting|  at: 1 ~ 4:13 yaml-tag",
                "- SPOKE_AT: anna-abel -> meeting|  at: *x ~ 5:7 yaml-alias",
                "- SPOKE_AT: anna-abel -> meeting|»at: 1 ~ 5:1 yaml-syntax",
                "- SPOKE_AT: anna-abel: meeting ~ 4:22 yaml-syntax",
                "- SPOKE_AT: anna-abel -> meeting|  at: 1|---|x: y ~ 6:1 several-yaml-documents",
                "- relation: SPOKE_AT|  from: anna-abel|  to: meting|  at: 1 ~ 6:7 unknown-entity",
                "- CALLED_FOR: anna-abel -> ministry|  content: x|  at: 1|  wants: {RAIDED: -> anna-abel} ~ 7:22 type-not-allowed",
                "- CALLED_FOR: police -> anna-abel|  content: x|  at: 1|  wants: {RAIDED: -> camp} ~ 7:11 type-not-allowed"
            })
    void aFaultIsFoundWhereItStands(String snippet, String expected) {
        String text = TinyRecords.document(
                        snippet.contains("\u0001") ? snippet.replace('\u0001', '\n') : snippet.replace('|', '\n'), "")
                .replace('»', '\t');
        TinyRecords records = new TinyRecords(folder);

        records.write("doc.yaml", text);

        assertThat(records.faults("doc.yaml"))
                .containsExactly(
                        Arrays.stream(expected.split(";")).map(String::strip).toArray(String[]::new));
    }

    @Test
    void crLfAndAByteOrderMarkDoNotShiftAPlace() {
        TinyRecords records = new TinyRecords(folder);

        records.write(
                "doc.yaml",
                "\uFEFF"
                        + TinyRecords.document("- SPOKE_AT: x -> meeting\n  at: 1\n", "")
                                .replace("\n", "\r\n"));

        assertThat(records.faults("doc.yaml")).containsExactly("4:13 unknown-entity");
    }

    @Test
    void whatIsNotUtf8IsFoundAtItsFirstByte() {
        TinyRecords records = new TinyRecords(folder);

        records.write("doc.yaml", new byte[] {'d', ':', '\n', 'x', ' ', (byte) 0xE9, '\n'});

        assertThat(records.faults("doc.yaml")).containsExactly("2:3 bad-encoding");
    }

    @Test
    void aControlCharacterIsFound() {
        TinyRecords records = new TinyRecords(folder);

        records.write("doc.yaml", "document: doc\ntitle: a\u0007b\n");

        assertThat(records.faults("doc.yaml")).contains("2:9 bad-character");
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        TinyRecords records = new TinyRecords(folder);

        records.write("doc.yaml", "document: doc\nauthors: " + "[".repeat(5000) + "]".repeat(5000) + "\n");

        assertThat(records.faults("doc.yaml")).containsExactly("2:60 too-deep");
    }

    @Test
    void aMessageSaysWhatIsWrongAndWhatToDo() {
        TinyRecords records = new TinyRecords(folder);

        records.write("doc.yaml", TinyRecords.document("- SPOKE_AT: A. Abel -> meting\n  at: 1\n", ""));

        assertThat(records.findings(null))
                .extracting(Finding::message)
                .containsExactly(
                        "'A. Abel' fits several entities as 'from' of SPOKE_AT (write one id: anna-abel or ben-abel)",
                        "no entity has the id or name 'meting', as 'to' of SPOKE_AT (did you mean 'meeting'?)");
    }

    @Test
    void unknownFilesAndPathsAreFindings() {
        TinyRecords records = new TinyRecords(folder);
        records.write("typo.yaml", "docment: x\n");
        records.write("empty.yaml", "# nothing yet\n");
        records.write(".hidden.yaml", "{{{");
        records.write("schema/x.yaml", "{{{");

        assertThat(records.faults("typo.yaml")).containsExactly("empty.yaml 1:1 empty-file", "1:1 unknown-record-kind");
        assertThat(RecordCheck.run(List.of(folder.resolve("none")), null)
                        .findings()
                        .all())
                .extracting(Finding::rule)
                .containsExactly("missing-path");
    }
}
