// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.RowCollector;
import org.sayso.graph.RowVisitor;

/** A cell of a page that holds several columns: what a reader wants of them as text, the rest as the title of that. */
final class HtmlCell {
    private final HtmlText html;
    private final ThingLinks links;
    private final String name;
    private final List<@Nullable Object> values = new ArrayList<>();

    /** @param parts the values of its columns, as calls that tell them */
    HtmlCell(HtmlText html, ThingLinks links, HtmlColumns.Cell cell, List<List<Consumer<RowVisitor>>> parts) {
        this.html = html;
        this.links = links;
        this.name = cell.name();
        parts.forEach(this::take);
    }

    private void take(List<Consumer<RowVisitor>> calls) {
        RowCollector collector = new RowCollector(row -> values.add(row.get(name)));
        collector.columns(List.of(name));
        collector.beginRow();
        calls.forEach(call -> call.accept(collector));
        collector.endRow();
    }

    /** Whether it is what the names of the columns promise, and has been written; else nothing has. */
    boolean isWritten(HtmlColumns.Kind kind) {
        if (!values.stream().allMatch(value -> isText(value) || value instanceof List<?>) || !texts(values)) {
            return false;
        }
        return switch (kind) {
            case NAMED -> named(values.get(0), values.get(1));
            case VOICES -> voices(values.get(0), values.get(1));
            case DATE -> isText(values.get(0)) && date(text(values.get(0)), text(values.get(1)), text(values.get(2)));
            case PLAIN -> false;
        };
    }

    private static boolean texts(List<?> values) {
        return values.stream()
                .allMatch(value -> value instanceof List<?> list
                        ? list.stream().allMatch(String.class::isInstance)
                        : isText(value));
    }

    private static boolean isText(@Nullable Object value) {
        return value == null || value instanceof String;
    }

    private boolean named(@Nullable Object ids, @Nullable Object names) {
        if (ids instanceof List<?> several && names instanceof List<?> called && several.size() == called.size()) {
            html.raw("<td><ul>");
            for (int i = 0; i < several.size(); i++) {
                html.raw("<li>");
                one(text(several.get(i)), text(called.get(i)));
                html.raw("</li>");
            }
            html.raw("</ul></td>");
            return true;
        }
        if (ids instanceof List<?> || names instanceof List<?>) {
            return false;
        }
        html.raw(ids == null && names == null ? "<td class=\"null\">" : "<td>");
        one(text(ids), text(names));
        html.raw("</td>");
        return true;
    }

    private void one(String id, String called) {
        html.link(links.ofValue(name, id), called.isEmpty() ? id : called, id);
    }

    private boolean voices(@Nullable Object names, @Nullable Object ids) {
        if (!(names instanceof List<?> several) || !(ids instanceof List<?>)) {
            return false;
        }
        String title = ((List<?>) ids).stream().map(Object::toString).collect(Collectors.joining(", "));
        html.raw("<td").attribute("title", title).raw("><ul>");
        several.forEach(voice -> html.raw("<li>").text(voice.toString()).raw("</li>"));
        html.raw("</ul></td>");
        return true;
    }

    /** An interval may be broken at its slash, a day nowhere. */
    private boolean date(String when, String earliest, String latest) {
        String days = days(earliest, latest);
        if (when.isEmpty()) {
            html.raw(days.isEmpty() ? "<td class=\"null\">" : "<td class=\"days\">")
                    .text(days)
                    .raw("</td>");
            return true;
        }
        html.raw("<td class=\"days\"").attribute("title", days).raw(">");
        html.raw(Stream.of(when.split("/", -1))
                .map(day -> "<span>" + HtmlText.escape(day) + "</span>")
                .collect(Collectors.joining("/<wbr>")));
        html.raw("</td>");
        return true;
    }

    private static String days(String earliest, String latest) {
        if (earliest.equals(latest)) {
            return earliest;
        }
        String from = earliest.isEmpty() ? "" : "from " + earliest;
        String to = latest.isEmpty() ? "" : "to " + latest;
        return (from + " " + to).strip();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
