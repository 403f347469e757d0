// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** An address with the parameters of a request. */
public final class RequestAddress {
    private RequestAddress() {}

    /**
     * Encodes the parameters (RFC 3986 section 2), in their order.
     *
     * @param path encoded already
     * @param parameters texts, numbers, truth values, lists of them; those that are null are left out
     */
    public static String of(String path, Map<String, ?> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> add(pairs, name, value));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
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
}
