// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.RelationType;

/** Reads {@code wants}: the relation that a request asks for. Who should do it is the addressee unless named. */
final class Wants {
    static final String WANTS = "wants";

    private final RelationTypes relations;
    private final ClaimShape shape;
    private final EntityNames names;
    private final Faults faults;

    Wants(RelationTypes relations, ClaimShape shape, EntityNames names, Faults faults) {
        this.relations = relations;
        this.shape = shape;
        this.names = names;
        this.faults = faults;
    }

    void read(Fields fields, RelationType type, @Nullable String addressee, Qualifiers qualifiers) {
        Node node = fields.node(WANTS);
        if (node == null) {
            return;
        }
        if (!type.speech()) {
            faults.error(
                    node.place(),
                    "no-speech",
                    "%s is no speech, so nothing is asked for (leave 'wants' out)".formatted(type.name()));
        }
        List<ClaimDraft> drafts = shape.expand(node);
        if (!drafts.isEmpty()) {
            wanted(drafts.getFirst(), addressee, qualifiers);
        }
    }

    private void wanted(ClaimDraft draft, @Nullable String addressee, Qualifiers qualifiers) {
        draft.fields().allow("'wants'", List.of("relation", "from", "to"));
        RelationType type = relations.find(draft.relation());
        if (type == null) {
            return;
        }
        qualifiers.values.put(WANTS, type.name());
        String doer = doer(draft, type, addressee);
        if (doer != null) {
            qualifiers.putEntity("wantsFrom", doer);
        }
        if (draft.to() != null) {
            qualifiers.putEntity("wantsTo", names.resolve(draft.to(), type.to(), ClaimReader.role("to", type)));
        }
    }

    private @Nullable String doer(ClaimDraft draft, RelationType type, @Nullable String addressee) {
        String role = ClaimReader.role("from", type);
        if (draft.from() != null) {
            return names.resolve(draft.from(), type.from(), role);
        }
        if (addressee != null) {
            names.checkType(addressee, type.from(), role, draft.relation().place());
        }
        return addressee;
    }
}
