// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.sayso.problem.CapacityException;
import org.sayso.problem.ProblemType;
import org.sayso.problem.SaysoException;

class StoreOpeningIT {
    @TempDir
    private Path directory;

    @Test
    void aStoreInUseAndAPortInUseAreToldInOneLineAndLeaveNothingOpen() throws IOException {
        EmbeddedGraphSettings settings = EmbeddedGraphSettings.in(directory.resolve("one"));
        EmbeddedGraphSettings other = EmbeddedGraphSettings.in(directory.resolve("two"));
        try (EmbeddedGraphStore store = EmbeddedGraphStore.open(settings);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(settings, ProblemType.STORE_IN_USE, "sayso.graph.directory");
            assertThat(store.isAvailable()).isTrue();
            assertThat(Rows.of(store, "RETURN 1")).containsExactly("1");
            assertRefused(
                    other.withBoltPort(taken.getLocalPort()),
                    ProblemType.PORT_IN_USE,
                    "Port " + taken.getLocalPort() + " ",
                    "sayso.graph.bolt.port");
        }
        try (EmbeddedGraphStore first = EmbeddedGraphStore.open(settings);
                EmbeddedGraphStore second = EmbeddedGraphStore.open(other)) {
            assertThat(first.bolt().uri()).isNotEqualTo(second.bolt().uri());
        }
    }

    private static void assertRefused(EmbeddedGraphSettings settings, ProblemType type, String... words) {
        assertThatThrownBy(() -> EmbeddedGraphStore.open(settings))
                .isInstanceOfSatisfying(CapacityException.class, e -> {
                    assertThat(e.type()).isEqualTo(type);
                    assertThat(e.getMessage()).contains(words).doesNotContain("\n");
                });
    }

    @Test
    void closingIsQuickEndsRunningReadsAndFreesThePortAndTheStore() throws Exception {
        EmbeddedGraphStore store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory));
        Rows.write(store, "CREATE (:Entity {id: 'kept'})");
        int port = store.bolt().uri().getPort();
        Thread reading = Thread.ofPlatform().start(() -> {
            try {
                Rows.of(store, "UNWIND range(1, 2000000000) AS x WITH x WHERE x < 0 RETURN x");
            } catch (SaysoException expected) {
                // It is ended, with whatever reason.
            }
        });
        try (Driver driver = driver(store.bolt(), store.bolt().password())) {
            driver.verifyConnectivity();
            long begun = System.nanoTime();
            store.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
        reading.join(5000);
        assertThat(reading.isAlive()).isFalse();
        assertThat(store.isAvailable()).isFalse();
        store.close();
        assertThatThrownBy(() -> Rows.of(store, "RETURN 1"))
                .isInstanceOfSatisfying(
                        SaysoException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.STORE_UNAVAILABLE));
        try (EmbeddedGraphStore again =
                EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory).withBoltPort(port))) {
            assertThat(again.bolt().uri().getPort()).isEqualTo(port);
            assertThat(Rows.of(again, "MATCH (n:Entity) RETURN n.id")).containsExactly("\"kept\"");
        }
    }

    @Test
    void boltListensOnLoopbackOnly() throws IOException {
        try (EmbeddedGraphStore store = EmbeddedGraphStore.open(EmbeddedGraphSettings.in(directory))) {
            int port = store.bolt().uri().getPort();
            assertThat(connects(InetAddress.getLoopbackAddress(), port)).isTrue();
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress address : network.inetAddresses().toList()) {
                    if (!address.isLoopbackAddress()) {
                        assertThat(connects(address, port))
                                .as(address.toString())
                                .isFalse();
                    }
                }
            }
        }
    }

    private static boolean connects(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void theGeneratedPasswordIsKeptForItsOwnerOnlyAndTheFileRulesWhateverBecameOfTheUser() throws IOException {
        EmbeddedGraphSettings settings = EmbeddedGraphSettings.in(directory);
        Path file = directory.resolve("bolt-password");
        String generated;
        try (EmbeddedGraphStore store = EmbeddedGraphStore.open(settings)) {
            generated = store.bolt().password();
            assertThat(generated).hasSizeGreaterThanOrEqualTo(24);
            assertThat(store.bolt().passwordFile()).isEqualTo(file);
            assertThat(Files.readString(file)).isEqualTo(generated + "\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(store.bolt().toString() + settings.withBoltPassword(generated))
                    .doesNotContain(generated);
            assertThat(accepts(store, generated)).isTrue();
            removeUser(store, generated);
            assertThat(accepts(store, generated)).isFalse();
        }
        Files.writeString(file, "changed by hand\n");
        try (EmbeddedGraphStore store = EmbeddedGraphStore.open(settings)) {
            assertThat(accepts(store, "changed by hand")).isTrue();
            assertThat(accepts(store, generated)).isFalse();
        }
        try (EmbeddedGraphStore store = EmbeddedGraphStore.open(settings.withBoltPassword("set-by-the-user"))) {
            assertThat(store.bolt().passwordFile()).isNull();
            assertThat(accepts(store, "set-by-the-user")).isTrue();
            assertThat(Files.readString(file)).isEqualTo("changed by hand\n");
        }
        assertThatThrownBy(() -> EmbeddedGraphStore.open(settings.withBoltPassword("short")))
                .hasMessageContaining("sayso.graph.bolt.password")
                .hasMessageContaining("8");
    }

    /** Anybody with the password can, by way of another user. */
    private static void removeUser(EmbeddedGraphStore store, String password) {
        try (Driver driver = driver(store.bolt(), password)) {
            driver.executableQuery("CREATE USER other SET PASSWORD 'other-password' CHANGE NOT REQUIRED")
                    .execute();
        }
        try (Driver other = GraphDatabase.driver(store.bolt().uri(), AuthTokens.basic("other", "other-password"))) {
            other.executableQuery("DROP USER neo4j").execute();
        }
    }

    /** Bolt is open as soon as Neo4j is: nobody may come in with the password everybody knows, and what comes in before the guard shall show. */
    @Test
    void betweenTheOpeningOfBoltAndOursNobodyChangesAnythingUnnoticed() throws InvalidAuthTokenException {
        EmbeddedGraphSettings settings = EmbeddedGraphSettings.in(directory);
        BoltPassword password = BoltPassword.of(settings);
        DatabaseManagementService service = StoreOpening.open(settings, password);
        AuthManager manager = ((GraphDatabaseAPI) service.database("system"))
                .getDependencyResolver()
                .resolveDependency(AuthManager.class);
        assertThat(login(manager, "neo4j")).isEqualTo(AuthenticationResult.FAILURE);
        assertThat(login(manager, password.value())).isEqualTo(AuthenticationResult.SUCCESS);
        service.database("neo4j").executeTransactionally("CREATE (:Early)");
        try (EmbeddedGraphStore store = EmbeddedGraphStore.over(service, settings, password)) {
            assertThat(store.hasDrift()).isTrue();
            store.clearDrift(store.driftCount());
        }
        try (EmbeddedGraphStore store = EmbeddedGraphStore.open(settings)) {
            assertThat(store.hasDrift()).isFalse();
        }
    }

    private static AuthenticationResult login(AuthManager manager, String password) throws InvalidAuthTokenException {
        return manager.login(AuthToken.newBasicAuthToken("neo4j", password), ClientConnectionInfo.EMBEDDED_CONNECTION)
                .subject()
                .getAuthenticationResult();
    }

    @Test
    void anExistingPasswordFileIsClosedToOthersAndAShortPasswordRefusesTheStart() throws IOException {
        EmbeddedGraphSettings settings = EmbeddedGraphSettings.in(directory);
        Path file = directory.resolve("bolt-password");
        Files.writeString(file, "written by hand\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(BoltPassword.of(settings).value()).isEqualTo("written by hand");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        for (String tooShort : new String[] {"", "short"}) {
            Files.writeString(file, tooShort);
            assertThatThrownBy(() -> BoltPassword.of(settings))
                    .isInstanceOfSatisfying(
                            SaysoException.class,
                            e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_CONFIGURATION))
                    .hasMessageContaining("bolt-password");
            assertThat(Files.readString(file)).isEqualTo(tooShort);
        }
    }

    @Test
    void ofTwoStartsAtOnceOneMakesThePasswordAndBothUseIt() throws Exception {
        for (int i = 0; i < 200; i++) {
            EmbeddedGraphSettings settings = EmbeddedGraphSettings.in(directory.resolve("store" + i));
            var one = CompletableFuture.supplyAsync(
                    () -> BoltPassword.of(settings).value());
            String two = BoltPassword.of(settings).value();
            assertThat(one.get())
                    .isEqualTo(two)
                    .isEqualTo(BoltPassword.of(settings).value());
        }
    }

    @Test
    void inWritableModeOthersMayWriteAndTheDriftIsRememberedUntilCleared() {
        EmbeddedGraphSettings settings = EmbeddedGraphSettings.in(directory).withBoltWritable(true);
        try (EmbeddedGraphStore store = EmbeddedGraphStore.open(settings)) {
            Rows.write(store, "CREATE (:Entity {id: 'a'})");
            assertThat(store.hasDrift()).isFalse();
            long changes = store.changeCount();
            try (Driver driver = driver(store.bolt(), store.bolt().password());
                    var session = driver.session()) {
                session.run("MATCH (n) RETURN n").consume();
                assertThat(store.hasDrift()).isFalse();
                session.run("CREATE (:Entity {id: 'b'})").consume();
            }
            assertThat(store.hasDrift()).isTrue();
            assertThat(store.changeCount()).isEqualTo(changes + 1);
        }
        try (EmbeddedGraphStore store = EmbeddedGraphStore.open(settings.withBoltWritable(false))) {
            assertThat(store.hasDrift()).isTrue();
            assertThat(Rows.of(store, "MATCH (n:Entity) RETURN n.id ORDER BY n.id"))
                    .isEqualTo(List.of("\"a\"", "\"b\""));
            store.clearDrift(store.driftCount());
            assertThat(store.hasDrift()).isFalse();
        }
        try (EmbeddedGraphStore store = EmbeddedGraphStore.open(settings)) {
            assertThat(store.hasDrift()).isFalse();
        }
    }

    private static boolean accepts(EmbeddedGraphStore store, String password) {
        try (Driver driver = driver(store.bolt(), password)) {
            driver.verifyConnectivity();
            return true;
        } catch (org.neo4j.driver.exceptions.AuthenticationException refused) {
            return false;
        }
    }

    private static Driver driver(BoltAccess bolt, String password) {
        return GraphDatabase.driver(bolt.uri(), AuthTokens.basic(bolt.username(), password));
    }
}
