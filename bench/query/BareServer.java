// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that a small question over HTTP can cost on this machine: one servlet in Tomcat that runs one statement with one text as its parameter in embedded
 * Neo4j and writes the rows as JSON. No limits, no guard, no checks, no tags, no names resolved.
 */
public final class BareServer {
    private BareServer() {}

    /** Arguments: the home of the store, megabytes of page cache, the port, the statement, the name of its parameter. */
    public static void main(String[] arguments) throws Exception {
        DatabaseManagementService dbms = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                .setConfig(GraphDatabaseSettings.pagecache_memory, Long.parseLong(arguments[1]) << 20)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(BoltConnector.enabled, false)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(dbms::shutdown));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        tomcat.setPort(Integer.parseInt(arguments[2]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "rows", new Rows(dbms.database("neo4j"), arguments[3], arguments[4]));
        context.addServletMappingDecoded("/", "rows");
        tomcat.start();
        tomcat.getServer().await();
    }

    private static final class Rows extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient GraphDatabaseService database;
        private final transient JsonMapper mapper = JsonMapper.builder().build();
        private final String cypher;
        private final String parameter;

        Rows(GraphDatabaseService database, String cypher, String parameter) {
            this.database = database;
            this.cypher = cypher;
            this.parameter = parameter;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("application/json");
            try (var transaction = database.beginTx(1, TimeUnit.MINUTES);
                    JsonGenerator json = mapper.createGenerator(response.getOutputStream())) {
                Result result =
                        transaction.execute(cypher, Map.of(parameter, String.valueOf(request.getParameter(parameter))));
                json.writeStartObject().writeName("rows").writeStartArray();
                result.accept(row -> {
                    json.writeStartObject();
                    for (String column : result.columns()) {
                        json.writeName(column);
                        json.writePOJO(row.get(column));
                    }
                    json.writeEndObject();
                    return true;
                });
                json.writeEndArray().writeEndObject();
            }
        }
    }
}
