// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Map;

/** What stands in the text files of a zip: where a graph comes from, and whether it is whole. */
final class ZipNotes {
    private ZipNotes() {}

    /** A line for the title and one for each item of the provenance; lines that belong to the item above are indented. */
    static String provenance(GraphHead head) {
        var text = new StringBuilder(head.title()).append('\n');
        for (Map.Entry<String, String> item : head.provenance().entrySet()) {
            text.append(item.getKey())
                    .append(": ")
                    .append(item.getValue().strip().replaceAll("\\R", "\n  "))
                    .append('\n');
        }
        return text.toString();
    }

    static String counts(GraphEnd end, PlainText plain) {
        String counts = """
                Nodes: %d
                Edges: %d
                Truncated: %s
                Characters stripped: %d
                """.formatted(
                        end.nodes(),
                        end.edges(),
                        end.truncated() ? "yes, a limit left out nodes or edges" : "no",
                        plain.stripped());
        return end.changed() ? counts + GraphEnd.CHANGED + "\n" : counts;
    }
}
