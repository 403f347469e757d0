// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

/** Hashes by content: SHA-256 over canonical JSON (RFC 8785) with all text in Unicode NFC, in lower-case hexadecimal. */
public final class ContentHash {
    private static final int ID_DIGITS = 32;

    private ContentHash() {}

    /**
     * The first 32 hexadecimal digits: ids of claims and relations. Values: String, Boolean, Integer, Long, List, Map; null entries are left out.
     *
     * @throws IllegalArgumentException for other types, for keys that are the same in NFC, and for half a surrogate pair, which has no UTF-8
     */
    public static String id(Map<String, ?> content) {
        return full(content).substring(0, ID_DIGITS);
    }

    /** All 64 hexadecimal digits of the same hash. */
    public static String full(Map<String, ?> content) {
        MessageDigest digest = Digests.begin();
        digest.update(utf8(CanonicalJson.of(content)));
        return Digests.hex(digest);
    }

    private static ByteBuffer utf8(String text) {
        try {
            // Not String.getBytes: it would write a question mark for any half of a surrogate pair and so make
            // different texts the same.
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Text with half a surrogate pair", e);
        }
    }
}
