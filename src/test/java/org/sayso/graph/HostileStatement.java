// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A statement of somebody who wishes ill, and what shall come of it.
 *
 * @param outcome a problem type, or {@link #HARMLESS} where it may run because nothing comes of it
 */
record HostileStatement(String outcome, String cypher) {
    static final String HARMLESS = "HARMLESS";

    /** From {@code hostile-statements.txt}: one a line, its outcome first; lines that begin with # are headings. */
    static List<HostileStatement> all() {
        try (InputStream in = HostileStatement.class.getResourceAsStream("/hostile-statements.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new HostileStatement(parts[0], parts[1].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRefusedByItsPlan() {
        return outcome.equals("WRITE_NOT_ALLOWED") || outcome.equals("STATEMENT_NOT_ALLOWED");
    }
}
