// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.vocabulary;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A type of relation that claims can be about.
 *
 * @param name upper case with underscores, the Neo4j relationship type
 * @param label how it reads from subject to object, such as "spoke at"
 * @param inverse how it reads from object to subject
 * @param from entity types allowed as subject
 * @param to entity types allowed as object
 * @param toOptional whether a claim may have no object; then its {@code content} is required and no direct relation is made
 * @param identity what makes two claims speak of one relation: {@code from}, {@code to}, {@code act} and names of qualifiers
 * @param speech whether it states that somebody said something
 * @param ends the span that this moment closes
 * @param qualifiers by name, in the order of names
 * @param counterparts by scheme ({@code cameo, plover, wikidata, ftm}), in the order of schemes
 */
public record RelationType(
        String name,
        String description,
        String label,
        String inverse,
        Set<EntityType> from,
        Set<EntityType> to,
        boolean toOptional,
        List<String> identity,
        Time time,
        boolean speech,
        @Nullable Ends ends,
        Map<String, QualifierType> qualifiers,
        Map<String, Counterpart> counterparts) {

    public RelationType {
        from = EntityType.setOf(from);
        to = EntityType.setOf(to);
        identity = List.copyOf(identity);
        qualifiers = Collections.unmodifiableSortedMap(new TreeMap<>(qualifiers));
        counterparts = Collections.unmodifiableSortedMap(new TreeMap<>(counterparts));
    }

    public enum Time {
        MOMENT,
        SPAN;

        /** The word used in record files. */
        public String word() {
            return Words.of(this);
        }

        /** The time with this word. */
        public static Optional<Time> ofWord(String word) {
            return Words.parse(Time.class, word);
        }
    }

    /** {@code relation} is closed by this moment where the parts named in {@code on} are equal. */
    public record Ends(String relation, List<String> on) {
        public Ends {
            on = List.copyOf(on);
        }
    }

    /** The nearest code of another scheme. */
    public record Counterpart(@Nullable String code, Match match) {}

    public enum Match {
        EXACT,
        CLOSE,
        BROAD,
        NARROW,
        NONE;

        /** The word used in record files. */
        public String word() {
            return Words.of(this);
        }

        /** The match with this word. */
        public static Optional<Match> ofWord(String word) {
            return Words.parse(Match.class, word);
        }
    }
}
