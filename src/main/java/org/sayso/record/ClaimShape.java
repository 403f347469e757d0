// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Works out the forms a claim can be written in: long, short ({@code TYPE: from -> to}), and one for several ({@code each}). */
final class ClaimShape {
    static final String ARROW = "->";
    private static final Pattern RELATION = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final Set<String> NOT_OF_AN_ITEM = Set.of("relation", "each", "from", "to");

    private final Set<String> relations;
    private final Faults faults;

    /**
     * Works for one vocabulary.
     *
     * @param relations those of the vocabulary, for suggestions
     */
    ClaimShape(Set<String> relations, Faults faults) {
        this.relations = relations;
        this.faults = faults;
    }

    /** Empty, with a finding, when it does not say which relation it is about. */
    List<ClaimDraft> expand(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            faults.error(
                    node.place(),
                    "wrong-shape",
                    "a claim is a mapping, not %s (write TYPE: from -> to)".formatted(node.described()));
            return List.of();
        }
        Ends ends = ends(mapping);
        if (ends == null) {
            return List.of();
        }
        Node each = mapping.get("each");
        Map<String, Node.Entry> shared = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (!isRelation(entry) && !entry.name().equals("each")) {
                shared.put(entry.name(), entry);
            }
        }
        if (each == null) {
            return List.of(draft(ends, mapping, shared));
        }
        return each(ends, mapping, shared, new Fields(mapping, faults).list("each"));
    }

    private record Ends(
            Word relation,
            @Nullable Reference from,
            @Nullable Reference to) {}

    static boolean isRelation(Node.Entry entry) {
        return entry.name().equals("relation") || RELATION.matcher(entry.name()).matches();
    }

    private @Nullable Ends ends(Node.Mapping mapping) {
        List<Node.Entry> naming =
                mapping.entries().stream().filter(ClaimShape::isRelation).toList();
        if (naming.isEmpty()) {
            faults.error(
                    mapping.place(),
                    "missing-relation",
                    "this claim names no relation type (%s)".formatted(advice(mapping)));
            return null;
        }
        if (naming.size() > 1) {
            faults.error(
                    naming.get(1).key().place(),
                    "two-relations",
                    "this claim already speaks of %s (make it a claim of its own)"
                            .formatted(naming.getFirst().name()));
        }
        Node.Entry entry = naming.getFirst();
        Ends written = entry.name().equals("relation") ? longForm(entry) : shortForm(entry);
        return written == null
                ? null
                : new Ends(
                        written.relation(), side(written.from(), "from", mapping), side(written.to(), "to", mapping));
    }

    private String advice(Node.Mapping mapping) {
        for (Node.Entry entry : mapping.entries()) {
            List<String> near = Suggestions.near(entry.name(), relations);
            if (!near.isEmpty() && entry.name().length() > 3) {
                return "'%s': did you mean %s?".formatted(entry.name(), Suggestions.quoted(near));
            }
        }
        return "write TYPE: from -> to, or relation: TYPE";
    }

    private @Nullable Ends longForm(Node.Entry entry) {
        Word relation = Fields.word(entry, faults);
        return relation == null ? null : new Ends(relation, null, null);
    }

    private Ends shortForm(Node.Entry entry) {
        Word relation = entry.key().word();
        if (entry.value() instanceof Node.Scalar scalar) {
            if (scalar.isBlank()) {
                return new Ends(relation, null, null);
            }
            return arrow(relation, scalar.word());
        }
        return new Ends(relation, Reference.strictly(entry.value(), entry.name(), faults), null);
    }

    private Ends arrow(Word relation, Word text) {
        int arrow = text.text().indexOf(ARROW);
        if (arrow < 0) {
            return new Ends(relation, new Reference(text, false), null);
        }
        Word from = text.part(0, arrow).strip();
        Word to = text.part(arrow + ARROW.length(), text.text().length()).strip();
        int second = to.text().indexOf(ARROW);
        if (second >= 0) {
            faults.error(
                    to.part(second, second + ARROW.length()).place(),
                    "two-arrows",
                    "a second '->' (one claim has one subject and one object)");
        }
        return new Ends(relation, named(from), named(to));
    }

    private static @Nullable Reference named(Word word) {
        return word.isEmpty() ? null : new Reference(word, false);
    }

    private @Nullable Reference side(@Nullable Reference written, String field, Node.Mapping mapping) {
        Node.Entry entry = new Fields(mapping, faults).entry(field);
        if (entry == null) {
            return written;
        }
        if (written != null) {
            faults.error(
                    entry.key().place(),
                    "two-ends",
                    "'%s' is already given by the short form (keep one of them)".formatted(field));
        }
        return Reference.strictly(entry.value(), field, faults);
    }

    private ClaimDraft draft(Ends ends, Node.Mapping mapping, Map<String, Node.Entry> entries) {
        return new ClaimDraft(
                ends.relation(),
                ends.from(),
                ends.to(),
                new Fields(new Node.Mapping(List.copyOf(entries.values()), mapping.place()), faults));
    }

    private List<ClaimDraft> each(Ends ends, Node.Mapping mapping, Map<String, Node.Entry> shared, List<Node> items) {
        if (ends.from() != null && ends.to() != null) {
            faults.error(
                    new Fields(mapping, faults).placeOf("each"),
                    "nothing-missing",
                    "'each' gives the missing side, but both are given (leave one out)");
            return List.of();
        }
        if (items.isEmpty() && !(mapping.get("each") instanceof Node.Mapping)) {
            faults.error(
                    new Fields(mapping, faults).placeOf("each"),
                    "empty-value",
                    "'each' is empty (name somebody, or leave it out)");
        }
        List<ClaimDraft> drafts = new ArrayList<>();
        for (Node item : items) {
            EachItem read = EachItem.of(item, faults);
            if (read != null) {
                Map<String, Node.Entry> entries = new LinkedHashMap<>(shared);
                read.overrides().forEach(entry -> entries.put(entry.name(), entry));
                drafts.add(draft(complete(ends, read), mapping, entries));
            }
        }
        return drafts;
    }

    /** The item gives the missing side; beside it, it may override the other one. */
    private Ends complete(Ends ends, EachItem item) {
        boolean givesFrom = ends.from() == null;
        String other = givesFrom ? "to" : "from";
        Reference reference = givesFrom ? ends.to() : ends.from();
        for (Node.Entry entry : item.overrides()) {
            if (entry.name().equals(other)) {
                reference = Reference.strictly(entry.value(), other, faults);
            } else if (NOT_OF_AN_ITEM.contains(entry.name())) {
                faults.error(
                        entry.key().place(),
                        "unknown-field",
                        "'%s' is no field of an item of 'each' (make it a claim of its own)".formatted(entry.name()));
            }
        }
        return givesFrom
                ? new Ends(ends.relation(), item.reference(), reference)
                : new Ends(ends.relation(), reference, item.reference());
    }
}
