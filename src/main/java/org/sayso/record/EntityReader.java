// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.EntityType;

/** Reads entities, one mapping each, as far as that goes without knowing the others. */
final class EntityReader {
    private static final List<String> FIELDS =
            List.of("id", "type", "kind", "name", "aliases", "sameAs", "when", "place", "note");
    private static final List<String> LABELS =
            Arrays.stream(EntityType.values()).map(EntityType::label).toList();

    /** A scheme becomes a property of the entity's node beside these. */
    private static final Set<String> PROPERTIES = Set.of(
            "id", "name", "aliases", "usedBy", "document", "place", "note", "when", "earliest", "latest", "digest");

    private static final Pattern SCHEME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final Findings findings;

    EntityReader(Findings findings) {
        this.findings = findings;
    }

    EntityDraft read(Node.Mapping mapping) {
        Faults faults = new Faults(findings);
        Fields fields = new Fields(mapping, faults).allow("an entity", FIELDS);
        Word id = fields.id("id", "an entity");
        EntityType type = fields.required("type", "an entity") == null
                ? null
                : fields.choice("type", EntityType::ofLabel, LABELS);
        Word name = fields.required("name", "an entity");
        SortedMap<String, List<Word>> usedBy = new TreeMap<>();
        List<String> aliases = aliases(fields, usedBy, faults);
        Edtf when = date(fields, type, faults);
        return new EntityDraft(
                id == null ? null : id.text(),
                type,
                fields.word("kind"),
                name == null ? null : Names.name(name.text()),
                aliases,
                usedBy,
                sameAs(fields, faults),
                when,
                fields.word("place"),
                fields.text("note"),
                !faults.failed(),
                id == null ? mapping.place() : id.place());
    }

    private static @Nullable Edtf date(Fields fields, @Nullable EntityType type, Faults faults) {
        for (String field : List.of("when", "place")) {
            Node.Entry entry = fields.entry(field);
            if (entry != null && type != null && type != EntityType.EVENT) {
                faults.error(
                        entry.key().place(),
                        "event-field",
                        "only an Event has '%s', not a %s (leave it out, or say it with a claim)"
                                .formatted(field, type.label()));
            }
        }
        return fields.date("when");
    }

    private static List<String> aliases(Fields fields, SortedMap<String, List<Word>> usedBy, Faults faults) {
        TreeSet<String> aliases = new TreeSet<>();
        for (Node item : fields.list("aliases")) {
            Word word = alias(item, usedBy, faults);
            if (word != null) {
                aliases.add(Names.name(word.text()));
            }
        }
        return List.copyOf(aliases);
    }

    private static @Nullable Word alias(Node item, SortedMap<String, List<Word>> usedBy, Faults faults) {
        if (item instanceof Node.Mapping mapping) {
            Fields alias = new Fields(mapping, faults).allow("an alias", List.of("alias", "usedBy"));
            Word word = alias.required("alias", "an alias");
            List<Word> users = alias.words("usedBy");
            if (word != null && !users.isEmpty()) {
                usedBy.computeIfAbsent(Names.name(word.text()), key -> new ArrayList<>())
                        .addAll(users);
            }
            return word;
        }
        if (item instanceof Node.Scalar scalar && !scalar.isBlank()) {
            return scalar.word();
        }
        faults.error(item.place(), "wrong-shape", "an alias is text, or {alias: text, usedBy: [ids]} (write it so)");
        return null;
    }

    private static SortedMap<String, String> sameAs(Fields fields, Faults faults) {
        SortedMap<String, String> sameAs = new TreeMap<>();
        Node.Mapping mapping = fields.mapping("sameAs");
        if (mapping != null) {
            for (Node.Entry entry : mapping.entries()) {
                Word word = Fields.word(entry, faults);
                if (word != null && isScheme(entry, faults)) {
                    sameAs.put(entry.name(), Names.text(word.text()));
                }
            }
        }
        return sameAs;
    }

    private static boolean isScheme(Node.Entry entry, Faults faults) {
        Place place = entry.key().place();
        if (!SCHEME.matcher(entry.name()).matches()) {
            faults.error(
                    place, "invalid-name", "'%s' cannot be a scheme (write it lowerCamelCase)".formatted(entry.name()));
            return false;
        }
        if (PROPERTIES.contains(entry.name())) {
            faults.error(
                    place,
                    "reserved-name",
                    "'%s' already means something else (name the scheme, such as wikidata)".formatted(entry.name()));
            return false;
        }
        return true;
    }
}
