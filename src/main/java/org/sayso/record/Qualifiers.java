// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.QualifierType;
import org.sayso.vocabulary.RelationType;

/** Reads the qualifiers of a claim by what the vocabulary says of them, and {@code wants}. */
final class Qualifiers {
    static final String CONTENT = "content";
    private static final String MIN = "Min";
    private static final String MAX = "Max";

    private final RelationType type;
    private final EntityNames names;
    private final Faults faults;
    final SortedMap<String, Object> values = new TreeMap<>();
    final TreeSet<String> entities = new TreeSet<>();

    Qualifiers(RelationType type, EntityNames names, Faults faults) {
        this.type = type;
        this.names = names;
        this.faults = faults;
    }

    /**
     * Reads all fields that are no field of every claim.
     *
     * @param lenient whether the relation type is unknown, so that nothing can be said of its qualifiers
     */
    void read(Fields fields, boolean lenient) {
        for (Node.Entry entry : fields.entries()) {
            String name = entry.name();
            QualifierType qualifier = type.qualifiers().get(name);
            if (qualifier != null) {
                put(qualifier, entry);
            } else if (isBound(name)) {
                putIfPresent(name, Numbers.whole(entry, faults));
            } else if (name.equals(CONTENT) && (type.speech() || type.toOptional())) {
                putIfPresent(name, text(entry));
            } else if (!ClaimReader.FIELDS.contains(name) && !lenient) {
                unknown(entry);
            }
        }
        checkBounds(fields);
    }

    private void unknown(Node.Entry entry) {
        List<String> known = new ArrayList<>(ClaimReader.FIELDS);
        known.addAll(type.qualifiers().keySet());
        List<String> near = Suggestions.near(entry.name(), known);
        String advice = near.isEmpty()
                ? "its qualifiers: " + String.join(", ", type.qualifiers().keySet())
                : "did you mean %s?".formatted(Suggestions.quoted(near));
        faults.error(
                entry.key().place(),
                "unknown-field",
                "'%s' is no field of a claim and no qualifier of %s (%s)".formatted(entry.name(), type.name(), advice));
    }

    private void put(QualifierType qualifier, Node.Entry entry) {
        switch (qualifier.kind()) {
            case TEXT, QUANTITY -> putIfPresent(qualifier.name(), text(entry));
            case DATE -> putIfPresent(qualifier.name(), date(entry));
            case ENTITY -> {
                Reference reference = Reference.strictly(entry.value(), qualifier.name(), faults);
                if (reference != null) {
                    EnumSet<EntityType> allowed = EnumSet.copyOf(qualifier.of());
                    putEntity(qualifier.name(), names.resolve(reference, allowed, role(qualifier.name())));
                }
            }
        }
    }

    private String role(String name) {
        return "'%s' of %s".formatted(name, type.name());
    }

    void putEntity(String name, String id) {
        values.put(name, id);
        entities.add(name);
    }

    private void putIfPresent(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private @Nullable String text(Node.Entry entry) {
        Word word = Fields.word(entry, faults);
        return word == null ? null : Names.text(word.text());
    }

    private @Nullable String date(Node.Entry entry) {
        Word word = Fields.word(entry, faults);
        Edtf date = word == null ? null : Fields.date(word, faults);
        return date == null ? null : date.text();
    }

    private boolean isBound(String name) {
        String base = name.endsWith(MIN) || name.endsWith(MAX) ? name.substring(0, name.length() - MIN.length()) : "";
        QualifierType qualifier = type.qualifiers().get(base);
        return qualifier != null && qualifier.kind() == QualifierType.Kind.QUANTITY;
    }

    private void checkBounds(Fields fields) {
        for (QualifierType qualifier : type.qualifiers().values()) {
            Object min = values.get(qualifier.name() + MIN);
            Object max = values.get(qualifier.name() + MAX);
            if (min instanceof Long least && max instanceof Long most && least > most) {
                faults.error(
                        fields.placeOf(qualifier.name() + MAX),
                        "bad-number",
                        "%s is more than %s (the smaller number is %sMin)".formatted(min, max, qualifier.name()));
            }
            if ((min != null || max != null) && !values.containsKey(qualifier.name())) {
                faults.error(
                        fields.placeOf(qualifier.name() + (min == null ? MAX : MIN)),
                        "missing-field",
                        "bounds need '%s' beside them (add it, as written in the document)"
                                .formatted(qualifier.name()));
            }
        }
    }
}
