// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LocateCommandTest {
    @TempDir
    Path folder;

    @Test
    void printsPassagesAsClaimsWriteThemWithTheirSurroundings() throws IOException {
        Path text = Files.writeString(folder.resolve("news.txt"), "News\n\nThe mayor, Anna Example, spoke.\n");
        var out = new StringWriter();
        var line = new CommandLine(new LocateCommand(new Settings(new String[0]))).setOut(new PrintWriter(out));

        assertThat(line.execute(text.toString(), "Anna", "Example")).isZero();
        assertThat(out.toString().strip()).isEqualTo("2 17-29  The mayor, Anna Example, spoke.");
    }

    @Test
    void wordsThatAreNotThereAreAFinding() throws IOException {
        Path text = Files.writeString(folder.resolve("news.txt"), "News\n");
        var out = new StringWriter();
        var line = new CommandLine(new LocateCommand(new Settings(new String[0]))).setOut(new PrintWriter(out));

        assertThat(line.execute(text.toString(), "Anna")).isEqualTo(SaysoCommand.FINDINGS);
        assertThat(out.toString().strip()).isEqualTo("not found: Anna");
    }
}
