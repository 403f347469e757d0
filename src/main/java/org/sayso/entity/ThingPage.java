// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.query.HtmlText;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** A thing, or a list of things, as a page to read: all that its JSON says, with links in place of addresses, and what is in a list folded up below one line each. */
final class ThingPage {
    private static final Set<String> ADDRESSES = Set.of("links", "href");
    /** What is told beside the line for a thing. */
    private static final List<String> BESIDE =
            List.of("says", "type", "match", "stance", "status", "when", "published", "saidBy", "document");

    private static final Set<String> REFERENCE = Set.of("id", "name", "type", "href");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final HtmlText html = new HtmlText(bytes);

    private ThingPage() {}

    /** @param path of the request, encoded */
    static byte[] of(String path, JsonNode thing) {
        ThingPage page = new ThingPage();
        page.html.beginPage(isList(thing) ? title(path) : caption(thing));
        page.links(thing);
        if (isList(thing)) {
            page.list(thing);
        } else {
            page.members(thing);
        }
        page.html.raw("</body>\n</html>\n").flush();
        return page.bytes.toByteArray();
    }

    /** Such as "Claims: mek". */
    private static String title(String path) {
        List<String> words = Arrays.stream(path.split("/"))
                .skip(2)
                .map(word -> UriUtils.decode(word, StandardCharsets.UTF_8))
                .collect(Collectors.toCollection(ArrayList::new));
        String what = words.removeLast();
        String of = words.isEmpty() ? "" : ": " + String.join("/", words.subList(1, words.size()));
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + of;
    }

    private static boolean isList(JsonNode thing) {
        return thing.has("items") && thing.has("total");
    }

    private static boolean isReference(JsonNode thing) {
        return thing.size() == REFERENCE.size() && REFERENCE.stream().allMatch(thing::has);
    }

    private static String caption(JsonNode thing) {
        return Stream.of(text(thing, "name"), text(thing, "title"), sentence(thing), text(thing, "id"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Of a claim or a relation, by its ends; seen from an entity, that one is left out. */
    private static String sentence(JsonNode thing) {
        if (!thing.has("from") && !thing.has("other")) {
            return "";
        }
        String verb = thing.has("relation") ? text(thing, "relation") : text(thing, "type");
        boolean in = text(thing, "direction").equals("in");
        return Stream.of(
                        text(thing, in ? "other" : "from"),
                        verb,
                        text(thing, in || thing.has("from") ? "to" : "other"),
                        text(thing, "content"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A scalar as text, a thing by its name. */
    private static String text(JsonNode thing, String name) {
        JsonNode value = thing.path(name);
        return value.isObject() ? value.path("name").asString("") : value.isContainer() ? "" : value.asString("");
    }

    private static @Nullable String address(JsonNode thing) {
        return Stream.of(thing.path("href"), thing.path("links").path("self"))
                .map(node -> node.asString(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** To other places than this. */
    private void links(JsonNode thing) {
        String self = thing.path("links").path("self").asString("");
        List<Map.Entry<String, JsonNode>> others = thing.path("links")
                .propertyStream()
                .filter(link -> !link.getValue().asString().equals(self))
                .toList();
        if (!others.isEmpty()) {
            html.raw("<p class=\"others\">Links");
            others.forEach(link -> html.raw(" ").link(link.getValue().asString(), link.getKey()));
            html.raw("</p>");
        }
    }

    private void list(JsonNode page) {
        long skip = page.path("skip").asLong();
        int shown = page.path("items").size();
        html.raw("<p>" + page.path("total").asLong() + " in all")
                .raw(shown == 0 ? "" : ", here " + (skip + 1) + " to " + (skip + shown))
                .raw("</p>");
        array(page.path("items"));
    }

    private void members(JsonNode thing) {
        html.raw("<dl>");
        for (Map.Entry<String, JsonNode> member : thing.properties()) {
            if (!ADDRESSES.contains(member.getKey()) && !isNothing(member.getValue())) {
                html.raw("<dt>").text(member.getKey()).raw("</dt><dd>");
                value(member.getValue());
                html.raw("</dd>");
            }
        }
        html.raw("</dl>");
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isContainer() && value.isEmpty());
    }

    private void value(JsonNode value) {
        if (value.isArray()) {
            array(value);
        } else if (!value.isObject()) {
            html.text(value.asString());
        } else if (isList(value)) {
            links(value);
            list(value);
        } else if (address(value) != null) {
            thing(value);
        } else if (value.valueStream().allMatch(JsonNode::isValueNode)) {
            html.text(value.propertyStream()
                    .map(member -> member.getKey() + " " + member.getValue().asString())
                    .collect(Collectors.joining(", ")));
        } else {
            members(value);
        }
    }

    private void array(JsonNode array) {
        if (array.valueStream().allMatch(JsonNode::isValueNode)) {
            html.text(array.valueStream().map(JsonNode::asString).collect(Collectors.joining("; ")));
            return;
        }
        html.raw("<ul>");
        array.forEach(item -> {
            html.raw("<li>");
            value(item);
            html.raw("</li>");
        });
        html.raw("</ul>");
    }

    private void thing(JsonNode thing) {
        String caption = caption(thing);
        html.link(address(thing), caption, text(thing, "id"));
        String beside = BESIDE.stream()
                .map(name -> text(thing, name))
                .filter(text -> !text.isEmpty() && !caption.contains(text))
                .collect(Collectors.joining(", "));
        html.raw(" <small>").text(beside).raw("</small>");
        if (!isReference(thing)) {
            html.raw("<details><summary>more</summary>");
            links(thing);
            members(thing);
            html.raw("</details>");
        }
    }
}
