// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.RelationType;
import org.sayso.vocabulary.Vocabulary;

/**
 * The rule by which a direct relation follows from its claims: a pure function, whatever the order of the claims. Changing what it gives means raising
 * {@link org.sayso.graph.GraphVersion#DERIVATION_RULE}.
 */
final class Derivation {
    private static final List<String> PLAINEST_FIRST = List.of("plain", "hedged", "implied");

    private final Vocabulary vocabulary;
    private final Function<String, @Nullable Edtf> dateOfAct;

    /** @param dateOfAct the resolved date of an event, by id */
    Derivation(Vocabulary vocabulary, Function<String, @Nullable Edtf> dateOfAct) {
        this.vocabulary = vocabulary;
        this.dateOfAct = dateOfAct;
    }

    /** The relation that these claims support; empty when there are none, or their type is none of the vocabulary. All of them must have one relation id. */
    Optional<RelationEdge> derive(Collection<SupportingClaim> supporting) {
        if (supporting.isEmpty()) {
            return Optional.empty();
        }
        List<SupportingClaim> claims = supporting.stream()
                .sorted(Comparator.comparing(SupportingClaim::id))
                .toList();
        SupportingClaim first = claims.getFirst();
        RelationType type = vocabulary.relations().get(first.relation());
        if (type == null) {
            return Optional.empty();
        }
        List<SupportingClaim> affirming =
                claims.stream().filter(SupportingClaim::affirms).toList();
        List<SupportingClaim> denying =
                claims.stream().filter(claim -> !claim.affirms()).toList();
        var properties = new Properties()
                .with("id", first.relationId())
                .with("claims", claims.stream().map(SupportingClaim::id).toList())
                .with("documents", distinct(claims.stream().map(SupportingClaim::document)))
                .with("saidBy", distinct(affirming.stream().map(SupportingClaim::voice)))
                .with("deniedBy", distinct(denying.stream().map(SupportingClaim::voice)))
                .with("voices", (long)
                        distinct(claims.stream().map(SupportingClaim::voice)).size())
                .with("stance", stance(affirming, denying))
                .with("wording", plainest(affirming.isEmpty() ? denying : affirming))
                .with("onBehalfOf", distinct(claims.stream().flatMap(claim -> claim.onBehalfOf().stream())))
                .with(
                        "attested",
                        distinct(affirming.stream()
                                .map(SupportingClaim::attested)
                                .filter(Objects::nonNull)));
        List<String> differs = new ArrayList<>();
        act(claims, properties, differs);
        Dates.put(properties, when(claims, affirming));
        qualifiers(type, claims, properties, differs);
        properties.with("differs", differs.stream().sorted().toList());
        properties.with(
                "says", Caption.of(type, plainest(affirming.isEmpty() ? denying : affirming), affirming, denying));
        return Optional.of(
                new RelationEdge(first.relationId(), type.name(), first.from(), first.to(), properties.map()));
    }

    private static <T extends Comparable<T>> List<T> distinct(Stream<? extends T> values) {
        return values.<T>map(value -> value).distinct().sorted().toList();
    }

    private static String plainest(List<SupportingClaim> claims) {
        return claims.stream()
                .map(SupportingClaim::wording)
                .min(Comparator.comparingInt(PLAINEST_FIRST::indexOf))
                .orElseThrow();
    }

    private String stance(List<SupportingClaim> affirming, List<SupportingClaim> denying) {
        if (denying.isEmpty()) {
            return "affirmed";
        }
        if (affirming.isEmpty()) {
            return "denied";
        }
        boolean meet = affirming.stream().anyMatch(one -> denying.stream().anyMatch(other -> mayMeet(one, other)));
        return meet ? "contested" : "varies";
    }

    private boolean mayMeet(SupportingClaim one, SupportingClaim other) {
        Edtf first = dateOf(one);
        Edtf second = dateOf(other);
        return first == null || second == null || first.mayOverlap(second);
    }

    private @Nullable Edtf dateOf(SupportingClaim claim) {
        if (claim.when() != null) {
            return claim.when();
        }
        return claim.act() == null ? null : dateOfAct.apply(claim.act());
    }

    private static void act(List<SupportingClaim> claims, Properties properties, List<String> differs) {
        List<String> acts = distinct(claims.stream().map(SupportingClaim::act).filter(Objects::nonNull));
        if (acts.size() == 1) {
            properties.with("act", acts.getFirst());
        } else if (acts.size() > 1) {
            differs.add("act");
        }
    }

    /** The act's own date where there is one act; else the narrowest date of an affirming claim, or of a denying one when nobody affirms. */
    private @Nullable Edtf when(List<SupportingClaim> claims, List<SupportingClaim> affirming) {
        List<String> acts = distinct(claims.stream().map(SupportingClaim::act).filter(Objects::nonNull));
        if (acts.size() == 1) {
            Edtf date = dateOfAct.apply(acts.getFirst());
            if (date != null) {
                return date;
            }
        }
        return (affirming.isEmpty() ? claims : affirming)
                .stream()
                        .map(SupportingClaim::when)
                        .filter(Objects::nonNull)
                        .min(Edtf.BY_WIDTH)
                        .orElse(null);
    }

    /** Qualifiers that identify the relation are single values; every other one is the sorted list of what the claims say. */
    private static void qualifiers(
            RelationType type, List<SupportingClaim> claims, Properties properties, List<String> differs) {
        Map<String, TreeSet<Object>> values = new TreeMap<>();
        for (SupportingClaim claim : claims) {
            claim.qualifiers()
                    .forEach((name, value) ->
                            values.computeIfAbsent(name, key -> new TreeSet<>()).add(value));
        }
        values.forEach((name, distinct) -> {
            if (type.identity().contains(name)) {
                properties.with(name, distinct.first());
            } else {
                properties.with(name, List.copyOf(distinct));
                if (distinct.size() > 1) {
                    differs.add(name);
                }
            }
        });
    }
}
