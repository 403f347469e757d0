// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.sayso.problem.CallerException;
import org.sayso.problem.ProblemType;
import picocli.CommandLine;

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
            if (!Files.exists(file)) {
                create(file);
            }
            String kept = read(file);
            requireLength(kept, file.toString());
            return new BoltPassword(kept, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Complete and its owner's only from the first moment on; where two start at once, the first to be done wins. */
    private static void create(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        Path fresh = Files.createTempFile(folder, "." + FILE_NAME, ".tmp");
        try {
            Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException other) {
            // Its text is as good as ours.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Somebody may have left it open to others. */
    private static String read(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.readString(file).strip();
    }

    private static void requireLength(String password, String where) {
        if (password.length() < MINIMUM_LENGTH) {
            throw new CallerException(
                    ProblemType.INVALID_CONFIGURATION,
                    "The Bolt password in %s is shorter than %d characters: choose a longer one."
                            .formatted(where, MINIMUM_LENGTH));
        }
    }

    /** Before the first start: Bolt then never answers to the password that every new Neo4j has. */
    void prepare(Path home) throws IOException {
        if (Files.exists(home.resolve("data").resolve("databases"))) {
            return;
        }
        try (var files = new DefaultFileSystemAbstraction();
                var nowhere = new PrintStream(OutputStream.nullOutputStream())) {
            var context = new ExecutionContext(home, home.resolve("conf"), nowhere, nowhere, files);
            int exitCode = new CommandLine(new SetInitialPasswordCommand(context))
                    .setExpandAtFiles(false)
                    .execute("--", value);
            if (exitCode != 0) {
                throw new IllegalStateException("Neo4j does not take the password for Bolt");
            }
        }
    }

    /** Makes the database take this password, unless it does already; whoever has it may have removed the user. */
    void apply(GraphDatabaseAPI system) {
        if (isAccepted(system)) {
            return;
        }
        try (var transaction = system.beginTx()) {
            transaction
                    .execute(
                            "CREATE OR REPLACE USER " + USER + " SET PASSWORD $password CHANGE NOT REQUIRED",
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
