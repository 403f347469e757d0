// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small record set whose texts hold what formats use for themselves: line ends, quotes, separators, control characters, right-to-left text, emoji. */
final class NastyRecords {
    /** In escapes of YAML. */
    private static final String NASTY = """
            \\"a\\" , ;\\t'b' \\\\ \\n\\r\\n \\a \\u0627\\u0644\\u0639\\u0631\\u0628\\u064A\\u0629 \\U0001F600 e\\u0301 \\u2028 \\uFEFF |\
            """;

    private static final String VOCABULARY = """
            entityTypes:
              Event: {kinds: {Raid: a raid}}
            relations:
              SPOKE_AT: {description: d, label: spoke at, inverse: heard, from: [Person], to: [Event], identity: [from, to], time: moment,
                qualifiers: {capacity: {type: text, description: d}, list: {type: text, description: d}, crowd: {type: quantity, description: d}}}
              DESIGNATED: {description: d, label: designated, inverse: was designated by, from: [Organization], to: [Person],
                identity: [from, to, list], time: span, qualifiers: {list: {type: entity, of: [Instrument], description: d}}}
            """;

    private static final String ENTITIES = """
            entities:
            - {id: a, type: Person, name: "NASTY", aliases: ["x NASTY", "a,b", " c ", "[d]", "null"], note: "unit \\u001F separator"}
            - {id: b, type: Event, kind: Raid, name: "=1+1", when: 2023-07, sameAs: {wikidata: Q1}}
            - {id: c, type: Organization, name: "true"}
            - {id: d, type: Instrument, name: "\\""}
            """;

    /** An entity has its id as well. */
    private static final String DOCUMENT = """
            document: a
            title: "NASTY"
            authors: ["; ", "NASTY"]
            publisher: c
            claims:
            - SPOKE_AT: a -> b
              key: k1
              at: 1
              capacity: "NASTY"
              list: "one"
              crowd: "NASTY"
              crowdMin: 12
              note: "NASTY"
            - SPOKE_AT: a -> b
              at: [2, 3]
              capacity: "x\\n"
              deniedBy: d
              contradicts: k1
            - DESIGNATED: c -> a
              at: 3
              list: d
            """;

    private NastyRecords() {}

    static Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("vocabulary.yaml"), VOCABULARY);
        Files.writeString(folder.resolve("entities.yaml"), ENTITIES.replace("NASTY", NASTY));
        Files.writeString(folder.resolve("document.yaml"), DOCUMENT.replace("NASTY", NASTY));
        return folder;
    }
}
