// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small query files, each named after its case. */
final class QueryFixture {
    private static final Path FOLDER = Path.of("src/test/resources/query-files");

    private QueryFixture() {}

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".cypher"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static QueryFileParser.Parsed parse(String name) {
        return QueryFileParser.parse("q/" + name + ".cypher", "q", text(name));
    }

    static SavedQuery good() {
        return parse("good").query();
    }
}
