// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.Map;

/** One relationship that leads away from a claim: its type, the id of the node at its end, and its properties. */
record Edge(String type, Target target, String id, Map<String, Object> properties) {

    /** What kind of node an edge leads to. */
    enum Target {
        ENTITY("Entity"),
        DOCUMENT("Document"),
        CLAIM("Claim");

        private final String label;

        Target(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The form that digests are made of, the same in every process. */
    String canonical() {
        return type + " " + target.label + " " + id + " " + Properties.canonical(properties);
    }
}
