// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sayso.vocabulary.Digests;

/**
 * The text of a document, as it was read: its paragraphs are the lines that are not only white space, its offsets count Unicode code points over the whole
 * decoded text, line ends included (W3C TextPositionSelector). A byte-order mark is not part of the text. Lines end with LF, CR LF or CR.
 */
public final class DocumentText {
    private final String text;
    private final String sha256;
    private final List<Paragraph> paragraphs;

    /**
     * A line that is not only white space.
     *
     * @param number from 1
     * @param start first code point of the line within the whole text
     * @param end one past its last, the line end not included
     */
    public record Paragraph(int number, int start, int end, String text) {}

    private DocumentText(String text, String sha256) {
        this.text = text;
        this.sha256 = sha256;
        this.paragraphs = split(text);
    }

    /**
     * Reads and decodes a text.
     *
     * @throws CharacterCodingException when the file is not UTF-8
     */
    public static DocumentText read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int mark = Utf8.markLength(bytes);
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                .toString();
        return new DocumentText(text, Digests.sha256(bytes));
    }

    /** The whole decoded text. */
    public String text() {
        return text;
    }

    /** SHA-256 of the file's bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public List<Paragraph> paragraphs() {
        return paragraphs;
    }

    private static List<Paragraph> split(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int lineStart = 0;
        int codePoints = 0;
        while (lineStart < text.length()) {
            int lineEnd = lineStart;
            while (lineEnd < text.length() && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
                lineEnd++;
            }
            int length = text.codePointCount(lineStart, lineEnd);
            String line = text.substring(lineStart, lineEnd);
            if (!isWhiteSpace(line)) {
                paragraphs.add(new Paragraph(paragraphs.size() + 1, codePoints, codePoints + length, line));
            }
            int next = text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
            codePoints += length + next - lineEnd;
            lineStart = next;
        }
        return List.copyOf(paragraphs);
    }

    /** No-break spaces too are nothing to read. */
    static boolean isWhiteSpace(String line) {
        return line.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
