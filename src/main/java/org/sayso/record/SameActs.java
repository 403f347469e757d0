// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.vocabulary.Edtf;
import org.sayso.vocabulary.RelationType;

/**
 * Finds claims that are told apart only because nobody said that they are about one act: one type whose identity has {@code act}, the same ends, dates that
 * may overlap, and acts that differ or are missing.
 */
final class SameActs {
    private static final String ACT = "act";

    private final RecordSet records;
    private final Tellings<Telling> tellings = new Tellings<>();

    SameActs(RecordSet records) {
        this.records = records;
    }

    /** One relation as one document tells it. */
    private record Telling(
            String relation,
            String relationId,
            @Nullable String act,
            @Nullable Edtf when,
            String document,
            Spot spot) {
        boolean maySpeakOf(Telling other) {
            boolean actsDiffer = act == null || !act.equals(other.act);
            boolean overlap = when == null || other.when == null || when.mayOverlap(other.when);
            return !relationId.equals(other.relationId) && actsDiffer && overlap;
        }
    }

    void add(DocumentReading reading) {
        for (Claim claim : reading.document().claims()) {
            RelationType type = records.vocabulary().relations().get(claim.relation());
            if (type != null
                    && type.identity().contains(ACT)
                    && claim.status() == Status.DONE
                    && claim.relationId() != null) {
                add(claim, type, reading);
            }
        }
    }

    private void add(Claim claim, RelationType type, DocumentReading reading) {
        List<Object> sameBut = new ArrayList<>();
        sameBut.add(claim.relation());
        sameBut.add(claim.from());
        sameBut.add(Objects.requireNonNull(claim.to()));
        for (String part : type.identity()) {
            sameBut.add(claim.qualifiers().getOrDefault(part, ""));
        }
        List<Telling> told = tellings.of(sameBut);
        String relationId = Objects.requireNonNull(claim.relationId());
        if (told.stream().noneMatch(telling -> telling.relationId().equals(relationId))) {
            Spot spot = Objects.requireNonNull(reading.claims().get(claim.id())).spot();
            told.add(new Telling(
                    claim.relation(),
                    relationId,
                    claim.act(),
                    when(claim),
                    reading.document().id(),
                    spot));
        }
    }

    /** As the claim says, else as its act does. */
    private @Nullable Edtf when(Claim claim) {
        if (claim.when() != null || claim.act() == null) {
            return claim.when();
        }
        Entity act = records.entity(claim.act());
        return act == null ? null : act.when();
    }

    void report(Findings findings) {
        Faults faults = new Faults(findings);
        tellings.forEachClash(
                Telling::maySpeakOf,
                (later, earlier) -> faults.warning(
                        later.spot(),
                        "possibly-same-act",
                        "%s may be told of the same act in %s, with %s here and %s there (give both the same 'act', or each its own date)"
                                .formatted(later.relation(), earlier.spot(), described(later), described(earlier))));
    }

    private static String described(Telling telling) {
        return telling.act() == null ? "no act" : "the act " + telling.act();
    }
}
