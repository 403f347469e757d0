// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.export.GraphHead.Attribute;

/** Read by rules of the language that the writer uses; Graphviz itself reads it among the consumers. */
class DotContractTest extends GraphWriterContract {
    private static final String STRING = "(\"(?:[^\"\\\\]|\\\\.)*+\"(?: \\+ \"(?:[^\"\\\\]|\\\\.)*+\")*+|[\\w.]+)";
    private static final Pattern ATTRIBUTE = Pattern.compile(STRING + "=" + STRING);
    private static final Pattern EDGE = Pattern.compile(STRING + " -[->] " + STRING + " \\[(.*)];", Pattern.DOTALL);
    private static final Pattern NODE = Pattern.compile(STRING + " \\[(.*)];", Pattern.DOTALL);

    /** What holds of all nodes, and of all edges. */
    private static final Pattern OF_ALL = Pattern.compile("^(node|edge) ");

    @Override
    GraphWriter writer(OutputStream out) {
        return new DotWriter(out);
    }

    @Override
    Keeping keeping() {
        return new KeptByDot();
    }

    @Override
    ReadBack read(byte[] file, GraphHead head) {
        String text = new String(file, UTF_8);
        List<ExportNode> nodes = new ArrayList<>();
        List<ExportEdge> edges = new ArrayList<>();
        Fields told = new Fields();
        Pattern.compile("\n")
                .splitAsStream(text)
                .skip(1)
                .filter(line -> !OF_ALL.matcher(line).find())
                .forEach(line -> {
                    Matcher edge = EDGE.matcher(line);
                    Matcher node = NODE.matcher(line);
                    if (edge.matches()) {
                        edges.add(edge(edge, head.edges()));
                    } else if (node.matches()) {
                        nodes.add(node(node, head.nodes()));
                    } else {
                        told.putAll(attributes(line));
                    }
                });
        return new ReadBack(
                label(told.get("label").replaceFirst("\nNot the whole graph[^&]*$", "")),
                head.provenance().keySet().stream()
                        .collect(Collectors.toMap(name -> name, name -> told.get("sayso_" + name))),
                text.startsWith("digraph "),
                nodes,
                edges,
                new GraphEnd(
                        Long.parseLong(told.get("sayso_nodes")),
                        Long.parseLong(told.get("sayso_edges")),
                        Boolean.parseBoolean(told.get("sayso_truncated"))),
                Long.parseLong(told.get("sayso_strippedCharacters")));
    }

    private static Fields attributes(String list) {
        return new Fields(ATTRIBUTE
                .matcher(list)
                .results()
                .collect(Collectors.toMap(found -> value(found.group(1)), found -> value(found.group(2)))));
    }

    private static ExportNode node(Matcher line, List<Attribute> declared) {
        Fields attributes = attributes(line.group(2));
        return new ExportNode(
                value(line.group(1)),
                label(attributes.get("label")),
                attributes.get("type"),
                properties(attributes, declared));
    }

    private static ExportEdge edge(Matcher line, List<Attribute> declared) {
        Fields attributes = attributes(line.group(3));
        return new ExportEdge(
                attributes.get("key"),
                value(line.group(1)),
                value(line.group(2)),
                attributes.get("type"),
                0,
                label(attributes.get("label")),
                properties(attributes, declared));
    }

    private static SortedMap<String, Object> properties(Fields attributes, List<Attribute> declared) {
        return ValueRead.all(declared, one -> ValueRead.of(one, attributes.find("sayso_" + one.name())));
    }

    private static String value(String written) {
        if (!written.startsWith("\"")) {
            return written;
        }
        String inside = written.substring(1, written.length() - 1).replaceAll("(?<!\\\\)((?:\\\\.)*)\" \\+ \"", "$1");
        return Pattern.compile("\\\\(.)")
                .matcher(inside)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).equals("n") ? "\n" : found.group(1)));
    }

    /** A label has entities, and is broken into lines. */
    private static String label(String text) {
        return text.replace("&amp;", "&").replaceAll("\\s", "");
    }

    private static final class KeptByDot extends Keeping {
        @Override
        String title(String text) {
            return caption(text);
        }

        @Override
        String caption(String text) {
            return text(text).replaceAll("\\s", "");
        }
    }
}
