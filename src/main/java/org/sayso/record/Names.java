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

    /** A slug made of words. Words without a Latin letter or digit get one made of their hash. */
    static String slug(String words) {
        String plain =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD)).replaceAll("");
        String slug = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        slug = slug.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "group-" + hash(words) : slug;
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
