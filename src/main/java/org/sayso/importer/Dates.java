// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;

/** An EDTF date as the three properties every dated thing has: {@code when} as written, {@code earliest} and {@code latest} as dates. */
final class Dates {
    private Dates() {}

    static void put(Properties properties, @Nullable Edtf when) {
        if (when != null) {
            properties
                    .with("when", when.text())
                    .with("earliest", when.earliest())
                    .with("latest", when.latest());
        }
    }
}
