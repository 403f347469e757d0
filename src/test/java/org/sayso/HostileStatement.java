// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of somebody who wishes ill, and what shall come of it.
 *
 * @param outcomes names of the problem types it may end in, or {@link #HARMLESS} where it may run because nothing comes of it
 * @param onlyWhenReached whether it is not refused by its plan but when it comes to what is refused
 * @param rows of a harmless one, as JSON Lines
 */
public record HostileStatement(Set<String> outcomes, boolean onlyWhenReached, String cypher, List<String> rows) {
    public static final String HARMLESS = "HARMLESS";

    private static final Set<String> REFUSALS = Set.of("WRITE_NOT_ALLOWED", "STATEMENT_NOT_ALLOWED", "INVALID_CYPHER");
    private static final Pattern REPEATED = Pattern.compile("\\(\\*(.*?)\\*(\\d+)\\*\\)");

    /** From {@code hostile-statements.txt}, which says how it is written. */
    public static List<HostileStatement> all() {
        try (InputStream in = HostileStatement.class.getResourceAsStream("/hostile-statements.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(HostileStatement::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileStatement of(String line) {
        String[] parts = line.split(" ", 2);
        String[] asked = parts[1].split(" ==>", 2);
        return new HostileStatement(
                Set.of(parts[0].replace("!", "").split("\\|")),
                parts[0].endsWith("!"),
                expand(asked[0]),
                asked.length == 1 || asked[1].isBlank() ? List.of() : List.of(asked[1].strip()));
    }

    private static String expand(String text) {
        return REPEATED.matcher(text.replace("(*nl*)", "\n"))
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
    }

    /** With the number of the port where somebody listens. */
    public String cypher(int port) {
        return cypher.replace(":PORT", ":" + port);
    }

    /** Refused without any of it being run. */
    public boolean isRefusedByItsPlan() {
        return !onlyWhenReached && REFUSALS.containsAll(outcomes);
    }

    /** Short enough to be read in a message. */
    @Override
    public String toString() {
        return cypher.substring(0, Math.min(cypher.length(), 200));
    }
}
