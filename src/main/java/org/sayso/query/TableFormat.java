// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The formats a table comes in. */
public enum TableFormat {
    JSON("json", "application/json"),
    JSON_LINES("jsonl", "application/jsonl"),
    CSV("csv", "text/csv"),
    TSV("tsv", "text/tab-separated-values"),
    HTML("html", "text/html");

    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");

    private final String extension;
    private final String mediaType;

    TableFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** As in {@code results.csv}, without the dot. */
    public String extension() {
        return extension;
    }

    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** As sent: CSV says that it is UTF-8 and has a header (RFC 4180 section 3); JSON needs no such word. */
    public String contentType() {
        return switch (this) {
            case JSON, JSON_LINES -> mediaType;
            case CSV -> mediaType + ";header=present;charset=UTF-8";
            case TSV, HTML -> mediaType + ";charset=UTF-8";
        };
    }

    /** Whether a browser shows it, rather than put it into a file. */
    boolean isShown() {
        return this == JSON || this == HTML;
    }

    /** The format an extension names. */
    public static TableFormat ofExtension(String extension) {
        String wanted = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(wanted))
                .findFirst()
                .orElseThrow(() -> notAcceptable("There is no format ." + extension + ".", List.of(values())));
    }

    /** The format an Accept header asks for by RFC 9110 section 12.5.1; without one, JSON. */
    public static TableFormat ofAccept(@Nullable String accept) {
        return ofAccept(accept, List.of(values()));
    }

    /** The same of some formats, JSON among them, at an address that knows no extensions. */
    public static TableFormat ofAccept(@Nullable String accept, List<TableFormat> available) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable("The Accept header cannot be read: " + accept, available);
        }
        return wanted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                        .thenComparingInt(TableFormat::precision)
                        .reversed())
                .flatMap(type ->
                        available.stream().filter(format -> format.isMeantBy(type) && !format.isRefusedBy(wanted)))
                .findFirst()
                .orElseThrow(
                        () -> notAcceptable("None of the formats in the Accept header is available here.", available));
    }

    private boolean isMeantBy(MediaType wanted) {
        return wanted.includes(mediaType()) || (this == JSON_LINES && wanted.equalsTypeAndSubtype(NDJSON));
    }

    /** Whether the most precise of the types that mean this format has quality 0. */
    private boolean isRefusedBy(List<MediaType> wanted) {
        return wanted.stream()
                .filter(this::isMeantBy)
                .max(Comparator.comparingInt(TableFormat::precision).thenComparingDouble(MediaType::getQualityValue))
                .filter(type -> type.getQualityValue() == 0)
                .isPresent();
    }

    private static int precision(MediaType type) {
        return type.isWildcardType() ? 0 : type.isWildcardSubtype() ? 1 : 2;
    }

    private static CallerException notAcceptable(String message, List<TableFormat> formats) {
        boolean all = formats.size() == values().length;
        List<String> available = formats.stream()
                .map(format -> all ? "." + format.extension + " " + format.mediaType : format.mediaType)
                .toList();
        return new CallerException(
                ProblemType.NOT_ACCEPTABLE,
                message + " Available: " + String.join(", ", available) + ".",
                Map.of("available", available),
                null);
    }
}
