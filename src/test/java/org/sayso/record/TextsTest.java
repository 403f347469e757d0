// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.vocabulary.Digests;

class TextsTest {
    /** 😀 is one code point and two chars. */
    private static final String TEXT =
            "\uFEFFOne 😀 here.\r\n \u00a0\r\nTwo “quoted  words” 😀 and It’s over…\rThree\n";

    @TempDir
    Path folder;

    @TempDir
    Path texts;

    @Test
    void paragraphsAreTheLinesThatAreNotBlankCountedInCodePoints() throws IOException {
        DocumentText text = text();

        assertThat(text.paragraphs())
                .extracting(DocumentText.Paragraph::number, DocumentText.Paragraph::start, DocumentText.Paragraph::end)
                .containsExactly(tuple(1, 0, 11), tuple(2, 17, 53), tuple(3, 54, 59));
        assertThat(text.sha256()).isEqualTo(Digests.sha256(TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void locatorsAreHeldAgainstTheText() throws IOException {
        text();
        TinyRecords records = new TinyRecords(folder);
        records.write(
                "doc.yaml",
                TinyRecords.document(
                        "- RAIDED: police -> camp\n  at: 1 0-11, 1 0-12, 2 16-20, 2 17-53, 3 54-59, 4\n",
                        "file: t.txt\nsha256: " + "0".repeat(64) + "\nparagraphs: 7\n"));

        assertThat(records.findings(texts))
                .extracting(finding -> finding.line() + ":" + finding.column() + " " + finding.rule())
                .containsExactly(
                        "4:9 other-text",
                        "5:13 other-text",
                        "8:15 outside-paragraph",
                        "8:23 outside-paragraph",
                        "8:50 no-such-paragraph");
    }

    @Test
    void aFileOutsideTheFolderIsNeverOpened() {
        TinyRecords records = new TinyRecords(folder);
        records.write("doc.yaml", TinyRecords.document("- {RAIDED: police -> camp, at: 1}\n", "file: ../t.txt\n"));

        assertThat(records.faults("doc.yaml")).containsExactly("3:7 bad-file");
        assertThat(List.of("/etc/x", "a/../../x", "..", "a\\b").stream().filter(DocumentTexts::isInside))
                .isEmpty();
        assertThat(DocumentTexts.isInside("a/b..txt")).isTrue();
    }

    @Test
    void wordsAreFoundAsWrittenElseLoosely() throws IOException {
        DocumentText text = text();

        assertThat(Passages.find(text, "😀 here")).extracting(Passage::locator).containsExactly("1 4-10");
        assertThat(Passages.find(text, "\"QUOTED words\" 😀"))
                .extracting(Passage::locator, Passage::context)
                .containsExactly(tuple("2 21-38", "Two “quoted  words” 😀 and It’s over…"));
        assertThat(Passages.find(text, "it's over..."))
                .extracting(Passage::locator)
                .containsExactly("2 43-53");
        assertThat(Passages.find(text, "e")).extracting(Passage::paragraph).containsExactly(1, 1, 1, 2, 2, 3, 3);
        assertThat(Passages.find(text, "absent")).isEmpty();
        assertThat(Passages.find(text, " ")).isEmpty();
    }

    @Test
    void fixFillsInDigestAndParagraphsAndLeavesTheRestAlone() throws IOException {
        String digest = text().sha256();
        TinyRecords records = new TinyRecords(folder);
        String before =
                "\uFEFF# a comment\r\ndocument: doc   # its id\r\nfile:  't.txt'  # the text\r\npublisher: daily\r\n\r\nclaims: [ ]\r\n";
        Path missing = records.write("missing.yaml", before);
        Path wrong =
                records.write("wrong.yaml", "{document: wrong, file: t.txt, sha256: 'x', paragraphs: 99 } # kept\n");
        Path flow = records.write("flow.yaml", "{document: flow, file: t.txt}\n");

        assertThat(RecordFix.run(List.of(folder), texts)).containsExactly(flow, missing, wrong);

        assertThat(Files.readString(missing))
                .isEqualTo(before.replace("the text\r\n", "the text\r\nsha256: " + digest + "\r\nparagraphs: 3\r\n"));
        assertThat(Files.readString(wrong))
                .isEqualTo("{document: wrong, file: t.txt, sha256: " + digest + ", paragraphs: 3 } # kept\n");
        assertThat(Files.readString(flow))
                .isEqualTo("{document: flow, file: t.txt, sha256: " + digest + ", paragraphs: 3}\n");
        assertThat(RecordFix.run(List.of(folder), texts)).isEmpty();
    }

    private DocumentText text() throws IOException {
        Path file = Files.writeString(texts.resolve("t.txt"), TEXT);
        return DocumentText.read(file);
    }
}
