// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.sayso.export.GexfWriter.Version;
import org.sayso.export.GraphHead.Attribute;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Each file is valid by GEXF's schema. */
class GexfContractTest extends GraphWriterContract {
    private static final Schema SCHEMA = XmlRead.schema("/gexf-1.3/gexf.xsd");
    private static final Pattern COUNTS =
            Pattern.compile(" (\\d+) nodes, (\\d+) edges; (complete|truncated)[^;]*; (\\d+) characters .*");

    @Override
    GraphWriter writer(OutputStream out) throws IOException {
        return new GexfWriter(out, Version.V1_3);
    }

    @Override
    ReadBack read(byte[] file, GraphHead head) throws Exception {
        XmlRead.validate(file, SCHEMA);
        return read(XmlRead.root(file), head);
    }

    @Override
    Keeping keeping() {
        return new KeptByGexf() {
            @Override
            int ordinal(int ordinal) {
                return ordinal;
            }
        };
    }

    static ReadBack read(Element root, GraphHead head) {
        Element graph = XmlRead.child(root, "graph");
        List<String> told = XmlRead.child(XmlRead.child(root, "meta"), "description")
                .getTextContent()
                .lines()
                .toList();
        Map<String, Element> blocks =
                XmlRead.by(XmlRead.children(graph, "attributes"), block -> block.getAttribute("class"));
        MatchResult counts = counts(root);
        return new ReadBack(
                told.getFirst(),
                told.stream()
                        .skip(1)
                        .map(line -> line.split(": ", 2))
                        .collect(Collectors.toMap(one -> one[0], one -> one[1])),
                graph.getAttribute("defaultedgetype").equals("directed"),
                XmlRead.children(XmlRead.child(graph, "nodes"), "node")
                        .map(node -> node(node, values(node, requireNonNull(blocks.get("node"))), head.nodes()))
                        .toList(),
                XmlRead.children(XmlRead.child(graph, "edges"), "edge")
                        .map(edge -> edge(edge, values(edge, requireNonNull(blocks.get("edge"))), head.edges()))
                        .toList(),
                new GraphEnd(
                        Long.parseLong(counts.group(1)),
                        Long.parseLong(counts.group(2)),
                        counts.group(3).equals("truncated")),
                Long.parseLong(counts.group(4)));
    }

    private static MatchResult counts(Element root) {
        return Stream.iterate(root.getFirstChild(), one -> one != null, Node::getNextSibling)
                .filter(Comment.class::isInstance)
                .flatMap(comment -> COUNTS.matcher(comment.getNodeValue()).results())
                .findFirst()
                .orElseThrow();
    }

    /** By their titles. */
    private static Fields values(Element of, Element block) {
        Map<String, Element> attributes =
                XmlRead.by(XmlRead.children(block, "attribute"), attribute -> attribute.getAttribute("id"));
        Fields values = new Fields();
        XmlRead.children(XmlRead.child(of, "attvalues"), "attvalue")
                .forEach(one -> values.put(
                        requireNonNull(attributes.get(one.getAttribute("for"))).getAttribute("title"),
                        one.getAttribute("value")));
        return values;
    }

    private static ExportNode node(Element node, Fields values, List<Attribute> declared) {
        return new ExportNode(
                node.getAttribute("id"),
                node.getAttribute("label"),
                values.get("nodeType"),
                ValueRead.all(declared, one -> ValueRead.of(one, values.find(one.name()))));
    }

    private static ExportEdge edge(Element edge, Fields values, List<Attribute> declared) {
        String[] kind = (edge.getAttribute("kind") + " 1").split(" ", 3);
        return new ExportEdge(
                edge.getAttribute("id"),
                edge.getAttribute("source"),
                edge.getAttribute("target"),
                values.get("relation"),
                edge.hasAttribute("kind") ? Integer.parseInt(kind[1]) : 0,
                edge.getAttribute("label"),
                ValueRead.all(declared, one -> ValueRead.of(one, values.find(one.name()))));
    }

    /** Lists have no escapes for line ends and tabs. */
    static class KeptByGexf extends Keeping {
        @Override
        String inList(String text) {
            return text(text).replaceAll("[\\n\\r\\t]", " ");
        }
    }
}
