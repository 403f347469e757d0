// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.ReadSummary;
import org.sayso.graph.RowVisitor;

/**
 * A page with the table, row by row. Null is an empty cell of the class {@code null}, which tells it from empty text; lists and maps are lists of HTML. A node
 * is its id with its properties folded up below, a relationship its ends and the caption that names its voices.
 */
final class HtmlTable implements TableWriter {
    /** What a value stands in, and the element that holds it. */
    private enum Place {
        ROW("td"),
        LIST("li"),
        MAP("dd"),
        /** The map of properties stands in the place of its node or relationship. */
        PROPERTIES("");

        private final String element;

        Place(String element) {
            this.element = element;
        }
    }

    private final RowOutput out;
    private final HtmlText html;
    private final HtmlPage page;
    private final ThingLinks links;
    private final HtmlEvidence evidence;
    private final Deque<Place> places = new ArrayDeque<>();
    /** What the values are called that come now: by their column, or by their keys. */
    private final Deque<String> names = new ArrayDeque<>();

    private @Nullable HtmlRelationship relationship;
    private List<String> columns = List.of();
    private int next;
    private boolean folded;

    HtmlTable(RowOutput out, HtmlPage page) {
        this.out = out;
        this.html = new HtmlText(out);
        this.page = page;
        this.links = page.links();
        this.evidence = new HtmlEvidence(html);
    }

    @Override
    public void columns(List<String> names) {
        columns = List.copyOf(names);
        page.begin(html, columns);
        html.flush();
    }

    @Override
    public void beginRow() {
        places.clear();
        names.clear();
        places.push(Place.ROW);
        next = 0;
        html.raw("<tr>");
    }

    @Override
    public void endRow() {
        html.raw("</tr>\n").flush();
        out.rowEnded();
    }

    @Override
    public RowVisitor evidence() {
        return evidence;
    }

    @Override
    public void finish(ReadSummary summary, Map<String, ?> meta) {
        page.end(html, summary, meta);
        html.flush();
    }

    private void begins(String kind) {
        Place place = place();
        if (place == Place.ROW) {
            names.push(columns.get(next++));
        }
        if (place != Place.PROPERTIES) {
            html.raw("<").raw(place.element).raw(kind.isEmpty() ? ">" : " class=\"" + kind + "\">");
        }
    }

    private void ends() {
        Place place = place();
        if (place == Place.ROW || place == Place.MAP) {
            names.pop();
        }
        if (place != Place.PROPERTIES) {
            html.raw("</").raw(place.element).raw(">");
        }
    }

    private Place place() {
        return places.element();
    }

    private void scalar(String kind, String text) {
        begins(kind);
        html.text(text);
        ends();
    }

    @Override
    public void onNull() {
        scalar("null", "");
    }

    @Override
    public void onBoolean(boolean value) {
        scalar("", Boolean.toString(value));
    }

    @Override
    public void onInteger(long value) {
        scalar("number", Long.toString(value));
    }

    @Override
    public void onFloat(double value) {
        scalar("number", Double.toString(value));
    }

    @Override
    public void onString(String value) {
        begins("");
        String name = names.element();
        if (relationship != null) {
            relationship.property(name, value);
        }
        html.link(links.ofValue(name, value), isOfColumn() ? links.shown(name, value, !folded) : value, value);
        ends();
    }

    @Override
    public void onTemporal(String iso) {
        scalar("date", iso);
    }

    @Override
    public void onPoint(int srid, double[] coordinates) {
        scalar(
                "",
                DoubleStream.of(coordinates)
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(", ", "(", ") srid " + srid)));
    }

    @Override
    public void onBytes(byte[] value) {
        scalar("", Base64.getEncoder().encodeToString(value));
    }

    /** Several ids that tell nothing by themselves are folded up. */
    @Override
    public void beginList(int size) {
        begins("");
        if (place() == Place.ROW && size > 1) {
            String word = links.wordForIds(names.element());
            folded = word != null;
            html.raw(folded ? "<details><summary>" + size + " " + word + "</summary>" : "");
        }
        html.raw("<ul>");
        places.push(Place.LIST);
    }

    @Override
    public void endList() {
        places.pop();
        html.raw("</ul>");
        if (place() == Place.ROW && folded) {
            html.raw("</details>");
            folded = false;
        }
        ends();
    }

    /** Whether a value stands in a column, or in a list there. */
    private boolean isOfColumn() {
        return place() == Place.ROW || (place() == Place.LIST && places.size() == 2);
    }

    /** Writes a cell of several columns; what is not as their names promise, as a list. */
    void cell(HtmlColumns.Cell cell, List<List<Consumer<RowVisitor>>> parts) {
        if (new HtmlCell(html, links, cell, parts).isWritten(cell.kind())) {
            next++;
            return;
        }
        beginList(1);
        parts.forEach(calls -> calls.forEach(call -> call.accept(this)));
        endList();
    }

    @Override
    public void beginMap(int size) {
        begins("");
        html.raw("<dl>");
        places.push(Place.MAP);
    }

    @Override
    public void key(String key) {
        names.push(key);
        html.raw("<dt>").text(key).raw("</dt>");
    }

    @Override
    public void endMap() {
        places.pop();
        html.raw("</dl>");
        ends();
    }

    @Override
    public void beginNode(@Nullable String id, List<String> labels) {
        begins("");
        html.link(ThingLinks.ofNode(id, labels), id == null ? "" : id)
                .raw("<details><summary>")
                .text(String.join(", ", labels))
                .raw("</summary>");
        places.push(Place.PROPERTIES);
    }

    @Override
    public void endNode() {
        places.pop();
        html.raw("</details>");
        ends();
    }

    /** Its caption is one of its properties, so these are written aside first. */
    @Override
    public void beginRelationship(String type, @Nullable String from, @Nullable String to) {
        begins("");
        relationship = new HtmlRelationship(type, from, to);
        html.setAside();
        places.push(Place.PROPERTIES);
    }

    @Override
    public void endRelationship() {
        places.pop();
        String properties = html.takeAside();
        if (relationship != null) {
            relationship.writeTo(html, properties);
        }
        relationship = null;
        ends();
    }

    @Override
    public void beginPath(int length) {
        begins("");
        html.raw("<ol>");
        places.push(Place.LIST);
    }

    @Override
    public void endPath() {
        places.pop();
        html.raw("</ol>");
        ends();
    }
}
