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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what {@code docs/recipes.md} and {@code docs/formats.md} tell people to run, as it stands there, against the packaged program. */
class RecipesConsumer {
    private static final Pattern BLOCK =
            Pattern.compile("```(sh|python|r)\n(.*?)```\n```text\n(.*?)```", Pattern.DOTALL);

    private static final List<String> PAGES = List.of("recipes.md", "formats.md");

    /** What runs a language; the first that has what a recipe needs is taken, as other Pythons may come first on the path. */
    private static final Map<String, List<String>> PROGRAMS =
            Map.of("sh", List.of("sh"), "python", List.of("python3", "/usr/bin/python3"), "r", List.of("Rscript"));

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

        /** Code that fails where something is missing. */
        String needs() {
            return switch (language) {
                case "sh" -> "curl --version" + (code.contains("dot ") ? " && dot -V" : "");
                case "r" ->
                    code.lines().filter(line -> line.contains("library(")).collect(Collectors.joining("; ", "1; ", ""));
                default ->
                    code.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("; "));
            };
        }
    }

    @BeforeAll
    static void start() {
        server = new PackagedServer(folder);
    }

    static Stream<Recipe> recipes() throws IOException {
        List<Recipe> recipes = new ArrayList<>();
        for (String page : PAGES) {
            Matcher blocks = BLOCK.matcher(Files.readString(Path.of("docs", page)));
            List<Recipe> here = new ArrayList<>();
            while (blocks.find()) {
                here.add(new Recipe(blocks.group(1), blocks.group(2), blocks.group(3)));
            }
            assertThat(here).extracting(Recipe::language).contains("sh", "python", "r");
            recipes.addAll(here);
        }
        return recipes.stream();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void printsWhatThePageShows(Recipe recipe) throws Exception {
        Optional<String> program = program(recipe);
        Tools.require(program.isPresent(), "for recipes in " + recipe.language() + ": " + recipe.needs());
        Path work = Files.createTempDirectory(folder, "recipe");
        Path code = Files.writeString(
                work.resolve("recipe"), recipe.code().replace("http://127.0.0.1:8080", withoutSlash()));
        assertThat(run(work, List.of(program.orElseThrow(), code.toString()))).isEqualTo(recipe.expected());
    }

    private static String withoutSlash() {
        return server.base().toString().replaceAll("/$", "");
    }

    private static Optional<String> program(Recipe recipe) {
        String flag = recipe.language().equals("r") ? "-e" : "-c";
        return PROGRAMS.getOrDefault(recipe.language(), List.of()).stream()
                .filter(program -> works(List.of(program, flag, recipe.needs())))
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
