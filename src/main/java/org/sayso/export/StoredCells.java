// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.List;

/**
 * Values of the graph as {@code neo4j-admin database import} reads them, each with the type that it is stored with; and what of them the importer cannot be told.
 * One for all files of an export.
 */
final class StoredCells {
    private long stripped;
    private long lost;
    private boolean multiline;

    /** Of whole text every character can be told. */
    String text(String text) {
        multiline |= text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        return text;
    }

    /** In a list, {@link Neo4jCells#UNIT_SEPARATOR} cannot. */
    String element(String text) {
        if (text.indexOf(Neo4jCells.UNIT_SEPARATOR) < 0) {
            return text(text);
        }
        String kept = text.replace(Neo4jCells.UNIT_SEPARATOR, "");
        stripped += text.length() - kept.length();
        return text(kept);
    }

    String labels(List<String> labels) {
        return String.join(
                Neo4jCells.UNIT_SEPARATOR, labels.stream().map(this::element).toList());
    }

    /** For a value that has no form here: an empty list, one of nothing but empty texts, bytes, a point, an edge whose end has no id. */
    void lose() {
        lost++;
    }

    boolean isMultiline() {
        return multiline;
    }

    long stripped() {
        return stripped;
    }

    long lost() {
        return lost;
    }

    /** The type of a moment, a day, a time or a duration, by its ISO 8601 text. */
    static String temporalType(String iso) {
        if (iso.startsWith("P") || iso.startsWith("-P")) {
            return "duration";
        }
        int time = iso.indexOf('T');
        if (time < 0 && iso.indexOf(':') < 0) {
            return "date";
        }
        boolean zoned =
                iso.indexOf('Z') >= 0 || iso.indexOf('+', time) >= 0 || iso.indexOf('-', Math.max(time, 0)) >= 0;
        if (time < 0) {
            return zoned ? "time" : "localtime";
        }
        return zoned ? "datetime" : "localdatetime";
    }
}
