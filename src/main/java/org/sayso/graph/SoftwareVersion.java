// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of Sayso answers; what one version says of a graph another may say otherwise. */
public final class SoftwareVersion {
    /** Of classes that no build has described. */
    private static final String UNKNOWN = "development";

    private SoftwareVersion() {}

    /** As the build wrote it down. */
    public static String current() {
        try (InputStream in = SoftwareVersion.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (in == null) {
                return UNKNOWN;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("build.version", UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
