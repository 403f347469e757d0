// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a caller is told of one error.
 *
 * @param detail what was wrong this time and what to do about it
 * @param details further members of the document
 */
public record Problem(ProblemType type, String detail, Map<String, Object> details) {

    public Problem(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    public static Problem of(SaysoException error) {
        String message = error.getMessage();
        return new Problem(error.type(), message == null ? error.type().title() : message, error.details());
    }

    /** The members of the problem document (RFC 9457 section 3.1), the standard ones first, then {@code code}, then the others by name. */
    public Map<String, Object> document(String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type.uri());
        members.put("title", type.title());
        members.put("status", type.status());
        members.put("detail", detail);
        members.put("instance", instance);
        members.put("code", type.slug());
        new TreeMap<>(details).forEach(members::putIfAbsent);
        return members;
    }
}
