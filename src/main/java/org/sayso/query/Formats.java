// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The formats that an address offers, in order of preference.
 *
 * @param all the first one is the usual one
 * @param hasExtensions whether the address may name one by its extension
 */
public record Formats<F extends Format>(List<F> all, boolean hasExtensions) {
    /** The format an extension names, if there is one. */
    public Optional<F> find(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return all.stream().filter(format -> format.extension().equals(wanted)).findFirst();
    }

    /** The format an extension names. */
    public F ofExtension(String extension) {
        return find(extension).orElseThrow(() -> notAcceptable("There is no format ." + extension + " here."));
    }

    /** As a request wants it; an extension of its address goes before its {@code Accept} header. */
    public F of(@Nullable String extension, @Nullable String accept) {
        return extension == null ? ofAccept(accept) : ofExtension(extension);
    }

    /** The format an Accept header asks for by RFC 9110 section 12.5.1; without one, the usual one. */
    public F ofAccept(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return all.getFirst();
        }
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable("The Accept header cannot be read: " + accept);
        }
        return wanted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                        .thenComparingInt(type -> precision(type))
                        .reversed())
                .flatMap(type -> all.stream().filter(format -> format.isMeantBy(type) && !isRefused(format, wanted)))
                .findFirst()
                .orElseThrow(() -> notAcceptable("None of the formats in the Accept header is available here."));
    }

    /** A refusal that lists what there is. */
    public CallerException notAcceptable(String message) {
        List<String> available = all.stream()
                .map(format -> (hasExtensions ? "." + format.extension() + " " : "") + format.mediaType())
                .toList();
        return new CallerException(
                ProblemType.NOT_ACCEPTABLE,
                message + available.stream().collect(Collectors.joining(", ", " Available: ", ".")),
                Map.of("available", available),
                null);
    }

    /** Whether the most precise of the types that mean this format has quality 0. */
    private static boolean isRefused(Format format, List<MediaType> wanted) {
        return wanted.stream()
                .filter(format::isMeantBy)
                .max(Comparator.<MediaType>comparingInt(type -> precision(type))
                        .thenComparingDouble(MediaType::getQualityValue))
                .filter(type -> type.getQualityValue() == 0)
                .isPresent();
    }

    private static int precision(MediaType type) {
        return type.isWildcardType() ? 0 : type.isWildcardSubtype() ? 1 : 2;
    }
}
