// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.memory.ProcedureMemory;

/** {@code sayso.evidence}: the claims behind a relation, one a row. */
@SuppressWarnings("NullAway.Init") // Neo4j sets the fields before it calls.
public class EvidenceOf {
    @Context
    public Transaction transaction;

    @Context
    public ProcedureMemory memory;

    /** A row; voices are maps of {@code id} and {@code name}, everything else is as docs/data-model.md has it. */
    public record Row(
            String claim,
            String stance,
            String wording,
            String status,
            List<Map<String, Object>> saidBy,
            List<Map<String, Object>> relayedBy,
            String document,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String published,
            List<Long> paragraphs,
            List<Long> starts,
            List<Long> ends,
            List<String> roles,
            List<String> notes) {

        static Row of(Evidence evidence) {
            Evidence.Source source = evidence.source();
            Evidence.Place place = evidence.place();
            return new Row(
                    evidence.claim(),
                    evidence.stance(),
                    evidence.wording(),
                    evidence.status(),
                    evidence.saidBy().stream().map(Voice::map).toList(),
                    evidence.relayedBy().stream().map(Voice::map).toList(),
                    source.id(),
                    source.title(),
                    source.publisher() == null ? null : source.publisher().name(),
                    source.published(),
                    place.paragraphs(),
                    place.starts(),
                    place.ends(),
                    place.roles(),
                    evidence.notes());
        }
    }

    /** No row for null, nor for a relationship that no claim speaks of. */
    @Procedure(name = "sayso.evidence", mode = Mode.READ)
    @Description("The claims behind a relation, or one claim: voices, stance, wording, document and places.")
    public Stream<Row> evidence(@Name("of") @Nullable Object of) {
        return Claims.evidence(Wanted.claims("sayso.evidence", of, transaction), memory)
                .map(Row::of);
    }
}
