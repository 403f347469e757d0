// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.Tools;

/** Graphviz draws what docs/formats.md shows of it. */
class GraphvizDrawingConsumer {
    @TempDir
    private static Path folder;

    @Test
    void killingsAreCountedAndDrawnAsInTheDocs() throws IOException {
        Tools.require(Program.works("dot", "-V"), "Graphviz");
        Path dot = folder.resolve("killings.dot");
        try (var out = Files.newOutputStream(dot);
                var writer = new DotWriter(out)) {
            DirectLayer killings = SeedGraph.direct(
                    Wanted.all().relations("PERPETRATED", "KILLED").filter());
            GraphExport.write(
                    "Who did what, and on whose say-so", new LinkedHashMap<>(), killings, writer, () -> false);
        }
        List<String> counts = List.of(
                Program.run(List.of("gc", "-n", "-e", dot.toString())).strip().split("\\s+"));
        assertThat(Files.readString(Path.of("docs/formats.md")))
                .contains("```text\n" + counts.get(0) + " " + counts.get(1)
                        + "\n```\n\n![Who is said to have perpetrated");
        Path png = folder.resolve("killings.png");
        Program.run(List.of("dot", "-Grankdir=LR", "-Tpng", "-o", png.toString(), dot.toString()));
        assertThat(Picture.of(png).save("graphviz.png")).isNotEmptyFile();
    }
}
