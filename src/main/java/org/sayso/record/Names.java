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

    /** Ids name files, and are keys of an index; both have a limit. */
    static final int LONGEST = 200;

    private static final int HASH_DIGITS = 8;

    private Names() {}

    static boolean isSlug(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    /** NFC, without white space around it. */
    static String text(String text) {
        return nfc(text).strip();
    }

    /** NFC, white space collapsed: two spellings of a name that differ only in these are one name. */
    static String name(String text) {
        return SPACE.matcher(nfc(text)).replaceAll(" ").strip();
    }

    /**
     * A slug made of words. Where letters or digits are lost (of other scripts, and such as ø), or words beyond the longest slug, their hash stands in for them, so that two
     * names do not become one.
     */
    static String slug(String words) {
        String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = OTHER.matcher(plain).replaceAll("-");
        slug = slug.replaceAll("^-|-$", "");
        if (slug.length() > LONGEST) {
            return slug.substring(0, LONGEST - HASH_DIGITS - 1).replaceAll("-$", "") + "-" + hash(words);
        }
        if (slug.isEmpty()) {
            return "group-" + hash(words);
        }
        return LOST.matcher(plain).find() ? slug + "-" + hash(words) : slug;
    }

    private static String hash(String words) {
        return ContentHash.id(Map.of("name", name(words))).substring(0, HASH_DIGITS);
    }

    private static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
