// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sayso.export.GexfWriter.Version;

class GexfWriterTest {
    private static final XmlSample.Making V13 = out -> new GexfWriter(out, Version.V1_3);

    private static final String META = """
        <meta><creator>Sayso</creator><description>Liz &amp; others
        query: MATCH (a)-->(b) WHERE a.id &lt; "b" &amp; 1
        graphVersion: 1-abc</description></meta>
        """;
    private static final String ATTRIBUTES = """
        <attributes class="node" mode="static">
        <attribute id="nodeType" title="nodeType" type="string"/>
        <attribute id="aliases" title="aliases" type="liststring"/>
        <attribute id="earliest" title="earliest" type="string"/>
        <attribute id="sayso_id" title="sayso_id" type="string"/>
        <attribute id="name" title="name" type="string"/>
        <attribute id="open" title="open" type="boolean"/>
        <attribute id="paragraphs" title="paragraphs" type="liststring"/>
        <attribute id="sayso_size" title="sayso_size" type="long"/>
        <attribute id="pagerank" title="pagerank" type="double"/>
        </attributes>
        <attributes class="edge" mode="static">
        <attribute id="relation" title="relation" type="string"/>
        <attribute id="attested" title="attested" type="liststring"/>
        <attribute id="earliest" title="earliest" type="string"/>
        <attribute id="latest" title="latest" type="string"/>
        <attribute id="says" title="says" type="string"/>
        </attributes>
        """;
    private static final String NODES = """
        <nodes>
        <node id="doc/former-ministers" label="وزراء"><attvalues>\
        <attvalue for="nodeType" value="PersonGroup"/></attvalues></node>
        <node id="liz-truss" label="Liz &quot;Lizzy&quot; Truss &amp; &lt;co>"><attvalues>\
        <attvalue for="nodeType" value="Person"/>\
        <attvalue for="aliases" value="[&quot;a \\&quot;b\\&quot; \\\\&quot;, &quot;two lines&quot;, &quot;ليز&quot;]"/>\
        <attvalue for="earliest" value="1975-07-26"/><attvalue for="sayso_id" value="liz-truss"/>\
        <attvalue for="name" value="Liz&#xd;&#xa;&#x9;Truss 😀"/><attvalue for="open" value="true"/>\
        <attvalue for="pagerank" value="0.25"/><attvalue for="paragraphs" value="[3, 4]"/>\
        <attvalue for="sayso_size" value="9007199254740993"/></attvalues></node>
        </nodes>
        """;
    private static final String EDGES = """
        <edges>
        <edge id="r:1" source="doc/former-ministers" target="liz-truss" label="criticized" kind="CRITICIZED">\
        <attvalues><attvalue for="relation" value="CRITICIZED"/></attvalues></edge>
        <edge id="r:2" source="liz-truss" target="doc/former-ministers" label="met" kind="MET" weight="2.0"\
         start="2023-07-01" end="2023-07-31"><attvalues><attvalue for="relation" value="MET"/>\
        <attvalue for="earliest" value="2023-07-01"/><attvalue for="latest" value="2023-07-31"/>\
        <attvalue for="says" value="met, says A &amp; &quot;B&quot;&#xa;and C"/></attvalues></edge>
        <edge id="r:3" source="liz-truss" target="doc/former-ministers" label="met" kind="MET 2"\
         end="12000-01-01"><attvalues><attvalue for="relation" value="MET"/>\
        <attvalue for="attested" value="[&quot;2023-07-03&quot;]"/>\
        <attvalue for="latest" value="+12000-01-01"/></attvalues></edge>
        <edge id="r:4" source="liz-truss" target="liz-truss" label="quoted" kind="QUOTED"\
         start="-0043-03-15"><attvalues><attvalue for="relation" value="QUOTED"/>\
        <attvalue for="earliest" value="-0043-03-15"/></attvalues></edge>
        </edges>
        </graph>
        <!-- 2 nodes, 4 edges; complete; 0 characters left out that XML cannot hold -->
        </gexf>
        """;

    @Test
    void parallelEdgesHaveKindsAndEdgesHaveTimes() throws IOException {
        assertThat(XmlSample.whole(out -> new GexfWriter(out, Version.V1_3)))
                .isEqualTo("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <gexf xmlns="http://gexf.net/1.3" version="1.3">
                    """ + META + """
                    <graph mode="dynamic" timeformat="date" timerepresentation="interval" timezone="UTC"\
                     defaultedgetype="directed" idtype="string">
                    """ + ATTRIBUTES + NODES + EDGES);
    }

    @Test
    void version12HasNeitherKindsNorTimezone() throws IOException {
        assertThat(XmlSample.whole(out -> new GexfWriter(out, Version.V1_2)))
                .isEqualTo("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
                    """ + META + """
                    <graph mode="dynamic" timeformat="date" defaultedgetype="directed" idtype="string">
                    """ + ATTRIBUTES + NODES + EDGES.replaceAll(" kind=\"[^\"]*\"", ""));
    }

    @Test
    void aWeightOfANodeIsAPropertyLikeOthers() throws IOException {
        var head = new GraphHead(
                "t",
                XmlSample.EMPTY.provenance(),
                List.of(new GraphHead.Attribute("weight", GraphHead.Type.INTEGER, false)),
                List.of());

        assertThat(XmlSample.written(
                                V13,
                                head,
                                List.of(new ExportNode("a", "a", "T", new TreeMap<>(Map.of("weight", 3L)))),
                                List.of(),
                                false)
                        .lines())
                .contains(
                        "<attribute id=\"weight\" title=\"weight\" type=\"long\"/>",
                        "<node id=\"a\" label=\"a\"><attvalues><attvalue for=\"nodeType\" value=\"T\"/>"
                                + "<attvalue for=\"weight\" value=\"3\"/></attvalues></node>");
    }

    @Test
    void whatTheStreamThrowsIsThrown() {
        var broken = new IOException("hung up");

        assertThatThrownBy(() -> {
                    var writer = new GexfWriter(failing(broken), Version.V1_3);
                    writer.begin(XmlSample.EMPTY);
                    writer.end(new GraphEnd(0, 0, false));
                })
                .isSameAs(broken);
    }

    private static OutputStream failing(IOException failure) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw failure;
            }
        };
    }
}
