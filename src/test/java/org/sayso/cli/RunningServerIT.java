// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.ServerScenario;
import org.sayso.export.GraphFormat;
import org.sayso.query.TableFormat;

/** Tables that a command gets from a server. */
class RunningServerIT extends ServerScenario {
    /** A page of so many rows is larger than what a server holds back to count them. */
    private static final int MANY = 80_000;

    private static final String LONG = """
            // Long
            //
            // More rows than anybody asks for.
            //
            // @param limit integer(1..1000000) default 10  At most this many rows
            // @returns table
            // @example limit=1
            UNWIND range(1, 100000) AS number
            RETURN number, 'a text of some length, so that an answer gets large enough' AS text ORDER BY number LIMIT $limit
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private @Nullable Boolean table(String name, String limit) {
        out.reset();
        return RunningServer.in(graphDirectory())
                .orElseThrow()
                .table(name, TableFormat.CSV.extension(), Map.of("limit", List.of(limit)), out);
    }

    @Test
    void tellThatTheyAreCutOffHoweverLargeTheyAre() throws IOException, InterruptedException {
        Path file = Files.writeString(queryFolder().resolve("long-table.cypher"), LONG);
        try {
            awaitQuery("long-table");
            assertThat(table("long-table", "10")).isTrue();
            assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(11);
            assertThat(table("long-table", Integer.toString(MANY))).isTrue();
            assertThat(out.size()).isGreaterThan(4 << 20);
            assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(MANY + 1);
            assertThat(table("long-table", "100000")).isFalse();
            assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(100_001);
        } finally {
            Files.delete(file);
        }
    }

    /** A new file is seen within a second. */
    private void awaitQuery(String name) throws InterruptedException {
        for (int i = 0; i < 100 && get("/api/queries/" + name).statusCode() != 200; i++) {
            Thread.sleep(100);
        }
    }

    @Test
    void aGraphIsWrittenAsTheServerSendsIt() {
        Map<String, List<String>> some = Map.of("relations", List.of("SPOKE_AT"), "limit", List.of("1"));
        RunningServer server = RunningServer.in(graphDirectory()).orElseThrow();
        assertThat(server.graph(GraphFormat.GEXF, some, out)).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(get("/api/graph.gexf?relations=SPOKE_AT&limit=1").body());
        assertThatThrownBy(() -> server.graph(GraphFormat.GEXF, Map.of("limit", List.of("none")), out))
                .hasMessageContaining("limit must be");
    }

    @Test
    void aRefusalIsToldInTheServersWords() {
        assertThatThrownBy(() -> table("speakers-at-event", "0"))
                .hasMessageContaining("event is missing")
                .hasMessageContaining("limit must be");
        assertThat(out.size()).isZero();
    }
}
