// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sayso.export.GraphHead.Attribute;
import tools.jackson.databind.json.JsonMapper;

/** What docs/formats.md says of each reader, as rules for {@link Form}. */
final class Forms {
    /** Which readers use themselves, so that {@code sayso_} goes in front: those of {@link TrapGraph} and of metrics. */
    private static final Set<String> TAKEN = Set.of("id", "source", "x", "degree", "inDegree", "outDegree");

    private static final Form.Names JSON = new Form.Names("label", "type", "label", "type");
    private static final Form.Names XML = new Form.Names("label", "nodeType", "label", "relation");
    private static final Form.Names XML_IN_GEPHI = new Form.Names("label", "nodetype", "label", "relation");

    static final Form NETWORKX_JSON = new Form(JSON, Set.of(), Forms::own, Forms::same, Forms::same);

    static final Form D3 = new Form(
            JSON, Set.of("id", "key", "index", "x", "y", "vx", "vy"), Forms::own, Forms::inDoubles, Forms::same);

    static final Form CYTOSCAPE = new Form(
            new Form.Names("name", "type", "name", "interaction"),
            Set.of("id", "source", "target"),
            Forms::own,
            Forms::inDoubles,
            Forms::same);

    static final Form GRAPHML =
            new Form(XML, Set.of("name", "id"), Forms::own, Forms::withoutControls, Forms::fromJsonText);

    static final Form GRAPHML_IN_DOUBLES = new Form(
            XML,
            Set.of("name", "id"),
            Forms::own,
            (attribute, value) -> withoutControls(attribute, inDoubles(attribute, value)),
            Forms::fromJsonText);

    /** A truth value that was not told is false to igraph. */
    static final Form GRAPHML_IN_IGRAPH = new Form(
            XML,
            Set.of("name", "id"),
            Forms::own,
            (attribute, value) -> value.equals(false) ? null : withoutControls(attribute, inDoubles(attribute, value)),
            (attribute, value) -> value.equals(false) ? null : fromJsonText(attribute, value));

    /** With what yEd draws. */
    static final Form YED_IN_NETWORKX =
            new Form(XML, Set.of("name", "id", "shape_type"), Forms::own, Forms::withoutControls, Forms::fromJsonText);

    static final Form GEXF_IN_NETWORKX =
            new Form(XML, Set.of("id", "start", "end"), Forms::own, Forms::inOneLine, Forms::fromJsonText);

    static final Form GEXF_IN_GRAPHOLOGY = new Form(
            XML,
            Set.of("kind"),
            Forms::own,
            (attribute, value) -> asTexts(inOneLine(attribute, inDoubles(attribute, value))),
            Forms::same);

    static final Form GEXF_IN_GEPHI = new Form(
            XML_IN_GEPHI,
            Set.of("id", "kind", "timeset", "directed", "weight"),
            name -> own(name).toLowerCase(Locale.ROOT),
            (attribute, value) -> weight(attribute, nothingForNull(asTexts(inOneLine(attribute, value)))),
            Forms::weight);

    /** Underscores are marks of what would be taken for a number or a date, or text: not told apart here. */
    static final Form TABLES_IN_GEPHI = new Form(
            new Form.Names("label", "category", "label", "relation"),
            Set.of("id", "kind", "timeset", "directed", "weight"),
            GEXF_IN_GEPHI.column(),
            (attribute, value) -> value instanceof LocalDate day
                    ? Long.valueOf(day.toString().replace("-", ""))
                    : weight(attribute, unmarked(asTexts(withoutControls(attribute, value)))),
            (attribute, value) -> weight(attribute, unmarked(fromJsonText(attribute, outOfText(attribute, value)))));

    static final Form DOT = new Form(
            new Form.Names("label", "type", "label", "type"),
            Set.of("shape", "style", "fillcolor", "fontname", "fontsize"),
            name -> "sayso_" + name,
            (attribute, value) -> attribute.list() ? texts(value) : brief(attribute, plain(value.toString())),
            (attribute, value) -> fromJsonText(attribute, brief(attribute, unescaped(value.toString()))));

    private Forms() {}

    private static String own(String name) {
        return TAKEN.contains(name) ? "sayso_" + name : name;
    }

    private static Object same(Attribute attribute, Object value) {
        return value;
    }

    /** As JavaScript, R and igraph have numbers. */
    private static Object inDoubles(Attribute attribute, Object value) {
        return value instanceof Long number ? (Object) number.doubleValue() : value;
    }

    private static Object withoutControls(Attribute attribute, Object value) {
        return value instanceof String text ? plain(text) : value;
    }

    private static Object inOneLine(Attribute attribute, Object value) {
        return value instanceof List<?> list
                ? mapped(list, text -> text.replaceAll("[\n\r\t]", " "))
                : withoutControls(attribute, value);
    }

    /** Of what is in lists: GEXF has lists of texts only. */
    private static Object asTexts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : value;
    }

    private static Object unmarked(Object value) {
        return switch (value) {
            case List<?> list -> mapped(list, text -> text.replace("_", ""));
            case String text -> text.replace("_", "").strip();
            default -> value;
        };
    }

    /** An edge always has one in Gephi, 1 where none was told. */
    private static @Nullable Object weight(Attribute attribute, @Nullable Object value) {
        boolean isUsual = value instanceof Number number && number.doubleValue() == 1;
        return isUsual && attribute.name().equals("weight") ? null : value;
    }

    /** Gephi guesses what a column is by its first 25 rows: where they hold nothing, it is text. */
    private static Object outOfText(Attribute attribute, Object value) {
        if (attribute.list() || !(value instanceof String text)) {
            return value;
        }
        return switch (attribute.type()) {
            case TEXT -> text;
            case BOOLEAN -> Boolean.valueOf(text);
            case INTEGER, FLOAT, DATE -> new BigDecimal(text);
        };
    }

    private static @Nullable Object nothingForNull(Object value) {
        return value.equals("null") ? null : value;
    }

    private static Object fromJsonText(Attribute attribute, Object value) {
        return attribute.list() ? JsonMapper.shared().readValue(value.toString(), List.class) : value;
    }

    private static List<Object> texts(Object list) {
        return mapped((List<?>) list, text -> text);
    }

    private static List<Object> mapped(List<?> list, UnaryOperator<String> change) {
        return list.stream()
                .<Object>map(element -> element instanceof String text ? change.apply(text) : element)
                .toList();
    }

    /** Labels are broken into short lines, and have entities. */
    private static String brief(Attribute attribute, String text) {
        return attribute.name().equals("(caption)") ? text.replace("&amp;", "&").replaceAll("\\s", "") : text;
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                char escaped = text.charAt(++at);
                plain.append(escaped == 'n' ? '\n' : escaped);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String plain(String text) {
        return text.replace("\u0001", "");
    }
}
