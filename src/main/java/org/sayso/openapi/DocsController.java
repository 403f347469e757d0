// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.openapi;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/docs}: Swagger UI over the document, out of its WebJar. Its pages load nothing from elsewhere. */
@RestController
class DocsController {
    /** Swagger UI is a script and asks this server; the icons in its style are data. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, MediaType> OURS = Map.of("start.js", MediaType.valueOf("text/javascript"));
    private static final Map<String, MediaType> THEIRS = Map.of(
            "swagger-ui-bundle.js", MediaType.valueOf("text/javascript"),
            "swagger-ui.css", MediaType.valueOf("text/css"),
            "favicon-32x32.png", MediaType.IMAGE_PNG);

    private final String version = version();

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in =
                new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties").getInputStream()) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    @GetMapping(path = "/api/docs", produces = "text/html;charset=UTF-8")
    byte[] page(HttpServletResponse response) throws IOException {
        restrict(response);
        return bytes("openapi/docs.html");
    }

    @GetMapping("/api/docs/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file, HttpServletResponse response) throws IOException {
        restrict(response);
        if (OURS.containsKey(file)) {
            return ResponseEntity.ok().contentType(OURS.get(file)).body(bytes("openapi/" + file));
        }
        if (THEIRS.containsKey(file)) {
            return ResponseEntity.ok()
                    .contentType(THEIRS.get(file))
                    .eTag('"' + version + '"')
                    .cacheControl(CacheControl.noCache())
                    .body(bytes("META-INF/resources/webjars/swagger-ui/" + version + "/" + file));
        }
        throw new CallerException(ProblemType.NOT_FOUND, "/api/docs has no file " + file + ".");
    }

    private static byte[] bytes(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsByteArray();
    }

    private static void restrict(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    }
}
