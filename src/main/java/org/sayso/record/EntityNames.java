// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.EntityType;

/** Entities as the claims of one document name them, the groups known to that document only included. */
final class EntityNames {
    /** Who can act on behalf of, or be acted for. */
    static final Set<EntityType> ACTORS =
            EnumSet.of(EntityType.PERSON, EntityType.PERSON_GROUP, EntityType.ORGANIZATION);

    /** Stands for what could not be resolved; the document is out then, and its other faults are still looked for. */
    static final String UNRESOLVED = "?";

    private final String document;
    private final Lexicon lexicon;
    private final Faults faults;
    private final SortedMap<String, TreeSet<String>> unnamed = new TreeMap<>();

    EntityNames(String document, Lexicon lexicon, Faults faults) {
        this.document = document;
        this.lexicon = lexicon;
        this.faults = faults;
    }

    String document() {
        return document;
    }

    /** The id meant, or {@link #UNRESOLVED} with a finding. */
    String resolve(Reference reference, Set<EntityType> allowed, String role) {
        if (reference.unnamed()) {
            return group(reference.words(), allowed, role);
        }
        Known known = lexicon.references().resolve(reference.words(), allowed, role, faults);
        if (known == null) {
            return UNRESOLVED;
        }
        if (known.culprit() != null) {
            lexicon.heldBack().add(known.culprit(), document);
            faults.holdBack();
        }
        return known.id();
    }

    /** Whether an id that was inherited may stand here; a finding at {@code place} if not. */
    void checkType(String id, Set<EntityType> allowed, String role, Place place) {
        Known known = lexicon.references().byId(id);
        EntityType type = known == null ? EntityType.PERSON_GROUP : known.type();
        if (!id.equals(UNRESOLVED) && type != null && !allowed.contains(type)) {
            faults.error(
                    place,
                    "type-not-allowed",
                    "'%s' is of the type %s and cannot be %s (allowed: %s)"
                            .formatted(id, type.label(), role, References.labels(allowed)));
        }
    }

    private String group(Word words, Set<EntityType> allowed, String role) {
        if (!allowed.contains(EntityType.PERSON_GROUP)) {
            faults.error(
                    words.place(),
                    "type-not-allowed",
                    "an unnamed group is a PersonGroup and cannot be %s (allowed: %s)"
                            .formatted(role, References.labels(allowed)));
        }
        String id = document + "/" + Names.slug(words.text());
        unnamed.computeIfAbsent(id, key -> new TreeSet<>()).add(Names.name(words.text()));
        return id;
    }

    /** The ids named by one node or a list of nodes, in their order. */
    List<String> all(Fields fields, String field, Set<EntityType> allowed) {
        Node node = fields.node(field);
        List<String> ids = new ArrayList<>();
        for (Node item : node == null ? List.<Node>of() : Node.oneOrMany(node)) {
            Reference reference = Reference.strictly(item, field, faults);
            if (reference != null) {
                ids.add(resolve(reference, allowed, "'%s'".formatted(field)));
            }
        }
        return ids;
    }

    /** Null when the field is missing. */
    @Nullable
    String one(Fields fields, String field, Set<EntityType> allowed) {
        Node node = fields.node(field);
        Reference reference = node == null ? null : Reference.strictly(node, field, faults);
        return reference == null ? null : resolve(reference, allowed, "'%s'".formatted(field));
    }

    /** Two spellings that give one id are one group: the first by order is its name, the others are aliases. */
    List<Entity> unnamedGroups() {
        List<Entity> groups = new ArrayList<>();
        unnamed.forEach((id, names) -> groups.add(new Entity(
                id,
                EntityType.PERSON_GROUP,
                null,
                names.first(),
                List.copyOf(names.tailSet(names.first(), false)),
                new TreeMap<>(),
                new TreeMap<>(),
                null,
                null,
                null)));
        return groups;
    }
}
