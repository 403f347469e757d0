// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
            r.id AS id, r.stance AS stance, r.claims AS claims, r.documents AS documents, r.saidBy AS saidBy,
            r.deniedBy AS deniedBy""";

    private static final List<String> WEAKEST_FIRST = List.of("denied", "contested", "varies", "affirmed");

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
        this.attributes = new DirectAttributes(vocabulary);
    }

    @Override
    public List<Attribute> nodeAttributes() {
        return attributes.nodes();
    }

    @Override
    public List<Attribute> edgeAttributes() {
        return List.of(
                new Attribute("claims", GraphHead.Type.TEXT, true),
                new Attribute("deniedBy", GraphHead.Type.TEXT, true),
                new Attribute("documents", GraphHead.Type.TEXT, true),
                new Attribute("events", GraphHead.Type.TEXT, true),
                new Attribute("relations", GraphHead.Type.TEXT, true),
                new Attribute("saidBy", GraphHead.Type.TEXT, true),
                new Attribute("stance", GraphHead.Type.TEXT, false),
                new Attribute("weight", GraphHead.Type.INTEGER, false));
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
        pairs(pair -> sink.edge(edge(pair)));
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
                GraphRead.text(row, "stance"),
                List.copyOf(GraphRead.<String>list(row, "claims")),
                all.shared(GraphRead.list(row, "documents")),
                all.shared(GraphRead.list(row, "saidBy")),
                all.shared(GraphRead.list(row, "deniedBy")));
    }

    private static ExportEdge edge(Participations.Pair pair) {
        String type = pair.persons() ? "SHARED_EVENTS" : "SHARED_ACTS";
        int weight = pair.occasions().size();
        SortedMap<String, Object> properties = new TreeMap<>();
        properties.put("weight", (long) weight);
        properties.put("events", List.copyOf(pair.occasions()));
        properties.put("stance", weakest(pair.proofs().values()));
        put(properties, "relations", pair, proof -> List.of(proof.id()));
        put(properties, "claims", pair, Participations.Proof::claims);
        put(properties, "documents", pair, Participations.Proof::documents);
        put(properties, "saidBy", pair, Participations.Proof::saidBy);
        put(properties, "deniedBy", pair, Participations.Proof::deniedBy);
        String caption = weight + " shared " + (pair.persons() ? "event" : "act") + (weight == 1 ? "" : "s");
        return new ExportEdge(
                type + ":" + pair.from() + ">" + pair.to(), pair.from(), pair.to(), type, 1, caption, properties);
    }

    private static void put(
            SortedMap<String, Object> properties,
            String name,
            Participations.Pair pair,
            Function<Participations.Proof, List<String>> of) {
        Set<String> values = new TreeSet<>();
        pair.proofs().values().forEach(proof -> values.addAll(of.apply(proof)));
        if (!values.isEmpty()) {
            properties.put(name, List.copyOf(values));
        }
    }

    private static String weakest(Collection<Participations.Proof> proofs) {
        Set<String> stances = new HashSet<>();
        proofs.forEach(proof -> stances.add(proof.stance()));
        return WEAKEST_FIRST.stream().filter(stances::contains).findFirst().orElse("");
    }
}
