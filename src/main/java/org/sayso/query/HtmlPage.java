// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.ReadSummary;

/**
 * What stands around a table: what was asked, where the same is to be had in other formats, and at its end how much it was. That the end is missing is told by the style, which hides the warning once the end is there.
 */
final class HtmlPage {
    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private final TableQuery query;
    private final AnswerForm form;

    HtmlPage(TableQuery query, AnswerForm form) {
        this.query = query;
        this.form = form;
    }

    /** Only query files have columns whose names mean the same everywhere. */
    ThingLinks links() {
        return new ThingLinks(query.isCanned());
    }

    void begin(HtmlText out, List<String> columns) {
        out.beginPage(query.heading().title());
        paragraph(out, query.heading().description());
        asked(out);
        formats(out);
        out.raw(
                        "<p class=\"unfinished\">The end of the table is not here yet: rows still come, or the answer was cut short by an error.</p>\n")
                .raw("<table>\n<thead>\n<tr>");
        columns.forEach(name -> heading(out, name));
        out.raw("</tr>\n</thead>\n<tbody>\n");
    }

    /** A name of several words, such as {@code onBehalfOf}, may be broken between them: its column is often narrower. */
    private static void heading(HtmlText out, String name) {
        out.raw("<th scope=\"col\">");
        String separator = "";
        for (String word : BEFORE_CAPITAL.split(name, -1)) {
            out.raw(separator).text(word);
            separator = "<wbr>";
        }
        out.raw("</th>");
    }

    private static void paragraph(HtmlText out, String text) {
        if (!text.isEmpty()) {
            out.raw("<p>").text(text).raw("</p>\n");
        }
    }

    private void asked(HtmlText out) {
        if (!query.isCanned()) {
            out.raw("<pre><code>").text(query.text()).raw("</code></pre>\n");
        }
        if (query.parameters().values().stream().anyMatch(Objects::nonNull)) {
            out.raw("<dl class=\"asked\">\n");
            query.parameters().forEach((name, value) -> asked(out, name, value));
            out.raw("</dl>\n");
        }
    }

    private static void asked(HtmlText out, String name, @Nullable Object value) {
        if (value != null) {
            out.raw("<dt>").text(name).raw("</dt><dd>").text(shown(value)).raw("</dd>\n");
        }
    }

    /** What has an inside is shown as JSON, which is how it came. */
    private static String shown(Object value) {
        if (value instanceof List<?> several && several.stream().noneMatch(HtmlPage::hasInside)) {
            return several.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        return hasInside(value) ? JsonValues.MAPPER.writeValueAsString(value) : value.toString();
    }

    private static boolean hasInside(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof Collection;
    }

    private void formats(HtmlText out) {
        Map<String, AnswerForm> others = new LinkedHashMap<>();
        for (TableFormat format : TableFormat.values()) {
            others.put(format.extension(), new AnswerForm(format, form.evidence(), form.integersAsText()));
        }
        others.remove(form.format().extension());
        others.put(
                form.evidence() ? "without evidence" : "with evidence",
                new AnswerForm(form.format(), !form.evidence(), form.integersAsText()));
        Map<String, String> links = new LinkedHashMap<>();
        others.forEach((text, other) -> {
            String address = query.heading().addressOf(other);
            if (address != null) {
                links.put(text, address);
            }
        });
        String browser = query.heading().browserAddress();
        if (browser != null) {
            links.put("in Neo4j Browser", browser);
        }
        if (!links.isEmpty()) {
            out.raw("<p class=\"others\">Also");
            links.forEach((text, address) -> out.raw(" ").link(address, text));
            out.raw("</p>\n");
        }
    }

    void end(HtmlText out, ReadSummary summary, Map<String, ?> meta) {
        out.raw("</tbody>\n</table>\n<p id=\"end\">End of the table: ")
                .raw(summary.rows() == 1 ? "1 row." : number(summary.rows()) + " rows.");
        if (summary.truncated()) {
            out.raw(" <strong>There are more: it is cut at its limit.</strong>");
        }
        if (meta.get("leftOut") instanceof Long left && left > 0) {
            out.raw(" Left out for their <code>stance</code>: " + number(left) + ".");
        }
        if (Boolean.TRUE.equals(meta.get("importing"))) {
            out.raw(" <strong>An import was applied meanwhile: the rows may show no one moment.</strong>");
        }
        if (Boolean.TRUE.equals(meta.get("drift"))) {
            out.raw(
                    " <strong>Somebody else than the importer has changed the graph: the rows may differ from the records.</strong>");
        }
        out.raw("</p>\n");
        if (meta.get("links") instanceof Map<?, ?> links) {
            out.raw("<p class=\"others\">Pages");
            links.forEach((name, address) -> out.raw(" ").link(address.toString(), name.toString()));
            out.raw("</p>\n");
        }
        if (meta.get("graphVersion") instanceof String version) {
            out.raw("<p>Graph version <code>").text(version).raw("</code></p>\n");
        }
        out.raw("</body>\n</html>\n");
    }

    /** Alike on every machine. */
    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
