// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.util.Arrays;
import java.util.List;
import org.sayso.query.Format;
import org.sayso.query.Formats;
import org.springframework.http.MediaType;

/** The formats a graph comes in. */
public enum GraphFormat implements Format {
    D3("d3", "application/json", "json"),
    GRAPHML("graphml", "application/graphml+xml", "graphml"),
    GEXF("gexf", "application/gexf+xml", "gexf"),
    CYTOSCAPE("cyjs", "application/json", "cyjs"),
    DOT("dot", "text/vnd.graphviz", "dot"),
    GEPHI("gephi", "application/zip", "gephi.zip"),
    NEO4J("neo4j", "application/zip", "neo4j.zip"),
    HTML("graph.html", "text/html", "html");

    /** What an address of graphs offers. There {@code html} is the graph; where there are tables, it is the table. */
    static final Formats<GraphFormat> ALL = new Formats<>(List.of(values()), true);

    private final String extension;
    private final String mediaType;
    private final String ending;

    GraphFormat(String extension, String mediaType, String ending) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    @Override
    public String extension() {
        return extension;
    }

    @Override
    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    @Override
    public String contentType() {
        return switch (this) {
            case DOT, HTML -> mediaType + ";charset=UTF-8";
            default -> mediaType;
        };
    }

    @Override
    public String ending() {
        return ending;
    }

    @Override
    public boolean isShown() {
        return this == D3 || this == HTML;
    }

    boolean isCompressed() {
        return this == GEPHI || this == NEO4J;
    }

    /** Ways to write it, the usual one first; empty where there is but one. */
    List<Flavour> flavours() {
        return switch (this) {
            case GRAPHML -> List.of(Flavour.PLAIN, Flavour.YED);
            case GEXF -> List.of(Flavour.GEXF13, Flavour.GEXF12);
            default -> List.of();
        };
    }

    /** A way to write a format. */
    enum Flavour {
        /** GraphML as its schema has it. */
        PLAIN,
        /** GraphML with labels that yEd shows. */
        YED,
        GEXF13,
        GEXF12;

        /** As in a request. */
        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Flavour::word).toList();
        }
    }
}
