// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.eclipse.collections.api.factory.primitive.LongIntMaps;
import org.eclipse.collections.api.factory.primitive.LongSets;
import org.eclipse.collections.api.map.primitive.MutableLongIntMap;
import org.eclipse.collections.api.set.primitive.MutableLongSet;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.sayso.vocabulary.Digests;

/**
 * The nodes and relationships that a statement's rows held, each once, in the order in which they came first, and the nodes at the ends of those relationships. They
 * wait in a file, as every format wants nodes before edges; in memory are the ids of nodes, and some bytes for each edge.
 */
final class SpooledGraph implements GraphSource, Closeable {
    private static final String LOCATORS = "locators";
    private static final String KINDS = "kinds";
    /** Edges whose locators are looked up together. */
    private static final int AT_ONCE = 500;

    private final Spool spool;
    private final GraphRead read;
    private final Set<String> nodes = new HashSet<>();
    private final Set<String> ends = new HashSet<>();
    private final MutableLongSet edges = LongSets.mutable.empty();
    private final SeenAttributes nodeAttributes = new SeenAttributes();
    private final SeenAttributes edgeAttributes = new SeenAttributes();
    private boolean truncated;

    SpooledGraph(Spool spool, GraphRead read) {
        this.spool = spool;
        this.read = read;
    }

    void add(StoredElement element) {
        switch (element) {
            case StoredElement.Node node -> {
                String id = LayerIds.ofNode(known(node.id()), node.labels());
                if (nodes.add(id)) {
                    ends.remove(id);
                    nodeAttributes.see(node.properties());
                    if (!LayerIds.kinds(node.labels()).isEmpty()) {
                        nodeAttributes.add(KINDS, GraphHead.Type.TEXT, true);
                    }
                    spool.add(node);
                }
            }
            case StoredElement.Relationship edge -> {
                Object own = edge.properties().get("id");
                if (edges.add(hash(edge.type(), edge.from(), edge.to(), own == null ? edge.properties() : own))) {
                    edgeAttributes.see(edge.properties());
                    if (edge.properties().containsKey("claims")) {
                        edgeAttributes.add(LOCATORS, GraphHead.Type.TEXT, true);
                    }
                    want(LayerIds.from(edge.type(), known(edge.from())));
                    want(LayerIds.to(edge.type(), known(edge.to())));
                    spool.add(edge);
                }
            }
        }
    }

    /**
     * To be called when all rows have been told: looks up nodes that no row held.
     *
     * @param cut whether there are more rows than were told
     */
    void complete(boolean cut) {
        truncated = cut;
        look("Entity", "", ends);
        look("Document", "", ends);
        look("Document", ClaimLayer.DOCUMENT, ends);
        look("Claim", ClaimLayer.CLAIM, ends);
    }

    boolean isEmpty() {
        return nodes.isEmpty() && edges.isEmpty();
    }

    private void want(String id) {
        if (!nodes.contains(id)) {
            ends.add(id);
        }
    }

    private void look(String label, String prefix, Set<String> wanted) {
        Collection<String> ids = new TreeSet<>();
        for (String id : wanted) {
            if (id.startsWith(prefix)) {
                ids.add(id.substring(prefix.length()));
            }
        }
        for (List<String> portion : GraphRead.portions(ids, AT_ONCE)) {
            Statement statement = new Statement(
                    "MATCH (n:" + label + ") WHERE n.id IN $ids RETURN n ORDER BY n.id", Map.of("ids", portion));
            read.store().read(statement, read.limits(), read.cancellation(), new ElementVisitor() {
                @Override
                void element(StoredElement element) {
                    add(element);
                    // A voice that is a document was looked for among entities first.
                    ends.remove(String.valueOf(element.properties().get("id")));
                }
            });
        }
    }

    @Override
    public List<GraphHead.Attribute> nodeAttributes() {
        return nodeAttributes.all();
    }

    @Override
    public List<GraphHead.Attribute> edgeAttributes() {
        return edgeAttributes.all();
    }

    @Override
    public void nodes(NodeSink sink) {
        spool.each(element -> {
            if (element instanceof StoredElement.Node node) {
                sink.node(node(node));
            }
        });
    }

    private ExportNode node(StoredElement.Node node) {
        String id = LayerIds.ofNode(known(node.id()), node.labels());
        Map<String, Object> properties = node.properties();
        Object caption = properties.getOrDefault("name", properties.getOrDefault("title", properties.get("relation")));
        SortedMap<String, Object> fitting = nodeAttributes.fit(properties);
        List<String> kinds = LayerIds.kinds(node.labels());
        if (!kinds.isEmpty()) {
            fitting.put(KINDS, kinds);
        }
        return new ExportNode(id, Objects.toString(caption, id), LayerIds.typeOf(node.labels()), fitting);
    }

    @Override
    public void edges(EdgeSink sink) {
        MutableLongIntMap ordinals = LongIntMaps.mutable.empty();
        List<StoredElement.Relationship> held = new ArrayList<>();
        spool.each(element -> {
            if (element instanceof StoredElement.Relationship edge) {
                held.add(edge);
                if (held.size() == AT_ONCE) {
                    tell(held, ordinals, sink);
                }
            }
        });
        tell(held, ordinals, sink);
    }

    @Override
    public void ends(EndsSink sink) {
        spool.each(element -> {
            if (element instanceof StoredElement.Relationship edge) {
                sink.ends(from(edge), to(edge));
            }
        });
    }

    private void tell(List<StoredElement.Relationship> held, MutableLongIntMap ordinals, EdgeSink sink) {
        Map<String, List<List<Object>>> places = Locators.look(
                read,
                held.stream()
                        .filter(edge -> edge.properties().containsKey("claims"))
                        .map(edge -> String.valueOf(edge.properties().get("id")))
                        .toList());
        for (StoredElement.Relationship edge : held) {
            int ordinal = ordinals.addToValue(hash(edge.type(), from(edge), to(edge), Map.of()), 1);
            sink.edge(edge(edge, ordinal, places));
        }
        held.clear();
    }

    private ExportEdge edge(StoredElement.Relationship edge, int ordinal, Map<String, List<List<Object>>> places) {
        Map<String, Object> properties = edge.properties();
        SortedMap<String, Object> fitting = edgeAttributes.fit(properties);
        String own = Objects.toString(properties.get("id"), "");
        List<String> locators = Locators.of(places.getOrDefault(own, List.of()));
        if (!locators.isEmpty()) {
            fitting.put(LOCATORS, locators);
        }
        String from = from(edge);
        String to = to(edge);
        String id = own.isEmpty()
                ? edge.type() + ":" + from + ">" + to + (ordinal == 1 ? "" : " " + ordinal)
                : LayerIds.RELATION + own;
        return new ExportEdge(
                id, from, to, edge.type(), ordinal, Objects.toString(properties.get("says"), edge.type()), fitting);
    }

    private String from(StoredElement.Relationship edge) {
        return LayerIds.from(edge.type(), known(edge.from()));
    }

    private String to(StoredElement.Relationship edge) {
        String id = LayerIds.to(edge.type(), known(edge.to()));
        return nodes.contains(id) ? id : ClaimLayer.DOCUMENT + id;
    }

    @Override
    public boolean isTruncated() {
        return truncated;
    }

    private static String known(@Nullable String id) {
        if (id == null) {
            throw new CallerException(
                    ProblemType.NOT_ACCEPTABLE,
                    "The rows hold a node without an id, or a relationship of one: no graph can be written of them.");
        }
        return id;
    }

    /** The first half of a digest: that two edges of a million share one is as likely as one in thirty million. */
    private static long hash(@Nullable Object... parts) {
        String digest = Digests.sha256(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
        return Long.parseUnsignedLong(digest.substring(0, 2 * Long.BYTES), 16);
    }

    @Override
    public void close() {
        spool.close();
    }
}
