// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sayso.vocabulary.ContentHash;

/** The forms in which text and names are kept and compared. */
final class Names {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern LOST = Pattern.compile("[\\p{L}\\p{N}&&[^a-z0-9]]");

    /** Ids are keys of an index, which takes some 8,000 bytes. */
    private static final int LONGEST_SLUG = 200;

    private Names() {}

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /** NFC, without white space around it. */
    static String text(String text) {
        return nfc(text).strip();
    }

    /** NFC, white space collapsed: two spellings of a name that differ only in these are one name. */
    static String name(String text) {
        return SPACE.matcher(nfc(text)).replaceAll(" ").strip();
    }

    /** A slug made of words. Where it cannot hold all their letters and digits, or gets long, their hash stands for the rest: other words, another slug. */
    static String slug(String words) {
        String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = trimmed(OTHER.matcher(plain).replaceAll("-"));
        if (slug.isEmpty()) {
            return "group-" + hash(words);
        }
        if (slug.length() <= LONGEST_SLUG && !LOST.matcher(plain).find()) {
            return slug;
        }
        return trimmed(slug.substring(0, Math.min(slug.length(), LONGEST_SLUG))) + "-" + hash(words);
    }

    private static String trimmed(String slug) {
        return slug.replaceAll("^-|-$", "");
    }

    private static String hash(String words) {
        return ContentHash.id(Map.of("name", name(words))).substring(0, 8);
    }

    private static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
