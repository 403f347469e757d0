// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sayso.problem.ProblemType;
import org.sayso.query.TableFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What a user can set, ask or meet is in the reference. */
class DocumentationTest {
    private static final String CONFIGURATION = read("configuration.md");
    private static final String HTTP = read("http.md");
    private static final String PROBLEMS = read("problems.md");

    @ParameterizedTest
    @MethodSource({"settings", "settingsInCode"})
    void everySettingIsDocumented(String setting) {
        assertThat(CONFIGURATION).contains("| `" + setting + "` |");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyAddressIsDocumented(String address) {
        assertThat(HTTP).contains("`" + address + "`");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemIsDocumentedInItsOwnWords(ProblemType type) {
        assertThat(PROBLEMS)
                .contains("| `%s` | %d | %s | %s |"
                        .formatted(type.slug(), type.status(), type.title(), type.explanation()));
    }

    @ParameterizedTest
    @EnumSource
    void everyTableFormatIsDocumented(TableFormat format) {
        assertThat(HTTP).contains("| `." + format.extension() + "` | `" + format.mediaType() + "`");
    }

    @Test
    void findsWhatItIsToCheck() {
        assertThat(settings()).contains("sayso.query.timeout", "sayso.graph.bolt.port", "sayso.adhoc.lost-workers");
        assertThat(addresses()).contains("GET /api/version", "POST /api/cypher.{extension}", "GET /");
    }

    static List<String> settings() {
        List<String> settings = new ArrayList<>();
        for (Class<?> type : annotated(ConfigurationProperties.class)) {
            collect(type.getAnnotation(ConfigurationProperties.class).prefix(), type, settings);
        }
        return settings;
    }

    /** Settings that are read by their names; those of metrics look alike and are held to the reference elsewhere. */
    static List<String> settingsInCode() throws IOException {
        Pattern quoted = Pattern.compile("(?:\"|\\$\\{)(sayso(?:\\.[a-z-]+){2,})");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(source -> !source.toString().endsWith("Metrics.java"))
                    .flatMap(source -> quoted.matcher(readAll(source)).results())
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static void collect(String prefix, Class<?> type, List<String> settings) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + dashed(component.getName());
            if (component.getType().isRecord() && component.getType().getName().startsWith("org.sayso")) {
                collect(name, component.getType(), settings);
            } else {
                settings.add(ConfigurationPropertyName.of(name).toString());
            }
        }
    }

    private static String dashed(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    static List<String> addresses() {
        return annotated(Controller.class).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(DocumentationTest::addresses)
                .distinct()
                .toList();
    }

    private static Stream<String> addresses(Method method) {
        RequestMapping whole =
                AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        String prefix = whole == null ? "" : whole.path()[0];
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return Stream.empty();
        }
        // Without a method it is the container's own way to report errors, which nobody asks for.
        return Arrays.stream(mapping.method())
                .map(RequestMethod::name)
                .flatMap(verb -> Arrays.stream(mapping.path().length == 0 ? new String[] {""} : mapping.path())
                        .map(path -> verb + " " + prefix + path));
    }

    private static List<Class<?>> annotated(Class<? extends java.lang.annotation.Annotation> annotation) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        List<Class<?>> found = new ArrayList<>();
        scanner.findCandidateComponents("org.sayso").forEach(bean -> {
            try {
                found.add(Class.forName(bean.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return found.stream()
                .filter(type -> !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .toList();
    }

    private static String read(String page) {
        return readAll(Path.of("docs", page));
    }

    private static String readAll(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
