// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.PDFExporter;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Draws a graph with the Gephi Toolkit, as docs/howto/gephi.md does by hand. Apart from {@code ReadGraphs}, so that neither leaves anything to the other. Arguments:
 * the file of the graph, the PDF.
 */
final class DrawGraph {
    private static final Map<String, Color> COLOURS = Map.of(
            "Person", new Color(0x4E79A7),
            "PersonGroup", new Color(0x76B7B2),
            "Organization", new Color(0xE15759),
            "Place", new Color(0x59A14F),
            "Event", new Color(0xEDC948),
            "Work", new Color(0xB07AA1),
            "Instrument", new Color(0x9C755F));

    private final Workspace workspace;
    private final GraphModel model;

    private DrawGraph(File graph) throws IOException {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        workspace = projects.getCurrentWorkspace();
        model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        imports.process(imports.importFile(graph), new DefaultProcessor(), workspace);
    }

    public static void main(String[] arguments) throws IOException {
        DrawGraph drawing = new DrawGraph(new File(arguments[0]));
        drawing.place();
        drawing.layOut();
        drawing.draw(new File(arguments[1]));
        System.exit(0);
    }

    /** The nodes that have relations: greater the more they have, in a colour for each type; the labels are as great as the nodes. */
    private void place() {
        Graph graph = model.getGraph();
        Node[] nodes = graph.getNodes().toArray();
        Arrays.sort(nodes, Comparator.comparing(node -> node.getId().toString()));
        for (int at = 0; at < nodes.length; at++) {
            int degree = graph.getDegree(nodes[at]);
            if (degree == 0) {
                graph.removeNode(nodes[at]);
                continue;
            }
            // In a circle by their ids, as places are random otherwise, and the picture would be another one each time.
            double angle = 2 * Math.PI * at / nodes.length;
            nodes[at].setPosition((float) (1_000 * Math.cos(angle)), (float) (1_000 * Math.sin(angle)));
            nodes[at].setSize((float) (8 + 5 * Math.sqrt(degree)));
            nodes[at].setColor(COLOURS.getOrDefault(nodes[at].getAttribute("nodetype"), Color.GRAY));
        }
    }

    private void draw(File target) throws IOException {
        PreviewController previews = Lookup.getDefault().lookup(PreviewController.class);
        PreviewProperties properties = previews.getModel(workspace).getProperties();
        properties.putValue(PreviewProperty.SHOW_NODE_LABELS, Boolean.TRUE);
        properties.putValue(PreviewProperty.NODE_LABEL_FONT, new Font("DejaVu Sans", Font.PLAIN, 6));
        properties.putValue(PreviewProperty.EDGE_OPACITY, 40);
        properties.putValue(PreviewProperty.ARROW_SIZE, 2f);
        ExportController export = Lookup.getDefault().lookup(ExportController.class);
        PDFExporter pdf = (PDFExporter) export.getExporter("pdf");
        pdf.setLandscape(true);
        pdf.setWorkspace(workspace);
        export.exportFile(target, pdf);
    }

    private void layOut() {
        ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
        layout.setGraphModel(model);
        layout.resetPropertiesValues();
        layout.setScalingRatio(400.0);
        layout.setStrongGravityMode(true);
        layout.setGravity(0.2);
        layout.setThreadsCount(1);
        layout.initAlgo();
        for (int step = 0; step < 800; step++) {
            layout.goAlgo();
        }
        layout.setAdjustSizes(true);
        for (int step = 0; step < 200; step++) {
            layout.goAlgo();
        }
        layout.endAlgo();
    }
}
