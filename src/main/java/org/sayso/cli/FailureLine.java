// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sayso.problem.SaysoException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says in one line what kept a command or the server from running, when it is something the user can mend. */
final class FailureLine {
    private FailureLine() {}

    /** Empty for a fault of Sayso's own, whose stack trace is wanted. */
    static Optional<String> of(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        // The deepest knows best: Spring wraps what Sayso throws, and its general failures wrap the special ones.
        return causes.reversed().stream()
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .map(line -> line.replaceAll("\\s*\\R\\s*", " "));
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case SaysoException ours -> Optional.of(String.valueOf(ours.getMessage()));
            case NoSuchFileException gone -> Optional.of("There is no " + gone.getFile());
            case FileSystemException file ->
                Optional.of("%s cannot be read or written: %s".formatted(file.getFile(), reason(file)));
            case CharacterCodingException encoding -> Optional.of("A text is not UTF-8 (save it as UTF-8)");
            case PortInUseException port -> Optional.of(portInUse(port.getPort()));
            case UnboundConfigurationPropertiesException unknown -> Optional.of(unknown(unknown));
            case BindValidationException invalid -> Optional.of(invalid(invalid));
            case BindException unusable -> Optional.of(unusable(unusable));
            default -> Optional.empty();
        };
    }

    private static String reason(FileSystemException failure) {
        return failure instanceof AccessDeniedException
                ? "permission denied"
                : Objects.requireNonNullElse(
                        failure.getReason(), failure.getClass().getSimpleName());
    }

    private static String portInUse(int port) {
        return "Port %d is in use by another program: end that one, or set server.port to another port (0 for a free one)."
                .formatted(port);
    }

    private static String unknown(UnboundConfigurationPropertiesException failure) {
        return "There is no setting %s (docs/configuration.md lists those there are)"
                .formatted(failure.getUnboundProperties().stream()
                        .map(property -> property.getName().toString())
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    /** Without the value: it may be a password. */
    private static String invalid(BindValidationException failure) {
        String prefix = failure.getValidationErrors().getName().toString();
        return failure.getValidationErrors().getAllErrors().stream()
                .map(error -> setting(prefix, error) + ": " + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String setting(String prefix, ObjectError error) {
        return error instanceof FieldError field
                ? ConfigurationPropertyName.adapt(prefix + "." + dashed(field.getField()), '.')
                        .toString()
                : prefix;
    }

    private static String dashed(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String unusable(BindException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "The setting %s cannot be used: %s".formatted(failure.getName(), root.getMessage());
    }
}
