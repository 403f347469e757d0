// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.record;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds entities that no claim, document or other entity names. */
final class UnusedEntities {
    private final RecordSet records;
    private final Set<String> used = new HashSet<>();

    UnusedEntities(RecordSet records) {
        this.records = records;
        for (Entity entity : records.entities()) {
            use(entity.place());
            entity.usedBy().values().forEach(used::addAll);
        }
    }

    void add(DocumentReading reading) {
        use(reading.document().publisher());
        for (Claim claim : reading.document().claims()) {
            use(claim.from(), claim.to(), claim.act(), claim.saidBy());
            used.addAll(claim.relayedBy());
            used.addAll(claim.onBehalfOf());
            Stream.concat(claim.aboutEntities().stream(), Stream.of("wantsFrom", "wantsTo"))
                    .forEach(name -> use(claim.qualifiers().get(name)));
        }
    }

    private void use(@Nullable Object... ids) {
        Stream.of(ids).filter(Objects::nonNull).map(Object::toString).forEach(used::add);
    }

    /** To be called when every document could be read: what others use is not known. */
    void report(Findings findings) {
        Faults faults = new Faults(findings);
        for (Entity entity : records.entities()) {
            if (!used.contains(entity.id())) {
                faults.warning(
                        records.place(entity.id()),
                        "unused-entity",
                        "nothing names '%s' (leave it out, or record what is said of it)".formatted(entity.id()));
            }
        }
    }
}
