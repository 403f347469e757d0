// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.Serial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.export.GraphHead.Attribute;
import org.sayso.export.Participations.Pair;
import org.sayso.export.Participations.Proof;

/**
 * The edges of a projection, with all of the evidence for what two share: that of every relation by which one of them takes part. The days span those of all these
 * relations, and are open where those of one are.
 */
final class SharedEdges {
    static final List<Attribute> ATTRIBUTES = List.of(
            new Attribute("claims", GraphHead.Type.TEXT, true),
            new Attribute("deniedBy", GraphHead.Type.TEXT, true),
            new Attribute("documents", GraphHead.Type.TEXT, true),
            new Attribute("earliest", GraphHead.Type.DATE, false),
            new Attribute("events", GraphHead.Type.TEXT, true),
            new Attribute("latest", GraphHead.Type.DATE, false),
            new Attribute(DirectAttributes.LOCATORS, GraphHead.Type.TEXT, true),
            new Attribute("relations", GraphHead.Type.TEXT, true),
            new Attribute("saidBy", GraphHead.Type.TEXT, true),
            new Attribute("stance", GraphHead.Type.TEXT, false),
            new Attribute("weight", GraphHead.Type.INTEGER, false),
            new Attribute("wording", GraphHead.Type.TEXT, true));

    /** Pairs whose locators are looked up together. */
    private static final int AT_ONCE = 200;

    private static final int MOST_LATELY = 10_000;

    private static final List<String> WEAKEST_FIRST = List.of("denied", "contested", "varies", "affirmed");

    private final GraphRead read;
    private final GraphSource.EdgeSink sink;
    private final List<Pair> held = new ArrayList<>();
    private final Lately lately = new Lately();

    /** Places that were looked up lately: whoever shares an event with many is in many pairs, one after the other. */
    private static final class Lately extends LinkedHashMap<String, List<List<Object>>> {
        @Serial
        private static final long serialVersionUID = 1;

        Lately() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<List<Object>>> eldest) {
            return size() > MOST_LATELY;
        }
    }

    SharedEdges(GraphRead read, GraphSource.EdgeSink sink) {
        this.read = read;
        this.sink = sink;
    }

    void add(Pair pair) {
        held.add(pair);
        if (held.size() == AT_ONCE) {
            finish();
        }
    }

    /** Tells what is still held back. */
    void finish() {
        Map<String, List<List<Object>>> places = places();
        held.forEach(pair -> sink.edge(edge(pair, places)));
        held.clear();
    }

    /** Of all relations behind the pairs that are held. */
    private Map<String, List<List<Object>>> places() {
        Map<String, List<List<Object>>> places = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        for (Pair pair : held) {
            for (String relation : pair.proofs().keySet()) {
                List<List<Object>> known = lately.get(relation);
                if (known == null) {
                    missing.add(relation);
                } else {
                    places.put(relation, known);
                }
            }
        }
        Map<String, List<List<Object>>> found = Locators.look(read, missing);
        lately.putAll(found);
        places.putAll(found);
        return places;
    }

    private static ExportEdge edge(Pair pair, Map<String, List<List<Object>>> places) {
        String type = pair.persons() ? "SHARED_EVENTS" : "SHARED_ACTS";
        int weight = pair.occasions().size();
        SortedMap<String, Object> properties = new TreeMap<>();
        properties.put("weight", (long) weight);
        properties.put("events", List.copyOf(pair.occasions()));
        properties.put("stance", weakest(pair.proofs().values()));
        put(properties, "relations", pair, proof -> List.of(proof.id()));
        put(properties, "claims", pair, Proof::claims);
        put(properties, "documents", pair, Proof::documents);
        put(properties, "saidBy", pair, Proof::saidBy);
        put(properties, "deniedBy", pair, Proof::deniedBy);
        put(properties, "wording", pair, proof -> List.of(proof.wording()));
        put(properties, "earliest", last(pair, Proof::earliest, Comparator.reverseOrder()));
        put(properties, "latest", last(pair, Proof::latest, Comparator.naturalOrder()));
        put(properties, DirectAttributes.LOCATORS, locators(pair, places));
        String caption = weight + " shared " + (pair.persons() ? "event" : "act") + (weight == 1 ? "" : "s");
        return new ExportEdge(
                type + ":" + pair.from() + ">" + pair.to(), pair.from(), pair.to(), type, 1, caption, properties);
    }

    private static void put(
            SortedMap<String, Object> properties, String name, Pair pair, Function<Proof, List<String>> of) {
        Set<String> values = new TreeSet<>();
        pair.proofs().values().forEach(proof -> values.addAll(of.apply(proof)));
        put(properties, name, List.copyOf(values));
    }

    private static void put(SortedMap<String, Object> properties, String name, @Nullable Object value) {
        if (value != null && !List.of().equals(value)) {
            properties.put(name, value);
        }
    }

    /** Null where one is open. */
    private static @Nullable LocalDate last(
            Pair pair, Function<Proof, @Nullable LocalDate> day, Comparator<LocalDate> order) {
        List<@Nullable LocalDate> days =
                pair.proofs().values().stream().map(day).toList();
        return days.contains(null) ? null : days.stream().max(order).orElseThrow();
    }

    private static List<String> locators(Pair pair, Map<String, List<List<Object>>> places) {
        return Locators.of(pair.proofs().keySet().stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList());
    }

    private static String weakest(Collection<Proof> proofs) {
        List<String> stances = proofs.stream().map(Proof::stance).toList();
        return WEAKEST_FIRST.stream().filter(stances::contains).findFirst().orElse("");
    }
}
