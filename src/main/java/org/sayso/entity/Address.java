// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where things are, relative to the server. */
final class Address {
    static final String ENTITIES = "/api/entities";
    static final String DOCUMENTS = "/api/documents";

    private Address() {}

    /** The ids of unnamed groups hold a slash, which stays one. */
    static String entity(String id) {
        return ENTITIES + "/" + encoded(id);
    }

    static String document(String id) {
        return DOCUMENTS + "/" + encoded(id);
    }

    static String claim(String id) {
        return "/api/claims/" + encoded(id);
    }

    static String relation(String id) {
        return "/api/relations/" + encoded(id);
    }

    private static String encoded(String id) {
        return UriUtils.encodePath(id, StandardCharsets.UTF_8);
    }
}
