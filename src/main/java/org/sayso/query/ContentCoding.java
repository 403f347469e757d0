// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Whether a client takes gzip (RFC 9110 section 12.5.3). */
final class ContentCoding {
    private ContentCoding() {}

    /** Only who names gzip, or anything, with a quality above 0 gets it. */
    static boolean takesGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(","))
                        .map(String::strip)
                        .filter(item -> isGzip(name(item)) || name(item).equals("*"))
                        // What is named goes before what is meant.
                        .min(Comparator.comparing(item -> !isGzip(name(item))))
                        .filter(item -> quality(item) > 0)
                        .isPresent();
    }

    private static boolean isGzip(String name) {
        return name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip");
    }

    private static String name(String item) {
        return item.split(";", 2)[0].strip();
    }

    private static double quality(String item) {
        String[] parts = item.split(";\\s*[qQ]\\s*=", 2);
        try {
            return parts.length < 2 ? 1 : Double.parseDouble(parts[1].strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
