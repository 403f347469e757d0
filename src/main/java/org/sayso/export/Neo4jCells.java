// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Values as {@code neo4j-admin database import} reads them; one for all files of an import, so that it knows whether they have fields of several lines. */
final class Neo4jCells {
    /** Elements of a list can be neither quoted nor escaped, so they are parted by a character that no text has: {@link PlainText} strips it. */
    static final String UNIT_SEPARATOR = "\u001F";

    private final PlainText plain;
    private long lostLists;
    private boolean multiline;

    Neo4jCells(PlainText plain) {
        this.plain = plain;
    }

    /** Null where the format has no way to tell it: a list that holds nothing, or nothing but empty texts. */
    @Nullable
    String of(Object value) {
        return switch (value) {
            case String text -> text(text);
            case List<?> list -> list(list);
            default -> value.toString();
        };
    }

    String text(String text) {
        String kept = plain.of(text);
        multiline |= kept.indexOf('\n') >= 0 || kept.indexOf('\r') >= 0;
        return kept;
    }

    /** Whether there was a line end in a field. */
    boolean isMultiline() {
        return multiline;
    }

    /** How many lists could not be written. */
    long lostLists() {
        return lostLists;
    }

    private @Nullable String list(List<?> list) {
        var joined = new StringJoiner(UNIT_SEPARATOR);
        for (Object element : list) {
            joined.add(element instanceof String text ? text(text) : element.toString());
        }
        if (joined.length() >= list.size() && !list.isEmpty()) {
            return joined.toString();
        }
        // Only separators: the importer takes that for an empty list, and those it does not store.
        lostLists += list.isEmpty() ? 0 : 1;
        return null;
    }

    /** The type of a value in a header, such as {@code string[]}; whole numbers are 64 bits wide, as all of Cypher's are. */
    static String type(Object value) {
        return switch (value) {
            case Long number -> "long";
            case Double number -> "double";
            case Boolean truth -> "boolean";
            case LocalDate day -> "date";
            case List<?> list -> listType(list.getFirst());
            default -> "string";
        };
    }

    /** Written out, as every cell asks. */
    private static String listType(Object element) {
        return switch (element) {
            case Long number -> "long[]";
            case Double number -> "double[]";
            case Boolean truth -> "boolean[]";
            case LocalDate day -> "date[]";
            default -> "string[]";
        };
    }
}
