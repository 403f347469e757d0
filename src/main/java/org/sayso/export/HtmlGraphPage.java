// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * What stands around the data of an HTML file: style, Cytoscape.js and our own script, all inside the file. Its policy lets nothing run but these two scripts, and
 * nothing be fetched.
 *
 * @param policy as a header says it too
 * @param beforeTitle up to the title
 * @param betweenTitles from there to its second place
 * @param beforeData from there to the data
 * @param betweenData from there to the names
 * @param afterData the rest
 */
record HtmlGraphPage(
        String policy,
        String beforeTitle,
        String betweenTitles,
        String beforeData,
        String betweenData,
        String afterData) {
    private static final String LIBRARY = "org.webjars.npm/cytoscape";

    static final HtmlGraphPage INSTANCE = read();

    String before(String title) {
        String escaped = HtmlUtils.htmlEscape(title, "UTF-8");
        return beforeTitle + escaped + betweenTitles + escaped + beforeData;
    }

    private static HtmlGraphPage read() {
        String library = text("META-INF/resources/webjars/cytoscape/" + libraryVersion() + "/dist/cytoscape.min.js");
        String script = text("export/drawing.js") + text("export/graph.js");
        String policy =
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; script-src '"
                        + hash(library) + "' '" + hash(script) + "'";
        String[] parts = text("export/graph.html")
                .replace("{{policy}}", policy)
                .replace("{{style}}", text("export/graph.css"))
                .replace("{{library}}", library)
                .replace("{{script}}", script)
                .split("\\{\\{(title|data|names)}}", 5);
        return new HtmlGraphPage(policy, parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private static String libraryVersion() {
        var properties = new Properties();
        try (InputStream in = new ClassPathResource("META-INF/maven/" + LIBRARY + "/pom.properties").getInputStream()) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String text(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Content Security Policy names a script that stands in the page. */
    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
