// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.query.RequestAddress;

/**
 * Which part of which list is wanted.
 *
 * @param path of the list, encoded
 * @param filters its other parameters, by name
 */
record Window(String path, Map<String, List<String>> filters, int limit, long skip) {
    Window {
        // In the order given, which is that of the address.
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    static final int USUAL = 50;
    static final int MOST = 1000;
    static final long FARTHEST = 1_000_000_000;

    /** The beginning of a list without filters. */
    static Window first(String path) {
        return new Window(path, Map.of(), USUAL, 0);
    }

    Window at(long start) {
        return new Window(path, filters, limit, start);
    }

    Window with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(filters);
        more.put(name, List.of(value));
        return new Window(path, more, limit, skip);
    }

    /** Relative to the server, encoded; without what is usual. */
    String address() {
        Map<String, Object> parameters = new LinkedHashMap<>(filters);
        if (limit != USUAL) {
            parameters.put("limit", limit);
        }
        if (skip != 0) {
            parameters.put("skip", skip);
        }
        return RequestAddress.of(path, parameters);
    }
}
