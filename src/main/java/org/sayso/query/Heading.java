// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;
import org.springframework.http.ContentDisposition;
import org.springframework.web.util.UriUtils;

/**
 * How a page or a file with an answer is called, and where the same is answered again.
 *
 * @param description empty for none
 * @param file the name of a file, without extension
 * @param address to which an extension and parameters may be added; null where there is none
 * @param asked the parameters of that address: texts, numbers, truth values, lists of them; those that are null are left out
 */
public record Heading(
        String title,
        String description,
        String file,
        @Nullable String address,
        Map<String, ?> asked) {
    private static final int LONGEST_FILE = 80;

    /** What servers and browsers surely take; beyond it there are no links. */
    private static final int LONGEST_ADDRESS = 4000;

    /** Of a canned query: the file is named for the query and for the first value that is a text, mostly the entity asked about. */
    public static Heading ofCanned(
            String name, String title, String description, String address, Map<String, ?> asked) {
        String about = asked.values().stream()
                .filter(String.class::isInstance)
                .map(value -> "-" + value)
                .findFirst()
                .orElse("");
        return new Heading(title, description, file(name + about), address, asked);
    }

    /** Of a statement of somebody's own, which has an address too, unless it is long. */
    static Heading ofFree(Statement statement) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("statement", statement.cypher());
        if (!statement.parameters().isEmpty()) {
            asked.put("parameters", JsonValues.MAPPER.writeValueAsString(statement.parameters()));
        }
        return new Heading("A statement of your own", "", "cypher", "/api/cypher", asked);
    }

    /** As RFC 6266 has it: what a browser can show is shown, the rest goes into a file. */
    ContentDisposition disposition(TableFormat format) {
        return (format.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file + "." + format.extension())
                .build();
    }

    /** Where the same is answered in this form; null where it has no address. */
    @Nullable
    String addressOf(AnswerForm form) {
        if (address == null) {
            return null;
        }
        Map<String, Object> all = new LinkedHashMap<>(asked);
        all.putAll(form.asked());
        List<String> pairs = new ArrayList<>();
        all.forEach((name, value) -> add(pairs, name, value));
        String whole =
                address + "." + form.format().extension() + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
        return whole.length() > LONGEST_ADDRESS ? null : whole;
    }

    private static void add(List<String> pairs, String name, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> add(pairs, name, one));
        } else if (value != null) {
            pairs.add(encoded(name) + "=" + encoded(value.toString()));
        }
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** Of letters, digits and hyphens, which every system takes and every browser reads alike. */
    private static String file(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String name = plain.replaceAll("[^A-Za-z0-9]+", "-");
        String cut = name.length() > LONGEST_FILE ? name.substring(0, LONGEST_FILE) : name;
        return cut.replaceAll("^-|-$", "");
    }
}
