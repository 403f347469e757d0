// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.validation.Schema;
import org.sayso.export.GraphHead.Attribute;
import org.sayso.export.GraphMlWriter.Flavour;
import org.w3c.dom.Element;

/** Each file is valid by GraphML's schema. */
class GraphMlContractTest extends GraphWriterContract {
    private static final Schema SCHEMA = XmlRead.schema("/graphml.xsd");

    @Override
    GraphWriter writer(OutputStream out) throws IOException {
        return new GraphMlWriter(out, Flavour.PLAIN);
    }

    @Override
    ReadBack read(byte[] file, GraphHead head) throws Exception {
        XmlRead.validate(file, SCHEMA);
        return read(XmlRead.root(file), head);
    }

    static ReadBack read(Element root, GraphHead head) {
        Map<String, Element> keys = XmlRead.by(XmlRead.children(root, "key"), key -> key.getAttribute("id"));
        Element graph = XmlRead.child(root, "graph");
        Fields told = data(graph, keys);
        Fields ids = new Fields();
        List<ExportNode> nodes = XmlRead.children(graph, "node")
                .map(node -> node(node, data(node, keys), head.nodes(), ids))
                .toList();
        return new ReadBack(
                told.get("name"),
                head.provenance().keySet().stream().collect(Collectors.toMap(name -> name, told::get)),
                graph.getAttribute("edgedefault").equals("directed"),
                nodes,
                XmlRead.children(graph, "edge")
                        .map(edge -> edge(edge, data(edge, keys), head.edges(), ids))
                        .toList(),
                new GraphEnd(
                        Long.parseLong(told.get("nodes")),
                        Long.parseLong(told.get("edges")),
                        Boolean.parseBoolean(told.get("truncated"))),
                Long.parseLong(told.get("strippedCharacters")));
    }

    /** By the names of the keys, as readers show them. */
    private static Fields data(Element of, Map<String, Element> keys) {
        Fields data = new Fields();
        XmlRead.children(of, "data").forEach(one -> {
            Element key = requireNonNull(keys.get(one.getAttribute("key")));
            assertThat(key.getAttribute("for")).isEqualTo(of.getLocalName());
            if (key.hasAttribute("attr.name")) {
                data.put(key.getAttribute("attr.name"), one.getTextContent());
            }
        });
        return data;
    }

    private static ExportNode node(Element node, Fields data, List<Attribute> declared, Fields ids) {
        String id = data.get("name");
        ids.put(node.getAttribute("id"), id);
        return new ExportNode(
                id,
                data.get("label"),
                data.get("nodeType"),
                ValueRead.all(declared, one -> ValueRead.of(one, data.find(one.name()))));
    }

    private static ExportEdge edge(Element edge, Fields data, List<Attribute> declared, Fields ids) {
        return new ExportEdge(
                edge.getAttribute("id").replace(".3e.", ">"),
                ids.get(edge.getAttribute("source")),
                ids.get(edge.getAttribute("target")),
                data.get("relation"),
                0,
                data.get("label"),
                ValueRead.all(declared, one -> ValueRead.of(one, data.find(one.name()))));
    }
}
