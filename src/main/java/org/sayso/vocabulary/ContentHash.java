// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.Map;

/** Hashes by content: SHA-256 over canonical JSON (RFC 8785) with all text in Unicode NFC, in lower-case hexadecimal. */
public final class ContentHash {
    private ContentHash() {}

    /** The first 32 hexadecimal digits: ids of claims and relations. Values: String, Boolean, Integer, Long, List, Map; null entries are left out. */
    public static String id(Map<String, ?> content) {
        throw new UnsupportedOperationException();
    }

    /** All 64 hexadecimal digits of the same hash. */
    public static String full(Map<String, ?> content) {
        throw new UnsupportedOperationException();
    }
}
