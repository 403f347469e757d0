// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.sayso.export.GraphMlWriter.Flavour;
import org.w3c.dom.Element;

class YedContractTest extends GraphWriterContract {
    @Override
    GraphWriter writer(OutputStream out) throws IOException {
        return new GraphMlWriter(out, Flavour.YED);
    }

    @Override
    ReadBack read(byte[] file, GraphHead head) throws Exception {
        Element root = XmlRead.root(file);
        ReadBack read = GraphMlContractTest.read(root, head);
        assertThat(shown(root, "node", "NodeLabel"))
                .isEqualTo(read.nodes().stream().map(ExportNode::caption).toList());
        assertThat(shown(root, "edge", "EdgeLabel"))
                .isEqualTo(read.edges().stream().map(ExportEdge::caption).toList());
        return read;
    }

    private static List<String> shown(Element root, String of, String label) {
        return XmlRead.children(XmlRead.child(root, "graph"), of)
                .map(one -> one.getElementsByTagNameNS("http://www.yworks.com/xml/graphml", label)
                        .item(0)
                        .getTextContent())
                .toList();
    }
}
