// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/** What a command writes, from a server or from the store that it opens itself. */
@FunctionalInterface
interface Answer {
    /** Whether a limit cut it; null where that is not known. */
    @Nullable
    Boolean writeTo(OutputStream out) throws IOException;

    /**
     * Writes to a file, which is there only once it is whole.
     *
     * @param file null for standard output
     */
    default @Nullable Boolean write(@Nullable Path file) throws IOException {
        if (file == null) {
            return writeTo(System.out);
        }
        Path whole = file.toAbsolutePath();
        Path part = Files.createTempFile(whole.getParent(), "." + whole.getFileName(), ".part");
        try {
            Boolean truncated;
            try (OutputStream out = Files.newOutputStream(part)) {
                truncated = writeTo(out);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            return truncated;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Values of parameters, each as {@code name=value}. */
    static Map<String, List<String>> values(List<String> pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int sign = pair.indexOf('=');
            if (sign <= 0) {
                throw new CallerException(
                        ProblemType.INVALID_PARAMETER, "\"" + pair + "\" is not name=value, such as limit=10.");
            }
            values.computeIfAbsent(pair.substring(0, sign), key -> new ArrayList<>())
                    .add(pair.substring(sign + 1));
        }
        return values;
    }
}
