// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record file holds, whatever it was written in: text, lists and mappings, each with its true place. */
sealed interface Node {

    Place place();

    /** For messages: what kind of value this is. */
    String described();

    /** How a scalar is written, which decides how a place inside it is found. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        BLOCK
    }

    /**
     * Text; numbers and truth values are text too.
     *
     * @param start first index of it in the source, quotes and block header included
     * @param end one past its last index
     */
    record Scalar(String text, SourceText source, int start, int end, Style style) implements Node {
        @Override
        public Place place() {
            return new Place(source, start);
        }

        @Override
        public String described() {
            return "text";
        }

        boolean isBlank() {
            return text.isBlank();
        }

        /** The whole text, without white space around it. */
        Word word() {
            return new Word(text, this, 0).strip();
        }
    }

    record Sequence(List<Node> items, Place place) implements Node {
        @Override
        public String described() {
            return "a list";
        }
    }

    record Mapping(List<Entry> entries, Place place) implements Node {
        @Override
        public String described() {
            return "a mapping";
        }

        @Nullable
        Node get(String key) {
            for (Entry entry : entries) {
                if (entry.name().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }
    }

    record Entry(Scalar key, Node value) {
        String name() {
            return key.text();
        }
    }

    /** The items of a list, or the one item that stands for a list of one. */
    static List<Node> oneOrMany(Node node) {
        return node instanceof Sequence sequence ? sequence.items() : new ArrayList<>(List.of(node));
    }
}
