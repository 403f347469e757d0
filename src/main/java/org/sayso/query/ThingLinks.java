// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where things are, relative to the server, and which ids lead there. A link is made only where what an id is of is known, never because it looks like one. */
public final class ThingLinks {
    public static final String ENTITIES = "/api/entities";
    public static final String DOCUMENTS = "/api/documents";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+([-/][\\p{Ll}\\p{Lo}0-9]+)*");

    /** Of a hash, to tell it from others in the same cell. */
    private static final int ENOUGH_DIGITS = 8;

    private static final Set<String> RELATION_NAMES =
            Set.of("relation", "relationId", "relations", "relatedRelations", "ownRelations");
    private static final Set<String> CLAIM_NAMES = Set.of("claim", "claims");
    private static final Set<String> DOCUMENT_NAMES = Set.of("document", "documents");
    private static final Set<String> ENTITY_NAMES =
            Set.of("act", "by", "event", "events", "from", "list", "speaker", "target", "to");

    /** Whether the columns are those of a query file, where a name means what the names of columns mean in all of them. */
    private final boolean namesAreKnown;

    ThingLinks(boolean namesAreKnown) {
        this.namesAreKnown = namesAreKnown;
    }

    /** Of a value in a column, or in a property, of this name; null when it leads nowhere. */
    @Nullable
    String ofValue(String name, String value) {
        if (HASH.matcher(value).matches()) {
            return RELATION_NAMES.contains(name) ? relation(value) : CLAIM_NAMES.contains(name) ? claim(value) : null;
        }
        if (!namesAreKnown || !SLUG.matcher(value).matches()) {
            return null;
        }
        return DOCUMENT_NAMES.contains(name) ? document(value) : ENTITY_NAMES.contains(name) ? entity(value) : null;
    }

    /**
     * What is shown of a value of a column: of an id that tells nothing by itself, what it leads to.
     *
     * @param alone whether it is the only one in its cell
     */
    String shown(String name, String value, boolean alone) {
        String word = wordForIds(name);
        if (word == null || !HASH.matcher(value).matches()) {
            return value;
        }
        return alone ? CLAIM_NAMES.contains(name) ? "claim" : "evidence" : value.substring(0, ENOUGH_DIGITS);
    }

    /** What the ids in a column of this name are of, where they are hidden; null where they are shown. */
    @Nullable
    String wordForIds(String name) {
        if (!namesAreKnown) {
            return null;
        }
        return CLAIM_NAMES.contains(name) ? "claims" : RELATION_NAMES.contains(name) ? "relations" : null;
    }

    static @Nullable String ofNode(@Nullable String id, List<String> labels) {
        if (id == null) {
            return null;
        }
        return labels.contains("Entity")
                ? entity(id)
                : labels.contains("Document") ? document(id) : labels.contains("Claim") ? claim(id) : null;
    }

    public static String entity(String id) {
        return ENTITIES + encoded(id);
    }

    public static String document(String id) {
        return DOCUMENTS + encoded(id);
    }

    public static String claim(String id) {
        return "/api/claims" + encoded(id);
    }

    public static String relation(String id) {
        return "/api/relations" + encoded(id);
    }

    /** Ids of unnamed groups hold a slash, which stays one. */
    private static String encoded(String id) {
        return "/" + UriUtils.encodePath(id, StandardCharsets.UTF_8);
    }
}
