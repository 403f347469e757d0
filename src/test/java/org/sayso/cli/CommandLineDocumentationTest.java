// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every command and every option is in the reference, and nothing else is. */
class CommandLineDocumentationTest {
    private static final Pattern HEADING = Pattern.compile("^## `sayso ([a-z]+)", Pattern.MULTILINE);
    private static final Pattern SECTION = Pattern.compile("^(?=## )", Pattern.MULTILINE);
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*(?![a-z.-])");

    @Test
    void everyCommandHasASection() throws IOException {
        assertThat(sections().keySet())
                .containsExactlyInAnyOrderElementsOf(commands().keySet());
    }

    @Test
    void everySectionNamesTheOptionsOfItsCommand() throws IOException {
        Map<String, String> sections = sections();
        commands()
                .forEach((name, command) -> assertThat(OPTION.matcher(sections.getOrDefault(name, ""))
                                .results()
                                .map(match -> match.group())
                                .distinct())
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(optionsOf(command)));
    }

    @Test
    void findsWhatItIsToCheck() {
        assertThat(commands()).containsKeys("serve", "import", "check", "version", "help");
        assertThat(optionsOf(Objects.requireNonNull(commands().get("check"))))
                .containsExactlyInAnyOrder("--fix", "--texts", "--alone");
    }

    private static Map<String, CommandLine> commands() {
        return SaysoCommand.line(new Settings(new String[0]), settings -> {}).getSubcommands();
    }

    private static List<String> optionsOf(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp())
                .map(OptionSpec::names)
                .flatMap(Stream::of)
                .filter(name -> name.startsWith("--"))
                .toList();
    }

    /** The text below each heading, by the command it names. */
    private static Map<String, String> sections() throws IOException {
        String page = Files.readString(Path.of("docs/command-line.md"));
        Map<String, String> sections = new TreeMap<>();
        for (String part : SECTION.splitAsStream(page).toList()) {
            HEADING.matcher(part).results().forEach(match -> sections.put(match.group(1), part));
        }
        return sections;
    }
}
