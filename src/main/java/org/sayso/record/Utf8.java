// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Strict decoding: what is not UTF-8 is a finding, never a replacement character. */
final class Utf8 {
    static final String RULE = "bad-encoding";
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private Utf8() {}

    /** The text without a byte-order mark; null, with a finding at the first bad byte, when it is not UTF-8. */
    static @Nullable SourceText decode(String file, byte[] bytes, int firstLine, Faults faults) {
        ByteBuffer in = ByteBuffer.wrap(bytes, markLength(bytes), bytes.length - markLength(bytes));
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        SourceText source = new SourceText(file, out.flip().toString(), firstLine);
        if (result.isError()) {
            faults.error(
                    new Place(source, source.text().length()),
                    RULE,
                    "this is not UTF-8 (save the file with the encoding UTF-8)");
            return null;
        }
        return source;
    }

    /** The scalar; with a finding, and without them, if it has halves of surrogate pairs, which an escape can write but UTF-8 cannot. */
    static Node.Scalar whole(Node.Scalar scalar, Faults faults) {
        String text = LONE_SURROGATE.matcher(scalar.text()).replaceAll("\uFFFD");
        if (text.equals(scalar.text())) {
            return scalar;
        }
        faults.error(scalar.place(), "bad-character", "half a character, such as \\ud83d alone (write it whole)");
        return new Node.Scalar(text, scalar.source(), scalar.start(), scalar.end(), scalar.style());
    }

    /** How many bytes the byte-order mark at the beginning takes: 3 or 0. */
    static int markLength(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
    }
}
