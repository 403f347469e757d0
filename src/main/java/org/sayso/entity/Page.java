// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a list in a fixed order.
 *
 * @param total how many there are in the whole list
 * @param limit at most so many here
 * @param skip so many come before
 * @param links where this page, the first, and those before and after it are
 */
record Page<T>(List<T> items, long total, int limit, long skip, Map<String, String> links) {

    /** @param window what was asked for, with the address of the list */
    static <T> Page<T> of(List<T> items, long total, Window window) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", window.address());
        links.put("first", window.at(0).address());
        if (window.skip() > 0) {
            links.put(
                    "prev",
                    window.at(Math.max(0, Math.min(window.skip(), total) - window.limit()))
                            .address());
        }
        if (window.skip() + window.limit() < total) {
            links.put("next", window.at(window.skip() + window.limit()).address());
        }
        return new Page<>(items, total, window.limit(), window.skip(), links);
    }
}
