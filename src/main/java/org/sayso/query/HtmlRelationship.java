// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import org.jspecify.annotations.Nullable;

/** A relationship in the making on a page: no edge is drawn bare, each carries the caption that names its voices. */
final class HtmlRelationship {
    private final String type;
    private final @Nullable String from;
    private final @Nullable String to;
    private @Nullable String id;
    private @Nullable String says;

    HtmlRelationship(String type, @Nullable String from, @Nullable String to) {
        this.type = type;
        this.from = from;
        this.to = to;
    }

    void property(String name, String value) {
        switch (name) {
            case "id" -> id = value;
            case "says" -> says = value;
            default -> {}
        }
    }

    /** With an id it is a relation, whose ends are entities; those of other relationships may be anything. */
    void writeTo(HtmlText html, String properties) {
        end(html, from);
        html.raw(" ")
                .link(id == null ? null : ThingLinks.relation(id), says == null ? type : type + " (" + says + ")")
                .raw(" ");
        end(html, to);
        html.raw("<details><summary>")
                .text(type)
                .raw("</summary>")
                .raw(properties)
                .raw("</details>");
    }

    private void end(HtmlText html, @Nullable String entity) {
        if (entity != null) {
            html.link(id == null ? null : ThingLinks.entity(entity), entity);
        }
    }
}
