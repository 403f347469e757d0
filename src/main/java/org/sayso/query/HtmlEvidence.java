// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.RowCollector;
import org.sayso.graph.RowVisitor;

/** Writes the evidence of a row as a list to read: for each relation, folded up, who says so, and where. */
final class HtmlEvidence extends RowCalls {
    private final HtmlText html;
    private final RowCollector collector = new RowCollector(row -> relation(map(row.get("relation"))));
    private int lists;
    private int maps;

    HtmlEvidence(HtmlText html) {
        this.html = html;
        collector.columns(List.of("relation"));
    }

    @Override
    public void columns(List<String> names) {}

    @Override
    protected void on(Consumer<RowVisitor> call, int weight) {
        call.accept(collector);
    }

    @Override
    public void beginList(int size) {
        if (lists++ == 0) {
            html.raw("<td class=\"evidence\"><ul>");
        } else {
            super.beginList(size);
        }
    }

    @Override
    public void endList() {
        if (--lists == 0) {
            html.raw("</ul></td>");
        } else {
            super.endList();
        }
    }

    @Override
    public void beginMap(int size) {
        if (maps++ == 0) {
            collector.beginRow();
        }
        super.beginMap(size);
    }

    @Override
    public void endMap() {
        super.endMap();
        if (--maps == 0) {
            collector.endRow();
        }
    }

    private void relation(Map<String, Object> relation) {
        html.raw("<li>").link(ThingLinks.relation(text(relation.get("relation"))), text(relation.get("type")));
        List<?> claims = list(relation.get("claims"));
        if (claims.isEmpty()) {
            html.raw(": no claim</li>");
            return;
        }
        html.raw("<details><summary>" + (claims.size() == 1 ? "1 claim" : claims.size() + " claims"))
                .raw("</summary><ul>");
        claims.forEach(claim -> claim(map(claim)));
        html.raw("</ul></details></li>");
    }

    private void claim(Map<String, Object> claim) {
        String document = text(claim.get("document"));
        html.raw("<li>");
        list(claim.get("saidBy")).forEach(voice -> voice(map(voice), document));
        html.raw(" ").link(ThingLinks.claim(text(claim.get("claim"))), text(claim.get("stance")));
        String manner = manner(claim);
        html.text(manner.isEmpty() ? "" : " (" + manner + ")");
        String before = ", relayed by ";
        for (Object voice : list(claim.get("relayedBy"))) {
            html.raw(before);
            voice(map(voice), document);
            before = ", ";
        }
        html.raw(", in ")
                .link(ThingLinks.document(document), text(Objects.requireNonNullElse(claim.get("title"), document)));
        place(claim);
        html.raw("</li>");
    }

    private void place(Map<String, Object> claim) {
        if (claim.get("published") != null) {
            html.text(", " + text(claim.get("published")));
        }
        String paragraphs = list(claim.get("paragraphs")).stream()
                .map(Objects::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        html.text(paragraphs.isEmpty() ? "" : ", \u00B6 " + paragraphs);
    }

    /** Of what is not plainly said to be done. */
    private static String manner(Map<String, Object> claim) {
        return Stream.of("wording", "status")
                .map(name -> text(claim.get(name)))
                .filter(word -> !word.isEmpty() && !word.equals("plain") && !word.equals("done"))
                .collect(Collectors.joining(", "));
    }

    /** A document without a known publisher speaks for itself. */
    private void voice(Map<String, Object> voice, String document) {
        String id = text(voice.get("id"));
        if (id.equals(document)) {
            html.raw("The document itself");
        } else {
            html.link(ThingLinks.entity(id), text(voice.get("name")));
        }
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, one) -> map.put(text(key), one));
        }
        return map;
    }
}
