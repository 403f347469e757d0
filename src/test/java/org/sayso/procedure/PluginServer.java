// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.sayso.FakeGraphStore;
import org.sayso.TestGraph;
import org.sayso.graph.Statement;
import org.sayso.savedquery.CannedQueries;

/** A Neo4j with the plugin jar and nothing else of Sayso, with small graphs in it. */
final class PluginServer implements AutoCloseable {
    static final Path JAR = Path.of("target", "sayso-procedures.jar");

    /** Two claims without an object, from which no relation follows. */
    private static final String COMPETING = """
            MATCH (bo:Entity {id: 'bo-lind'}), (paper:Entity {id: 'daily-north'}), (d:Document {id: 'doc-1'})
            UNWIND [['k1', bo], ['k2', paper]] AS told
            CREATE (c:Claim {id: told[0], relation: 'AGED', status: 'done', stance: 'affirms', wording: 'plain'})-[:SUBJECT]->(bo)
            WITH c, told[1] AS voice, d
            CREATE (c)-[:SAID_BY]->(voice), (c)-[:SAID_IN {paragraphs: [1]}]->(d)
            WITH collect(c) AS claims
            WITH claims[0] AS one, claims[1] AS other
            CREATE (one)-[:COMPETES_WITH]->(other)""";

    private final Neo4j neo4j;
    private final Driver driver;

    PluginServer() {
        neo4j = Neo4jBuilders.newInProcessBuilder()
                .withDisabledServer()
                .withConfig(GraphDatabaseSettings.plugin_dir, plugins())
                // Else it would take ten seconds to end.
                .withConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .build();
        driver = GraphDatabase.driver(neo4j.boltURI());
        try (Session session = driver.session()) {
            session.run("CREATE RANGE INDEX FOR (c:Claim) ON (c.relationId)").consume();
            for (List<Statement> graph :
                    List.of(TestGraph.statements(), List.of(new Statement(COMPETING)), ManyDates.statements())) {
                graph.forEach(statement ->
                        session.run(statement.cypher(), parameters(statement)).consume());
            }
        }
    }

    @Override
    public void close() {
        driver.close();
        neo4j.close();
    }

    private static Path plugins() {
        try {
            Path plugins = Files.createDirectories(Path.of("target", "plugins"));
            Files.copy(JAR, plugins.resolve(JAR.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return plugins.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first value of the first row. */
    Object value(String cypher, Map<String, Object> parameters) {
        return rows(cypher, parameters).getFirst().values().iterator().next();
    }

    List<Map<String, Object>> rows(String cypher) {
        return rows(cypher, Map.of());
    }

    /** Read by a session that may only read. */
    List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
        var reading =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        try (Session session = driver.session(reading)) {
            return session.run(cypher, parameters).list(Record::asMap);
        }
    }

    /** What a query file answers here; none of its parameters is an entity. */
    List<Map<String, Object>> canned(String query, String... parameters) {
        Statement statement = CannedQueries.bound(new FakeGraphStore(any -> {}), query, parameters);
        return rows(statement.cypher(), parameters(statement));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parameters(Statement statement) {
        return (Map<String, Object>) statement.parameters();
    }
}
