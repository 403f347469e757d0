// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.EntityType;
import org.sayso.vocabulary.Vocabulary;

/**
 * The entities of all files, checked against each other and the vocabulary.
 *
 * @param sound by id
 * @param index also the faulty ones
 * @param places where each is written, by id
 */
record EntitySet(SortedMap<String, Entity> sound, EntityIndex index, Map<String, List<Place>> places) {
    /** Who can say something: who uses a name, or voices a claim. */
    static final Set<EntityType> VOICES = EnumSet.of(
            EntityType.PERSON,
            EntityType.PERSON_GROUP,
            EntityType.ORGANIZATION,
            EntityType.INSTRUMENT,
            EntityType.WORK);

    /**
     * Checks and resolves all of them; what is faulty, or leans on something faulty, is out.
     *
     * @param salvaged ids found in files that could not be read, with the place of the fault
     */
    static EntitySet of(
            List<EntityDraft> drafts, Map<String, Place> salvaged, Vocabulary vocabulary, Findings findings) {
        Builder builder = new Builder(vocabulary, findings);
        salvaged.forEach((id, place) ->
                builder.index.put(new Known(id, null, Culprit.of("the file with the entity " + id, place))));
        drafts.forEach(builder::register);
        builder.reportDuplicates();
        drafts.forEach(builder::resolve);
        return builder.build();
    }

    private static final class Builder {
        private final EntityIndex index = new EntityIndex();
        private final References references = new References(index);
        private final Vocabulary vocabulary;
        private final Findings findings;
        private final Map<String, List<Place>> places = new HashMap<>();
        private final SortedMap<String, Entity> resolved = new TreeMap<>();
        private final Map<String, Set<String>> users = new HashMap<>();

        Builder(Vocabulary vocabulary, Findings findings) {
            this.vocabulary = vocabulary;
            this.findings = findings;
        }

        void register(EntityDraft draft) {
            String id = draft.id();
            if (id == null) {
                return;
            }
            places.computeIfAbsent(id, key -> new ArrayList<>(1)).add(draft.place());
            index.put(new Known(id, draft.type(), draft.sound() ? null : culprit(draft)));
            if (draft.name() != null) {
                index.name(draft.name(), id);
            }
            draft.aliases().forEach(alias -> index.name(alias, id));
        }

        private static Culprit culprit(EntityDraft draft) {
            return Culprit.of("the entity " + draft.id(), draft.place());
        }

        void reportDuplicates() {
            places.forEach((id, all) -> {
                if (all.size() > 1) {
                    index.put(new Known(id, null, Culprit.of("the entity " + id, all.getFirst())));
                    DuplicateIds.report("entity", id, all, findings);
                }
            });
        }

        void resolve(EntityDraft draft) {
            String id = draft.id();
            EntityType type = draft.type();
            String name = draft.name();
            Faults faults = new Faults(findings);
            checkKind(draft, faults);
            SortedMap<String, List<String>> usedBy = usedBy(draft, faults);
            String place = place(draft, faults);
            if (id == null || type == null || name == null) {
                return;
            }
            if (faults.failed()) {
                index.put(new Known(id, type, culprit(draft)));
                return;
            }
            Known known = index.byId(id);
            if (known != null && known.culprit() == null) {
                String kind = draft.kind() == null ? null : draft.kind().text();
                List<String> aliases = draft.aliases();
                resolved.put(
                        id,
                        new Entity(
                                id,
                                type,
                                kind,
                                name,
                                aliases,
                                usedBy,
                                draft.sameAs(),
                                draft.when(),
                                place,
                                draft.note()));
            }
        }

        private @Nullable String place(EntityDraft draft, Faults faults) {
            Word where = draft.where();
            return where == null
                    ? null
                    : reference(draft, where, EnumSet.of(EntityType.PLACE), "'place' of an Event", faults);
        }

        private void checkKind(EntityDraft draft, Faults faults) {
            Word kind = draft.kind();
            EntityType type = draft.type();
            if (kind == null || type == null) {
                return;
            }
            Set<String> kinds =
                    vocabulary.kinds().getOrDefault(type, new TreeMap<>()).keySet();
            if (!kinds.contains(kind.text())) {
                String advice = kinds.isEmpty()
                        ? "the vocabulary has none; add it there"
                        : Suggestions.advice(kind.text(), kinds);
                faults.error(
                        kind.place(),
                        "unknown-kind",
                        "'%s' is no kind of %s in the vocabulary (%s)".formatted(kind.text(), type.label(), advice));
            }
        }

        private SortedMap<String, List<String>> usedBy(EntityDraft draft, Faults faults) {
            SortedMap<String, List<String>> usedBy = new TreeMap<>();
            draft.usedBy().forEach((alias, words) -> {
                List<String> ids = new ArrayList<>();
                for (Word word : words) {
                    String user = reference(draft, word, VOICES, "'usedBy'", faults);
                    if (user != null) {
                        ids.add(user);
                    }
                }
                usedBy.put(alias, ids.stream().distinct().sorted().toList());
            });
            return usedBy;
        }

        private @Nullable String reference(
                EntityDraft draft, Word word, Set<EntityType> allowed, String role, Faults faults) {
            Known known = references.resolve(word, allowed, role, faults);
            if (known == null) {
                return null;
            }
            if (draft.id() != null) {
                users.computeIfAbsent(known.id(), key -> new LinkedHashSet<>()).add(draft.id());
            }
            return known.id();
        }

        /** What leans on a faulty entity is out with it, without a finding of its own. */
        EntitySet build() {
            List<Known> faulty = new ArrayList<>(index.all().stream()
                    .filter(known -> known.culprit() != null)
                    .toList());
            while (!faulty.isEmpty()) {
                Known fallen = faulty.removeLast();
                resolved.remove(fallen.id());
                for (String user : users.getOrDefault(fallen.id(), Set.of())) {
                    Known leaning = index.byId(user);
                    if (leaning != null && leaning.culprit() == null) {
                        Known out = new Known(user, leaning.type(), fallen.culprit());
                        index.put(out);
                        faulty.add(out);
                    }
                }
            }
            return new EntitySet(resolved, index, places);
        }
    }
}
