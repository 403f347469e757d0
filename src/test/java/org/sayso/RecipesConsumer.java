// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what {@code docs/recipes.md} tells people to run, as it stands there, against the packaged program. */
class RecipesConsumer {
    private static final Pattern BLOCK =
            Pattern.compile("```(sh|python|r)\n(.*?)```\n```text\n(.*?)```", Pattern.DOTALL);

    /** The programs that may run a language, each with what shows that it can; the first that does is taken. */
    private static final Map<String, List<List<String>>> PROGRAMS = Map.of(
            "sh", List.of(List.of("sh", "-c", "curl --version")),
            "python",
                    List.of(
                            List.of("python3", "-c", "import pandas"),
                            List.of("/usr/bin/python3", "-c", "import pandas")),
            "r", List.of(List.of("Rscript", "-e", "library(jsonlite)")));

    @TempDir
    private static Path folder;

    @AutoClose
    private static PackagedServer server;

    /**
     * @param expected what it prints
     */
    record Recipe(String language, String code, String expected) {
        @Override
        public String toString() {
            return language + ": " + code.lines().findFirst().orElse("");
        }
    }

    @BeforeAll
    static void start() {
        server = new PackagedServer(folder);
    }

    static Stream<Recipe> recipes() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("docs/recipes.md")));
        List<Recipe> recipes = new ArrayList<>();
        while (blocks.find()) {
            recipes.add(new Recipe(blocks.group(1), blocks.group(2), blocks.group(3)));
        }
        assertThat(recipes).extracting(Recipe::language).contains("sh", "python", "r");
        return recipes.stream();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void printsWhatThePageShows(Recipe recipe) throws Exception {
        Optional<String> program = program(recipe.language());
        String missing = "nothing here runs recipes in " + recipe.language() + ": " + PROGRAMS.get(recipe.language());
        if ("true".equals(System.getenv("CI"))) {
            assertThat(program).as(missing).isPresent();
        }
        Assumptions.assumeTrue(program.isPresent(), missing);
        Path work = Files.createTempDirectory(folder, "recipe");
        Path code = Files.writeString(
                work.resolve("recipe"), recipe.code().replace("http://127.0.0.1:8080", withoutSlash()));
        assertThat(run(work, List.of(program.get(), code.toString()))).isEqualTo(recipe.expected());
    }

    private static String withoutSlash() {
        return server.base().toString().replaceAll("/$", "");
    }

    private static Optional<String> program(String language) {
        return PROGRAMS.getOrDefault(language, List.of()).stream()
                .filter(RecipesConsumer::works)
                .map(List::getFirst)
                .findFirst();
    }

    private static boolean works(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(Path work, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
