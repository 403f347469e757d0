// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.sayso.problem.Problem;
import org.sayso.problem.ProblemType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The token that whatever changes the graph wants: generated once, kept in {@code <graph.directory>/token} for its owner only. */
@Component
public class AccessToken {
    private static final int RANDOM_BYTES = 32;
    private static final String SCHEME = "Bearer ";

    private final Path file;
    private final byte[] token;

    AccessToken(@Value("${sayso.graph.directory:data}") Path directory) {
        this.file = directory.resolve("token");
        try {
            String kept = OwnerOnlyFile.readOrCreate(file, generate() + "\n").strip();
            if (kept.isEmpty()) {
                // A crash between creating and filling the file: an empty token must never be a valid one.
                kept = generate();
                OwnerOnlyFile.write(file, kept + "\n");
            }
            this.token = kept.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the access token in " + file, e);
        }
    }

    /** Where the token lies. */
    public Path file() {
        return file;
    }

    /** Null when the request carries {@code Authorization: Bearer <token>}. */
    @Nullable
    Problem refusal(HttpServletRequest request) {
        return accepts(request.getHeader("Authorization"))
                ? null
                : new Problem(
                        ProblemType.TOKEN_REQUIRED,
                        "Send the header Authorization: Bearer <token>; the token is in the file token in the graph's directory.");
    }

    boolean accepts(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] given = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        // isEqual takes the same time wherever the two differ, so that a token cannot be guessed byte by byte.
        return MessageDigest.isEqual(given, token);
    }

    private static String generate() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
