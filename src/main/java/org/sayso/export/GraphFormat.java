// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

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
    HTML("html", "text/html", "html");

    /** What an address of graphs offers. There {@code html} is the graph; where there are tables, it is the table. */
    public static final Formats<GraphFormat> ALL = new Formats<>(List.of(values()), true);

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
}
