// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sayso version}. */
@Command(name = "version", description = "Say which version of Sayso this is, and which Java runs it.")
final class VersionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Sayso " + version());
        out.println("Java " + Runtime.version());
    }

    /** The version in the build's own file; a class path without one is a development tree. */
    static String version() {
        try (InputStream in = VersionCommand.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (in == null) {
                return "(development)";
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("build.version", "(development)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
