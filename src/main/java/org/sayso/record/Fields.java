// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;

/** The fields of one mapping; what is not what it should be becomes a finding, and counts as not given. */
final class Fields {
    private final Node.Mapping mapping;
    private final Faults faults;

    Fields(Node.Mapping mapping, Faults faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    /** Reports every key that is not among the known ones. */
    Fields allow(String what, SequencedCollection<String> known) {
        for (Node.Entry entry : mapping.entries()) {
            if (!known.contains(entry.name())) {
                faults.error(
                        entry.key().place(),
                        "unknown-field",
                        "'%s' is no field of %s (%s)"
                                .formatted(entry.name(), what, Suggestions.advice(entry.name(), known)));
            }
        }
        return this;
    }

    Place place() {
        return mapping.place();
    }

    Node.@Nullable Entry entry(String key) {
        for (Node.Entry entry : mapping.entries()) {
            if (entry.name().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    List<Node.Entry> entries() {
        return mapping.entries();
    }

    @Nullable
    Node node(String key) {
        return mapping.get(key);
    }

    /** Where a field's value stands, or the mapping when there is none. */
    Place placeOf(String key) {
        Node node = mapping.get(key);
        return node == null ? mapping.place() : node.place();
    }

    @Nullable
    Word word(String key) {
        Node.Entry entry = entry(key);
        return entry == null ? null : word(entry, faults);
    }

    /** The text of an entry; a list, a mapping or nothing at all is a finding. */
    static @Nullable Word word(Node.Entry entry, Faults faults) {
        if (!(entry.value() instanceof Node.Scalar scalar)) {
            faults.error(
                    entry.value().place(),
                    "wrong-shape",
                    "'%s' is text, not %s (write one value)"
                            .formatted(entry.name(), entry.value().described()));
            return null;
        }
        if (scalar.isBlank()) {
            faults.error(
                    entry.key().place(),
                    "empty-value",
                    "'%s' is empty (fill it in, or leave it out)".formatted(entry.name()));
            return null;
        }
        return scalar.word();
    }

    /** An id, whether or not it is a slug; a finding if it is not. */
    @Nullable
    Word id(String key, String what) {
        Word word = required(key, what);
        if (word != null && !Names.isSlug(word.text())) {
            faults.error(
                    word.place(),
                    "bad-id",
                    "'%s' is no id (lower-case letters, digits and single hyphens, at most 200, such as '%s')"
                            .formatted(word.text(), Names.slug(word.text())));
        }
        return word;
    }

    /** The text in NFC. */
    @Nullable
    String text(String key) {
        Word word = word(key);
        return word == null ? null : Names.text(word.text());
    }

    @Nullable
    Word required(String key, String what) {
        if (mapping.get(key) == null) {
            faults.error(mapping.place(), "missing-field", "%s needs '%s' (add it)".formatted(what, key));
            return null;
        }
        return word(key);
    }

    /** The texts of a list, or the one text that stands for a list of one. */
    List<Word> words(String key) {
        Node.Entry entry = entry(key);
        List<Word> words = new ArrayList<>();
        if (entry != null) {
            for (Node item : Node.oneOrMany(entry.value())) {
                Word word = word(new Node.Entry(entry.key(), item), faults);
                if (word != null) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    Node.@Nullable Mapping mapping(String key) {
        Node node = mapping.get(key);
        if (node == null || node instanceof Node.Mapping) {
            return (Node.Mapping) node;
        }
        faults.error(
                node.place(),
                "wrong-shape",
                "'%s' is a mapping, not %s (write keys and values)".formatted(key, node.described()));
        return null;
    }

    List<Node> list(String key) {
        Node node = mapping.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        if (!(node instanceof Node.Scalar scalar && scalar.isBlank())) {
            faults.error(
                    node.place(),
                    "wrong-shape",
                    "'%s' is a list, not %s (begin each item with '- ')".formatted(key, node.described()));
        }
        return List.of();
    }

    @Nullable
    Edtf date(String key) {
        Word word = word(key);
        return word == null ? null : date(word, faults);
    }

    static @Nullable Edtf date(Word word, Faults faults) {
        try {
            return Edtf.parse(word.text());
        } catch (Edtf.FormatException e) {
            faults.error(word.place(), "bad-date", String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** One of a closed set of words; null, with a finding, for another. */
    <T> @Nullable T choice(String key, Function<String, Optional<T>> parse, List<String> words) {
        Word word = word(key);
        if (word == null) {
            return null;
        }
        Optional<T> found = parse.apply(word.text());
        if (found.isEmpty()) {
            faults.error(
                    word.place(),
                    "unknown-word",
                    "'%s' is no '%s' (%s)".formatted(word.text(), key, Suggestions.advice(word.text(), words)));
        }
        return found.orElse(null);
    }
}
