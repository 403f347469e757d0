// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import org.jspecify.annotations.Nullable;

/** Whole numbers, which record files hold as text like everything else. */
final class Numbers {
    private Numbers() {}

    static @Nullable Integer count(Fields fields, String key, Faults faults) {
        Word word = fields.word(key);
        if (word != null && word.text().matches("\\d{1,9}")) {
            return Integer.valueOf(word.text());
        }
        if (word != null) {
            refuse(word, key, faults);
        }
        return null;
    }

    static @Nullable Long whole(Node.Entry entry, Faults faults) {
        Word word = Fields.word(entry, faults);
        if (word != null && word.text().matches("-?\\d{1,18}")) {
            return Long.valueOf(word.text());
        }
        if (word != null) {
            refuse(word, entry.name(), faults);
        }
        return null;
    }

    private static void refuse(Word word, String key, Faults faults) {
        faults.error(
                word.place(),
                "bad-number",
                "'%s' is a whole number, not '%s' (digits only)".formatted(key, word.text()));
    }
}
