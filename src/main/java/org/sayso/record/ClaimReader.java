// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.RelationType;

/** Reads the claims of one document: what they say under {@code says} and {@code also} too. */
final class ClaimReader {
    /** The fields every claim may have; qualifiers come from the vocabulary. */
    static final List<String> FIELDS = List.of(
            "relation",
            "from",
            "to",
            "act",
            "when",
            "saidOn",
            "for",
            "stance",
            "deniedBy",
            "wording",
            "status",
            "saidBy",
            "relayedBy",
            "ended",
            "at",
            "says",
            "wants",
            "also",
            "each",
            "contradicts",
            "competesWith",
            "key",
            "note");

    private final RelationTypes relations;
    private final Faults faults;
    private final EntityNames names;
    private final ClaimShape shape;
    private final LocatorReader locators;
    private final ClaimLinks links;
    private final ClaimGathering gathering;

    ClaimReader(
            Lexicon lexicon,
            Faults faults,
            EntityNames names,
            LocatorReader locators,
            ClaimLinks links,
            ClaimGathering gathering) {
        this.relations = new RelationTypes(lexicon, names.document(), faults);
        this.faults = faults;
        this.names = names;
        this.shape = new ClaimShape(lexicon.vocabulary().relations().keySet(), faults);
        this.locators = locators;
        this.links = links;
        this.gathering = gathering;
    }

    void read(Node node, Inherited inherited) {
        for (ClaimDraft draft : shape.expand(node)) {
            read(draft, inherited);
        }
    }

    private void read(ClaimDraft draft, Inherited inherited) {
        RelationType known = relations.find(draft.relation());
        RelationType type =
                known == null ? RelationTypes.anything(draft.relation().text()) : known;
        Fields fields = draft.fields();
        String from = from(draft, type, inherited);
        String to = draft.to() == null ? null : names.resolve(draft.to(), type.to(), role("to", type));
        Qualifiers qualifiers = new Qualifiers(type, names, faults);
        qualifiers.read(fields, known == null);
        new Wants(relations, shape, names, faults).read(fields, type, to, qualifiers);
        checkObject(draft, type, to, qualifiers);
        voice(draft, parts(draft, type, from, to, qualifiers, inherited), inherited);
    }

    private ClaimParts parts(
            ClaimDraft draft,
            RelationType type,
            String from,
            @Nullable String to,
            Qualifiers qualifiers,
            Inherited inherited) {
        Fields fields = draft.fields();
        return new ClaimParts(
                type,
                from,
                to,
                names.one(fields, "act", EnumSet.of(EntityType.EVENT)),
                fields.date("when"),
                saidOn(fields, inherited),
                qualifiers,
                onBehalfOf(draft, inherited),
                wording(fields),
                choice(fields, "status", Status.class, Status.DONE),
                RelationTypeReader.truth(fields, "ended"),
                inherited.parent(),
                at(fields, draft, inherited),
                fields.text("note"));
    }

    static String role(String field, RelationType type) {
        return "'%s' of %s".formatted(field, type.name());
    }

    private String from(ClaimDraft draft, RelationType type, Inherited inherited) {
        if (draft.from() != null) {
            return names.resolve(draft.from(), type.from(), role("from", type));
        }
        if (inherited.from() == null) {
            faults.error(
                    draft.relation().place(),
                    "missing-end",
                    "%s has no subject (write it before '->')".formatted(type.name()));
            return EntityNames.UNRESOLVED;
        }
        names.checkType(
                inherited.from(),
                type.from(),
                role("from", type),
                draft.relation().place());
        return inherited.from();
    }

    private void checkObject(ClaimDraft draft, RelationType type, @Nullable String to, Qualifiers qualifiers) {
        if (to != null) {
            return;
        }
        if (!type.toOptional()) {
            faults.error(
                    draft.relation().place(),
                    "missing-end",
                    "%s has no object (write it behind '->')".formatted(type.name()));
        } else if (!qualifiers.values.containsKey(Qualifiers.CONTENT)
                && type.qualifiers().containsKey(Qualifiers.CONTENT)) {
            faults.error(
                    draft.relation().place(),
                    "missing-content",
                    "%s without an object needs 'content' (add it, in words of your own)".formatted(type.name()));
        }
    }

    private static @Nullable Edtf saidOn(Fields fields, Inherited inherited) {
        return fields.node("saidOn") == null ? inherited.saidOn() : fields.date("saidOn");
    }

    private List<String> onBehalfOf(ClaimDraft draft, Inherited inherited) {
        if (draft.fields().node("for") == null) {
            return draft.from() == null ? inherited.onBehalfOf() : List.of();
        }
        return names.all(draft.fields(), "for", EntityNames.ACTORS);
    }

    private Wording wording(Fields fields) {
        Wording wording = choice(fields, "wording", Wording.class, Wording.PLAIN);
        if (wording == Wording.IMPLIED && fields.node("note") == null) {
            faults.error(
                    fields.placeOf("wording"),
                    "missing-note",
                    "an implied claim needs a 'note' (say what it is inferred from)");
        }
        return wording;
    }

    static <E extends Enum<E>> E choice(Fields fields, String key, Class<E> type, E usual) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(ClaimReader::word).toList();
        E found = fields.choice(
                key,
                word -> words.contains(word)
                        ? Optional.of(type.getEnumConstants()[words.indexOf(word)])
                        : Optional.empty(),
                words);
        return found == null ? usual : found;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private List<Locator> at(Fields fields, ClaimDraft draft, Inherited inherited) {
        Node node = fields.node("at");
        if (node == null && inherited.at().isEmpty()) {
            faults.warning(
                    draft.relation().place(),
                    "missing-locator",
                    "nothing says where in the document this stands (add 'at')");
        }
        return node == null ? inherited.at() : locators.read(node);
    }

    /** Makes the claim or, where one voice affirms it and others deny it, the claims; then those written under it. */
    private void voice(ClaimDraft draft, ClaimParts parts, Inherited inherited) {
        Fields fields = draft.fields();
        SpokenBy spoken = SpokenBy.read(fields, inherited, names, faults);
        Voices first = spoken.first();
        ClaimLinks.Links own = links.read(fields);
        Claim claim = gathering.add(
                parts.claim(spoken.firstStance(), first, own), draft.relation().place());
        for (Voices denying : spoken.alsoDenying()) {
            gathering.add(
                    parts.claim(Stance.DENIES, denying, ClaimLinks.Links.NONE),
                    draft.relation().place());
        }
        Inherited below = new Inherited(
                parts.from(),
                parts.onBehalfOf(),
                parts.locators(),
                parts.saidOn(),
                first,
                inherited.speech(),
                inherited.parent());
        fields.list("also").forEach(node -> read(node, below));
        Voices speech = speech(parts.from(), claim);
        says(fields, parts, new Inherited(null, List.of(), parts.locators(), null, speech, speech, claim.id()));
    }

    /** Taken from the finished claim, where the document's own voice is not named. */
    private static Voices speech(String speaker, Claim claim) {
        return Voices.ofContent(speaker, new Voices(claim.saidBy(), claim.relayedBy()));
    }

    private void says(Fields fields, ClaimParts parts, Inherited content) {
        List<Node> says = fields.list("says");
        if (!says.isEmpty() && !parts.type().speech()) {
            faults.error(
                    fields.placeOf("says"),
                    "no-speech",
                    "%s is no speech, so nothing is said by it (use 'also')"
                            .formatted(parts.type().name()));
        }
        says.forEach(node -> read(node, content));
    }
}
