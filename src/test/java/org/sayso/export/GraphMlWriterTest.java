// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sayso.export.GraphMlWriter.Flavour;

class GraphMlWriterTest {
    private static final String NODES_AND_EDGES = """
        <node id="doc.2f.former-ministers"><data key="n_name">doc/former-ministers</data>\
        <data key="n_label">وزراء</data><data key="n_nodeType">PersonGroup</data></node>
        <node id="liz-truss"><data key="n_name">liz-truss</data>\
        <data key="n_label">Liz "Lizzy" Truss &amp; &lt;co></data><data key="n_nodeType">Person</data>\
        <data key="n_aliases">["a \\"b\\" \\\\", "two\\nlines", "ليز"]</data>\
        <data key="n_earliest">1975-07-26</data><data key="n_sayso_id">liz-truss</data>\
        <data key="n_sayso_name">Liz&#xd;
        \tTruss 😀</data><data key="n_open">true</data><data key="n_pagerank">0.25</data>\
        <data key="n_paragraphs">[3, 4]</data><data key="n_sayso_size">9007199254740993</data></node>
        <edge id="r:1" source="doc.2f.former-ministers" target="liz-truss">\
        <data key="e_label">criticized</data><data key="e_relation">CRITICIZED</data></edge>
        <edge id="r:2" source="liz-truss" target="doc.2f.former-ministers">\
        <data key="e_label">met</data><data key="e_relation">MET</data>\
        <data key="e_earliest">2023-07-01</data><data key="e_latest">2023-07-31</data>\
        <data key="e_says">met, says A &amp; "B"
        and C</data><data key="e_weight">2.0</data></edge>
        <edge id="r:3" source="liz-truss" target="doc.2f.former-ministers">\
        <data key="e_label">met</data><data key="e_relation">MET</data>\
        <data key="e_attested">["2023-07-03"]</data><data key="e_latest">+12000-01-01</data></edge>
        <edge id="r:4" source="liz-truss" target="liz-truss">\
        <data key="e_label">quoted</data><data key="e_relation">QUOTED</data>\
        <data key="e_earliest">-0043-03-15</data></edge>
        """;
    private static final String KEYS = """
        <key id="g_name" for="graph" attr.name="name" attr.type="string"/>
        <key id="g_query" for="graph" attr.name="query" attr.type="string"/>
        <key id="g_graphVersion" for="graph" attr.name="graphVersion" attr.type="string"/>
        <key id="g_nodes" for="graph" attr.name="nodes" attr.type="long"/>
        <key id="g_edges" for="graph" attr.name="edges" attr.type="long"/>
        <key id="g_truncated" for="graph" attr.name="truncated" attr.type="boolean"/>
        <key id="g_strippedCharacters" for="graph" attr.name="strippedCharacters" attr.type="long"/>
        <key id="n_name" for="node" attr.name="name" attr.type="string"/>
        <key id="n_label" for="node" attr.name="label" attr.type="string"/>
        <key id="n_nodeType" for="node" attr.name="nodeType" attr.type="string"/>
        <key id="n_aliases" for="node" attr.name="aliases" attr.type="string"/>
        <key id="n_earliest" for="node" attr.name="earliest" attr.type="string"/>
        <key id="n_sayso_id" for="node" attr.name="sayso_id" attr.type="string"/>
        <key id="n_sayso_name" for="node" attr.name="sayso_name" attr.type="string"/>
        <key id="n_open" for="node" attr.name="open" attr.type="boolean"/>
        <key id="n_paragraphs" for="node" attr.name="paragraphs" attr.type="string"/>
        <key id="n_sayso_size" for="node" attr.name="sayso_size" attr.type="long"/>
        <key id="n_pagerank" for="node" attr.name="pagerank" attr.type="double"/>
        <key id="e_label" for="edge" attr.name="label" attr.type="string"/>
        <key id="e_relation" for="edge" attr.name="relation" attr.type="string"/>
        <key id="e_attested" for="edge" attr.name="attested" attr.type="string"/>
        <key id="e_earliest" for="edge" attr.name="earliest" attr.type="string"/>
        <key id="e_latest" for="edge" attr.name="latest" attr.type="string"/>
        <key id="e_says" for="edge" attr.name="says" attr.type="string"/>
        <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
        """;

    @Test
    void everythingThatANodeOrAnEdgeHasIsThereUnderADeclaredKey() throws IOException {
        assertThat(XmlSample.whole(out -> new GraphMlWriter(out, Flavour.PLAIN)))
                .isEqualTo("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                    """ + KEYS + """
                    <graph id="sayso" edgedefault="directed">
                    <data key="g_name">Liz &amp; others</data>
                    <data key="g_query">MATCH (a)-->(b) WHERE a.id &lt; "b" &amp; 1</data>
                    <data key="g_graphVersion">1-abc</data>
                    """ + NODES_AND_EDGES + """
                    <data key="g_nodes">2</data>
                    <data key="g_edges">4</data>
                    <data key="g_truncated">false</data>
                    <data key="g_strippedCharacters">0</data>
                    </graph>
                    </graphml>
                    """);
    }

    @Test
    void yedIsGivenLabelsThatItShows() throws IOException {
        assertThat(XmlSample.written(
                                out -> new GraphMlWriter(out, Flavour.YED),
                                XmlSample.EMPTY,
                                List.of(new ExportNode("a", "<HTML>x", "Person", new TreeMap<>())),
                                List.of(XmlSample.edge("r:1", "a", "a", "MET", 1, Map.of())),
                                false)
                        .lines())
                .contains(
                        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
                                + " xmlns:y=\"http://www.yworks.com/xml/graphml\">",
                        "<key id=\"n_graphics\" for=\"node\" yfiles.type=\"nodegraphics\"/>",
                        "<key id=\"e_graphics\" for=\"edge\" yfiles.type=\"edgegraphics\"/>",
                        "<node id=\"a\"><data key=\"n_name\">a</data><data key=\"n_label\">&lt;HTML>x</data>"
                                + "<data key=\"n_nodeType\">Person</data><data key=\"n_graphics\"><y:ShapeNode>"
                                + "<y:NodeLabel> &lt;HTML>x</y:NodeLabel></y:ShapeNode></data></node>",
                        "<edge id=\"r:1\" source=\"a\" target=\"a\"><data key=\"e_label\">met</data>"
                                + "<data key=\"e_relation\">MET</data><data key=\"e_graphics\"><y:PolyLineEdge>"
                                + "<y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel>met</y:EdgeLabel>"
                                + "</y:PolyLineEdge></data></edge>");
    }
}
