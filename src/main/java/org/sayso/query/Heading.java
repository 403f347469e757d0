// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;
import org.springframework.http.ContentDisposition;

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

    /** How many rows are passed over. */
    private static final String SKIP = "skip";

    /** What servers and browsers surely take; beyond it there are no links. */
    private static final int LONGEST_ADDRESS = 4000;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]++(?:-[A-Za-z0-9]++)*+");

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
    ContentDisposition disposition(Format format) {
        return (format.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file + "." + format.ending())
                .build();
    }

    /** Where the same is answered in this form; null where it has no address. */
    @Nullable
    String addressOf(AnswerForm form) {
        String whole = address(asked, form);
        return whole == null || whole.length() > LONGEST_ADDRESS ? null : whole;
    }

    /** Where the same statement is opened in the editor of Neo4j Browser; null where it has no address. */
    @Nullable
    String browserAddress() {
        if (address == null) {
            return null;
        }
        String whole = RequestAddress.of(address.replaceFirst("^/api/", "/browser/"), asked);
        return whole.length() > LONGEST_ADDRESS ? null : whole;
    }

    /** Where its rows from another one on are answered in this form, however the request was spelt; null where it has no address. */
    @Nullable
    String addressOf(AnswerForm form, long skip) {
        Map<String, @Nullable Object> page = new LinkedHashMap<>(asked);
        page.put(SKIP, skip > 0 ? skip : null);
        return address(page, form);
    }

    private @Nullable String address(Map<String, ?> parameters, AnswerForm form) {
        if (address == null) {
            return null;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(parameters);
        all.putAll(form.asked());
        return RequestAddress.of(address + "." + form.format().extension(), all);
    }

    /** Of letters, digits and hyphens, which every system takes and every browser reads alike. */
    private static String file(String text) {
        if (text.length() <= LONGEST_FILE && PLAIN.matcher(text).matches()) {
            return text;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String name = plain.replaceAll("[^A-Za-z0-9]+", "-");
        String cut = name.length() > LONGEST_FILE ? name.substring(0, LONGEST_FILE) : name;
        return cut.replaceAll("^-|-$", "");
    }
}
