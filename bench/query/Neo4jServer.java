// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Neo4j's own server as it comes, but on loopback and quiet. */
final class Neo4jServer {
    private static final List<String> JVM = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

    private Neo4jServer() {}

    static Server start(Path home, String heap, boolean password) throws IOException {
        return start(home, heap, password, Contest.PAGE_CACHE_MEGABYTES);
    }

    /** @param password whether it asks for one, as it does by default */
    static Server start(Path home, String heap, boolean password, int pageCacheMegabytes) throws IOException {
        int port = Server.freePort();
        Path conf = Files.createDirectories(home.resolve("conf"));
        Files.writeString(
                conf.resolve("neo4j.conf"), """
                server.default_listen_address=127.0.0.1
                server.http.listen_address=127.0.0.1:%d
                server.bolt.listen_address=127.0.0.1:%d
                server.https.enabled=false
                server.memory.pagecache.size=%dm
                dbms.security.auth_enabled=%b
                dbms.usage_report.enabled=false
                dbms.fleet_manager.enabled=false
                client.allow_telemetry=false
                db.logs.query.enabled=OFF
                """.formatted(port, Server.freePort(), pageCacheMegabytes, password));
        List<String> command =
                java(List.of("-Dio.netty.tryReflectionSetAccessible=true"), heap, "target/neo4j-server/*");
        command.add("org.neo4j.server.Neo4jCommunity");
        command.add("--home-dir=" + home);
        command.add("--config-dir=" + conf);
        return Server.start("Neo4j", command, "", port, home.resolveSibling(home.getFileName() + ".log"));
    }

    /** How a program with Neo4j in it is started by the same Java. */
    static List<String> java(List<String> options, String heap, String classPath) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(options);
        command.add("-Xmx" + heap);
        command.add("-cp");
        command.add(classPath);
        return command;
    }
}
