// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;

/**
 * The password of the Bolt user: set by the user, or generated and kept in a file that only its owner reads. Bolt answers web pages of any origin over
 * WebSocket, so there is always one, also on loopback.
 *
 * @param file null when the password was set by the user, whose secrets are not copied to files
 */
record BoltPassword(String value, @Nullable Path file) {
    static final String USER = AuthManager.INITIAL_USER_NAME;
    static final String FILE_NAME = "bolt-password";

    private static final int MINIMUM_LENGTH = 8;
    private static final int RANDOM_BYTES = 24;

    static BoltPassword of(EmbeddedGraphSettings settings) {
        String set = settings.boltPassword();
        if (set != null) {
            requireLength(set, "sayso.graph.bolt.password");
            return new BoltPassword(set, null);
        }
        Path file = settings.directory().resolve(FILE_NAME);
        try {
            return new BoltPassword(readOrGenerate(file), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readOrGenerate(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            String kept = Files.readString(file).strip();
            if (!kept.isEmpty()) {
                requireLength(kept, file.toString());
                return kept;
            }
            Files.delete(file);
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String generated = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        write(file, generated);
        return generated;
    }

    /** The file is never readable by others, not even for a moment: its permissions come with its creation. */
    private static void write(Path file, String password) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, fresh, ownerOnly)) {
            channel.write(StandardCharsets.UTF_8.encode(password + "\n"));
        }
    }

    private static void requireLength(String password, String where) {
        if (password.length() < MINIMUM_LENGTH) {
            throw new CallerException(
                    ProblemType.INVALID_PARAMETER,
                    "The Bolt password in %s is shorter than %d characters: choose a longer one."
                            .formatted(where, MINIMUM_LENGTH));
        }
    }

    /** Makes the database take this password, unless it does already. */
    void apply(GraphDatabaseAPI system) {
        if (isAccepted(system)) {
            return;
        }
        try (var transaction = system.beginTx()) {
            transaction
                    .execute(
                            "ALTER USER " + USER + " SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", value))
                    .close();
            transaction.commit();
        }
    }

    private boolean isAccepted(GraphDatabaseAPI system) {
        AuthManager manager = system.getDependencyResolver().resolveDependency(AuthManager.class);
        try {
            return manager.login(AuthToken.newBasicAuthToken(USER, value), ClientConnectionInfo.EMBEDDED_CONNECTION)
                            .subject()
                            .getAuthenticationResult()
                    == AuthenticationResult.SUCCESS;
        } catch (InvalidAuthTokenException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "BoltPassword[file=" + file + "]";
    }
}
