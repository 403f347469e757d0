// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs that not every machine has: without them a test is skipped, in CI it fails. */
public final class Tools {
    private Tools() {}

    /**
     * Goes on only where the program is.
     *
     * @param what is missing, or how to get it
     */
    public static void require(boolean isPresent, String what) {
        String missing = "not tested: this needs " + what;
        if ("true".equals(System.getenv("CI"))) {
            assertThat(isPresent).as(missing).isTrue();
        }
        Assumptions.assumeTrue(isPresent, missing);
    }

    /** Goes on only where scripts of {@code src/test/javascript} can drive it. */
    public static Path chromium() {
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(Tools::program)
                .findFirst();
        require(chromium.isPresent(), "Chromium");
        require(program("node").findFirst().isPresent(), "Node.js");
        require(
                Files.isDirectory(Path.of("src/test/javascript/node_modules/playwright-core")),
                "npm --prefix src/test/javascript ci");
        return chromium.orElseThrow();
    }

    private static Stream<Path> program(String name) {
        String path = System.getenv("PATH");
        return path == null
                ? Stream.empty()
                : Arrays.stream(path.split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name))
                        .filter(Files::isExecutable);
    }
}
