// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Who takes part: Sayso, Neo4j's own server and a bare loop, each with a copy of the same store, the same heap and the same page cache. */
final class Contest implements AutoCloseable {
    static final int PAGE_CACHE_MEGABYTES = 512;
    private static final String PASSWORD = "for-this-run-only";
    private final Path work;
    private final Path queries;
    private final String heap;
    private Server sayso;
    private Server neo4j;
    private final Process loop;
    private String authorization = "";
    private boolean passwordSet;
    private final BufferedReader fromLoop;
    private final PrintWriter toLoop;

    Contest(Path work, Path queries, String heap) throws Exception {
        this.work = work;
        this.queries = queries;
        this.heap = heap;
        this.loop = startLoop();
        Runtime.getRuntime().addShutdownHook(new Thread(loop::destroy));
        this.fromLoop = new BufferedReader(new InputStreamReader(loop.getInputStream(), StandardCharsets.UTF_8));
        this.toLoop = new PrintWriter(new OutputStreamWriter(loop.getOutputStream(), StandardCharsets.UTF_8), true);
        sayso(Compare.NO_CACHE);
        neo4j(true);
        for (String line = fromLoop.readLine(); !"ready".equals(line); line = fromLoop.readLine()) {
            if (line == null) {
                throw new IllegalStateException(
                        "The loop did not start: " + Files.readString(work.resolve("loop.log")));
            }
        }
    }

    Server sayso() {
        return sayso;
    }

    /** Starts Sayso, anew if it runs. @param cache what it may keep of answers, as a setting */
    void sayso(String cache) throws Exception {
        if (sayso != null) {
            sayso.close();
        }
        sayso = startSayso(cache);
        sayso.await(sayso.get("/actuator/health"));
    }

    private Server startSayso(String cache) throws IOException {
        int port = Server.freePort();
        List<String> command = List.of(
                "target/sayso",
                "serve",
                "--server.port=" + port,
                "--sayso.graph.bolt.port=0",
                "--sayso.graph.directory=" + work.resolve("sayso"),
                "--sayso.records=" + work.resolve("records"),
                "--sayso.queries.directories=" + queries,
                "--sayso.query.json-rows=2000000",
                "--sayso.query.cache=" + cache,
                "--sayso.graph.page-cache=%dMB".formatted(PAGE_CACHE_MEGABYTES));
        return Server.start("Sayso", command, "-Xmx" + heap, port, work.resolve("sayso.log"));
    }

    Server neo4j() {
        return neo4j;
    }

    /** Starts Neo4j's server, anew if it runs. @param password whether it asks for one, as it does by default */
    void neo4j(boolean password) throws Exception {
        if (neo4j != null) {
            neo4j.close();
        }
        neo4j = Neo4jServer.start(work.resolve("neo4j"), heap, password);
        authorization = password ? basic(passwordSet ? PASSWORD : "neo4j") : "";
        if (password && !passwordSet) {
            neo4j.await(neo4j.post(
                    "/db/system/query/v2",
                    "application/json",
                    authorization,
                    "{\"statement\":\"ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '%s'\"}".formatted(PASSWORD)));
            passwordSet = true;
            authorization = basic(PASSWORD);
        }
        neo4j.await(queryApi("application/json", "RETURN 1 AS one", "{}"));
    }

    private static String basic(String password) {
        String both = Base64.getEncoder().encodeToString(("neo4j:" + password).getBytes(StandardCharsets.UTF_8));
        return "Authorization: Basic " + both + "\r\n";
    }

    /** Starts a server that answers nothing but this query, with the least that is needed for it. */
    Server bare(String query, String parameter) throws Exception {
        int port = Server.freePort();
        List<String> command = java(List.of(), work.resolve("classes") + ":target/lib/*");
        command.addAll(List.of(
                "BareServer",
                work.resolve("bare").toString(),
                Integer.toString(PAGE_CACHE_MEGABYTES),
                Integer.toString(port),
                cypher(query),
                parameter));
        Server bare = Server.start("The bare server", command, "", port, work.resolve("bare.log"));
        bare.await(bare.get("/?" + parameter + "=none"));
        return bare;
    }

    private Process startLoop() throws IOException {
        List<String> command = java(List.of(), work.resolve("classes") + ":target/lib/*");
        command.add("SubscriberLoop");
        command.add(work.resolve("loop").toString());
        command.add(Integer.toString(PAGE_CACHE_MEGABYTES));
        return new ProcessBuilder(command)
                .redirectError(work.resolve("loop.log").toFile())
                .start();
    }

    private List<String> java(List<String> options, String classPath) {
        return Neo4jServer.java(options, heap, classPath);
    }

    /** The statement of a query file without its comments, on one line. */
    String cypher(String query) throws IOException {
        return Files.readAllLines(queries.resolve(query + ".cypher")).stream()
                .filter(line -> !line.startsWith("//"))
                .collect(Collectors.joining(" "));
    }

    byte[] results(String query, String extension, String parameters) {
        return sayso.get("/api/queries/%s/results.%s%s".formatted(query, extension, parameters));
    }

    byte[] queryApi(String accept, String cypher, String parameters) {
        String contentType = accept.contains("vnd") ? "application/vnd.neo4j.query.v1.0" : "application/json";
        return neo4j.post(
                "/db/neo4j/query/v2",
                contentType,
                authorization + "Accept: " + accept + "\r\n",
                "{\"statement\":\"%s\",\"parameters\":%s}".formatted(cypher, parameters));
    }

    Series.Cost loop(String query) throws IOException {
        double cpu = loopCpuMilliseconds();
        toLoop.println(cypher(query));
        return new Series.Cost(Double.parseDouble(fromLoop.readLine()), loopCpuMilliseconds() - cpu);
    }

    private double loopCpuMilliseconds() {
        return loop.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    @Override
    public void close() throws Exception {
        loop.destroy();
        sayso.close();
        neo4j.close();
        loop.waitFor();
    }
}
