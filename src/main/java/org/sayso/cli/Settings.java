// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Settings are given to every command as to the server: {@code --sayso.graph.directory=...} and the like, environment variables, system properties, or
 * {@code application.properties}. They are read as Spring Boot reads them, without starting Spring.
 */
final class Settings {
    private static final List<String> PREFIXES =
            List.of("--sayso.", "--server.", "--spring.", "--logging.", "--management.");

    private final String[] settings;
    private final String[] words;

    /** @param arguments the whole command line */
    Settings(String[] arguments) {
        settings = Arrays.stream(arguments).filter(Settings::isSetting).toArray(String[]::new);
        words = Arrays.stream(arguments).filter(word -> !isSetting(word)).toArray(String[]::new);
    }

    private static boolean isSetting(String word) {
        return PREFIXES.stream().anyMatch(word::startsWith);
    }

    /** What is left of the command line for the command itself. */
    String[] words() {
        return words;
    }

    /** What Spring is to be started with. */
    String[] settings() {
        return settings;
    }

    ConfigurableEnvironment environment() {
        var environment = new StandardEnvironment();
        CommandLinePropertySource<?> given = new SimpleCommandLinePropertySource(settings);
        environment.getPropertySources().addFirst(given);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    /** {@code sayso.graph.directory}. */
    static Path graphDirectory(ConfigurableEnvironment environment) {
        return Path.of(environment.getProperty("sayso.graph.directory", "data"));
    }
}
