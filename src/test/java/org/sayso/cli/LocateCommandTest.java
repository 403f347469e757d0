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

    @Test
    void aDocumentWithAnErrorIsFoundByItsId() throws IOException {
        Files.writeString(folder.resolve("news.txt"), "News\n");
        Path records = Files.createDirectory(folder.resolve("set"));
        Files.writeString(records.resolve("doc.yaml"), "document: doc\nfile: news.txt\nclaims: [{X: nobody}]\n");
        var out = new StringWriter();
        var settings = new Settings(new String[] {
            "--sayso.records=" + records, "--sayso.graph.directory=" + folder, "--sayso.documents.directory=" + folder
        });
        var line = new CommandLine(new LocateCommand(settings)).setOut(new PrintWriter(out));

        assertThat(line.execute("doc", "News")).isZero();
        assertThat(out.toString().strip()).isEqualTo("1 0-4  News");
    }
}
