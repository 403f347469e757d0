// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Whether a client takes gzip (RFC 9110 section 12.5.3). */
public final class ContentCoding {
    private ContentCoding() {}

    /** Only who names gzip, or anything, with a quality above 0 gets it. */
    public static boolean takesGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(","))
                        .map(String::strip)
                        .filter(item -> isGzip(name(item)) || name(item).equals("*"))
                        // What is named goes before what is meant.
                        .min(Comparator.comparing(item -> !isGzip(name(item))))
                        .filter(item -> quality(item) > 0)
                        .isPresent();
    }

    /** Whether an answer of so many bytes gets shorter by coding. */
    public static boolean isWorthIt(int bytes) {
        return bytes >= ResponseOutput.WORTH_CODING;
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream(bytes.length / 4);
        try (OutputStream out = new ResponseOutput.FastGzip(coded)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coded.toByteArray();
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
