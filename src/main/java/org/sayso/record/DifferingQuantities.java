// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.QualifierType;
import org.sayso.vocabulary.RelationType;

/** Finds quantities of one relation that cannot both be right, by different voices, and that no link says to compete. */
final class DifferingQuantities {
    private final RecordSet records;
    private final Tellings<Telling> tellings = new Tellings<>();

    DifferingQuantities(RecordSet records) {
        this.records = records;
    }

    /** One quantity as one claim gives it; others link to it by its names. */
    private record Telling(
            String text,
            @Nullable Long least,
            @Nullable Long most,
            String voice,
            Collection<String> names,
            Collection<String> links,
            Spot spot) {
        boolean isAtOddsWith(Telling other) {
            boolean bounded = (least != null || most != null) && (other.least != null || other.most != null);
            boolean apart = isBelow(most, other.least) || isBelow(other.most, least);
            boolean linked = other.names.stream().anyMatch(links::contains)
                    || names.stream().anyMatch(other.links::contains);
            return !text.equals(other.text) && (apart || !bounded) && !voice.equals(other.voice) && !linked;
        }

        private static boolean isBelow(@Nullable Long one, @Nullable Long other) {
            return one != null && other != null && one < other;
        }
    }

    void add(DocumentReading reading) {
        for (Claim claim : reading.document().claims()) {
            RelationType type = records.vocabulary().relations().get(claim.relation());
            if (type != null && claim.relationId() != null && claim.status() == Status.DONE) {
                type.qualifiers().values().stream()
                        .filter(qualifier -> qualifier.kind() == QualifierType.Kind.QUANTITY)
                        .forEach(qualifier -> add(claim, qualifier.name(), reading));
            }
        }
    }

    private void add(Claim claim, String quantity, DocumentReading reading) {
        Document document = reading.document();
        if (claim.qualifiers().get(quantity) instanceof String text) {
            String own = document.publisher() == null ? document.id() : document.publisher();
            tellings.of(claim.relationId() + " " + quantity)
                    .add(new Telling(
                            text,
                            (Long) claim.qualifiers().get(quantity + "Min"),
                            (Long) claim.qualifiers().get(quantity + "Max"),
                            claim.saidBy() == null ? own : claim.saidBy(),
                            claim.keys().stream()
                                    .map(key -> document.id() + "#" + key)
                                    .toList(),
                            Stream.concat(claim.contradicts().stream(), claim.competesWith().stream())
                                    .toList(),
                            Objects.requireNonNull(reading.claims().get(claim.id()))
                                    .spot()));
        }
    }

    void report(Findings findings) {
        Faults faults = new Faults(findings);
        tellings.forEachClash(
                Telling::isAtOddsWith,
                (later, earlier) -> faults.warning(
                        later.spot(),
                        "differing-quantity",
                        "'%s' here, '%s' by another voice in %s (see whether both are meant; then give one a key and link it by 'competesWith')"
                                .formatted(later.text(), earlier.text(), earlier.spot())));
    }
}
