// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.ClaimIdentity;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.RelationIdentity;
import org.sayso.vocabulary.RelationType;

/** Gives the claims of one document their ids and makes one of those that are the same. */
final class ClaimGathering {
    private static final Comparator<Locator> BY_PLACE = Comparator.comparingInt(Locator::paragraph)
            .thenComparing(Locator::start, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Locator::end, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Locator::role);

    private final String document;
    private final @Nullable String publisher;
    private final Map<String, RelationType> relations;
    private final SortedMap<String, Claim> claims = new TreeMap<>();
    private final Map<String, Place> places = new HashMap<>();

    ClaimGathering(String document, @Nullable String publisher, Map<String, RelationType> relations) {
        this.document = document;
        this.publisher = publisher;
        this.relations = relations;
    }

    /** The claim with its ids, one with an equal claim that came before. */
    Claim add(Claim claim, Place place) {
        Claim whole = withIds(claim);
        places.putIfAbsent(whole.id(), place);
        return claims.merge(whole.id(), whole, ClaimGathering::united);
    }

    List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    Map<String, Place> places() {
        return places;
    }

    private Claim withIds(Claim claim) {
        ClaimIdentity identity = new ClaimIdentity(
                document,
                publisher,
                claim.relation(),
                claim.from(),
                claim.to(),
                claim.act(),
                text(claim.when()),
                text(claim.saidOn()),
                claim.qualifiers(),
                claim.onBehalfOf(),
                ClaimReader.word(claim.stance()),
                ClaimReader.word(claim.wording()),
                ClaimReader.word(claim.status()),
                claim.ended(),
                claim.saidBy(),
                claim.relayedBy(),
                claim.parent());
        return with(claim, identity, relationId(claim));
    }

    private static @Nullable String text(@Nullable Edtf date) {
        return date == null ? null : date.text();
    }

    private @Nullable String relationId(Claim claim) {
        RelationType type = relations.get(claim.relation());
        return type == null
                ? null
                : new RelationIdentity(
                                claim.from(), claim.to(), claim.act(), text(claim.when()), document, claim.qualifiers())
                        .idWithin(type);
    }

    private static Claim with(Claim claim, ClaimIdentity identity, @Nullable String relationId) {
        return new Claim(
                identity.id(),
                claim.relation(),
                relationId,
                claim.from(),
                claim.to(),
                claim.act(),
                claim.when(),
                claim.saidOn(),
                claim.qualifiers(),
                claim.aboutEntities(),
                identity.onBehalfOf(),
                claim.stance(),
                claim.wording(),
                claim.status(),
                claim.ended(),
                identity.saidBy(),
                claim.relayedBy(),
                claim.parent(),
                claim.locators().stream().distinct().sorted(BY_PLACE).toList(),
                claim.keys(),
                claim.notes(),
                sorted(claim.contradicts(), List.of()),
                sorted(claim.competesWith(), List.of()));
    }

    private static Claim united(Claim one, Claim other) {
        return new Claim(
                one.id(),
                one.relation(),
                one.relationId(),
                one.from(),
                one.to(),
                one.act(),
                one.when(),
                one.saidOn(),
                one.qualifiers(),
                one.aboutEntities(),
                one.onBehalfOf(),
                one.stance(),
                one.wording(),
                one.status(),
                one.ended(),
                one.saidBy(),
                one.relayedBy(),
                one.parent(),
                Stream.concat(one.locators().stream(), other.locators().stream())
                        .distinct()
                        .sorted(BY_PLACE)
                        .toList(),
                sorted(one.keys(), other.keys()),
                sorted(one.notes(), other.notes()),
                sorted(one.contradicts(), other.contradicts()),
                sorted(one.competesWith(), other.competesWith()));
    }

    private static List<String> sorted(Collection<String> one, Collection<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
    }
}
