// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.export.GraphHead.Attribute;
import org.sayso.vocabulary.Vocabulary;

/**
 * People joined by events that they share, organizations by acts that they share, without a direction.
 *
 * <p>A person takes part in an event to which a relation leads from them. An organization takes part in an event to which a relation leads from it, or from whoever
 * acts on its behalf, and in the act of such a relation wherever that leads. Which relations count is up to the filter; its {@code types}, {@code around},
 * {@code depth} and {@code limit} are about the graph that comes of it. Nodes are the ends of edges, and {@code around}.
 */
final class Projection implements GraphSource {
    private static final String TAKES_PART = """
            b:Event AND (a:Person OR a:Organization OR r.onBehalfOf IS NOT NULL)
            OR r.act IS NOT NULL AND (a:Organization OR r.onBehalfOf IS NOT NULL)""";

    private static final String COLUMNS = """
            a.id AS from, a:Person AS person, a:Organization AS organization,
            CASE WHEN b:Event THEN b.id END AS event, r.act AS act,
            COLLECT { UNWIND r.onBehalfOf AS id MATCH (o:Entity {id: id}) WHERE o:Organization RETURN o.id } AS onBehalfOf,
            r.id AS id, r.stance AS stance, r.wording AS wording, r.earliest AS earliest, r.latest AS latest,
            r.claims AS claims, r.documents AS documents, r.saidBy AS saidBy, r.deniedBy AS deniedBy""";

    private final GraphRead read;
    private final Vocabulary vocabulary;
    private final GraphFilter filter;
    private final DirectAttributes attributes;
    private @Nullable Participations participations;
    private @Nullable Set<String> inner;
    private Set<String> ends = Set.of();
    private boolean truncated;

    Projection(GraphRead read, Vocabulary vocabulary, GraphFilter filter) {
        this.read = read;
        this.vocabulary = vocabulary;
        this.filter = filter;
        this.attributes = new DirectAttributes(vocabulary, read);
    }

    @Override
    public List<Attribute> nodeAttributes() {
        return attributes.nodes();
    }

    @Override
    public List<Attribute> edgeAttributes() {
        return SharedEdges.ATTRIBUTES;
    }

    @Override
    public boolean isDirected() {
        return false;
    }

    @Override
    public void nodes(NodeSink sink) {
        participations();
        new DirectNodes(read, attributes).byIds(ends, sink);
    }

    @Override
    public void edges(EdgeSink sink) {
        SharedEdges edges = new SharedEdges(read, sink);
        pairs(edges::add);
        edges.finish();
    }

    @Override
    public void ends(EndsSink sink) {
        pairs(pair -> sink.ends(pair.from(), pair.to()));
    }

    @Override
    public boolean isTruncated() {
        participations();
        return truncated;
    }

    private interface Each {
        void pair(Participations.Pair pair);
    }

    /** Up to the limit; says whether there are more. */
    private boolean pairs(Each each) {
        Participations all = participations();
        Set<String> around = inner;
        long limit = filter.limit() == null ? Long.MAX_VALUE : filter.limit();
        long[] told = {0};
        all.pairs(id -> around == null || around.contains(id), pair -> {
            read.cancellation().goOn();
            if (told[0]++ < limit) {
                each.pair(pair);
            }
            return told[0] <= limit;
        });
        return told[0] > limit;
    }

    /** What has to be known before the first node is read now, once. */
    private Participations participations() {
        Participations known = participations;
        if (known == null) {
            known = read();
            participations = known;
            inner = filter.around() == null ? null : inner(known, filter.around());
            Set<String> found = new TreeSet<>();
            truncated = pairs(pair -> found.addAll(List.of(pair.from(), pair.to())));
            if (filter.around() != null) {
                found.add(filter.around());
            }
            ends = found;
        }
        return known;
    }

    private Set<String> inner(Participations all, String around) {
        Set<String> reached = new HashSet<>(Set.of(around));
        for (int step = 1; step < filter.depth(); step++) {
            reached.addAll(all.besides(reached));
        }
        return reached;
    }

    private Participations read() {
        Participations found = new Participations();
        boolean persons = wants("Person");
        boolean organizations = wants("Organization");
        new Relations(read, filter.ofSingleRelations(), vocabulary).which(TAKES_PART, COLUMNS, row -> {
            Participations.Proof proof = proof(row, found);
            if (persons && Boolean.TRUE.equals(row.get("person")) && row.get("event") != null) {
                found.add(GraphRead.text(row, "from"), true, GraphRead.text(row, "event"), proof);
            }
            if (organizations) {
                acting(row).forEach(party -> occasions(row).forEach(event -> found.add(party, false, event, proof)));
            }
        });
        return found;
    }

    private boolean wants(String type) {
        return filter.types() == null || filter.types().contains(type);
    }

    private static Set<String> acting(Map<String, Object> row) {
        Set<String> acting = new TreeSet<>(GraphRead.<String>list(row, "onBehalfOf"));
        if (Boolean.TRUE.equals(row.get("organization"))) {
            acting.add(GraphRead.text(row, "from"));
        }
        return acting;
    }

    private static Set<String> occasions(Map<String, Object> row) {
        Set<String> occasions = new TreeSet<>();
        for (String column : List.of("event", "act")) {
            if (row.get(column) != null) {
                occasions.add(GraphRead.text(row, column));
            }
        }
        return occasions;
    }

    private static Participations.Proof proof(Map<String, Object> row, Participations all) {
        return new Participations.Proof(
                GraphRead.text(row, "id"),
                all.shared(GraphRead.text(row, "stance")),
                all.shared(GraphRead.text(row, "wording")),
                day(row, "earliest", all),
                day(row, "latest", all),
                List.copyOf(GraphRead.<String>list(row, "claims")),
                list(row, "documents", all),
                list(row, "saidBy", all),
                list(row, "deniedBy", all));
    }

    /** Null where it is open. */
    private static @Nullable LocalDate day(Map<String, Object> row, String column, Participations all) {
        Object day = row.get(column);
        return day == null ? null : all.shared(LocalDate.parse(day.toString()));
    }

    private static List<String> list(Map<String, Object> row, String column, Participations all) {
        return all.shared(List.copyOf(GraphRead.<String>list(row, column)));
    }
}
