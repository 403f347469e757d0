// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sayso.ServerScenario;

/** Metrics as Prometheus reads them. */
class MetricsIT extends ServerScenario {
    /** Nobody else asks this server so: an answer that is kept would not be run. */
    private static final String SPEAKERS =
            "/api/queries/speakers-at-event/results.tsv?event=conference-2020&limit=1&evidence=true";

    @Test
    void countWhatWasAskedAndHowItEnded() {
        double truncated = value("sayso_query_seconds_count", "speakers-at-event", "truncated");
        double rows = value("sayso_query_rows_total", "speakers-at-event");
        double kept = value("sayso_query_seconds_count", "speakers-at-event", "cached");
        double known = value("sayso_query_seconds_count", "speakers-at-event", "not-modified");
        double failed = value("sayso_query_seconds_count", "adhoc", "query-failed");
        double refused = value("sayso_query_seconds_count", "find-entity", "refused");
        double refusedFree = value("sayso_query_seconds_count", "adhoc", "refused");

        String tag = get(SPEAKERS).headers().firstValue("ETag").orElseThrow();
        assertThat(get(SPEAKERS).statusCode()).isEqualTo(200);
        assertThat(get(SPEAKERS, "If-None-Match", tag).statusCode()).isEqualTo(304);
        cypher("", "RETURN 1 / 0 AS secret");
        assertThat(get("/api/queries/find-entity/results?test=x").statusCode()).isEqualTo(400);
        assertThat(cypher("?evidence=perhaps", "RETURN 1").statusCode()).isEqualTo(400);
        assertThat(get("/api/queries/no-such-query/results").statusCode()).isEqualTo(404);

        assertThat(value("sayso_query_seconds_count", "speakers-at-event", "truncated"))
                .isEqualTo(truncated + 1);
        assertThat(value("sayso_query_rows_total", "speakers-at-event")).isEqualTo(rows + 1);
        assertThat(value("sayso_query_seconds_count", "speakers-at-event", "cached"))
                .isEqualTo(kept + 1);
        assertThat(value("sayso_query_seconds_count", "speakers-at-event", "not-modified"))
                .isEqualTo(known + 1);
        assertThat(value("sayso_query_seconds_count", "find-entity", "refused")).isEqualTo(refused + 1);
        assertThat(value("sayso_query_seconds_count", "adhoc", "refused")).isEqualTo(refusedFree + 1);
        assertThat(metrics()).doesNotContain("no-such-query");
        assertThat(value("sayso_query_seconds_count", "adhoc", "query-failed")).isEqualTo(failed + 1);
    }

    @Test
    void tellTheStateOfTheServer() {
        String metrics = metrics();
        assertThat(metrics)
                .contains("\nsayso_queries_running{kind=\"canned\"} 0.0\n")
                .contains("\nsayso_queries_waiting{kind=\"adhoc\"} 0.0\n")
                .contains("\nsayso_workers 2.0\n", "\nsayso_workers_busy ", "\nsayso_workers_lost 0.0\n")
                .contains("\nsayso_graph_documents 2.0\n", "\nsayso_graph_entities 12.0\n")
                .contains("\nsayso_graph_claims 7.0\n", "\nsayso_graph_relations 7.0\n")
                .contains("\nsayso_import_last_success 1.0\n", "\nsayso_import_last_duration_seconds ")
                .contains("\nsayso_import_last_documents{change=\"created\"} 0.0\n")
                .contains("\nsayso_import_seconds_count{outcome=\"done\"} ")
                .contains("\njvm_memory_used_bytes{");
    }

    @Test
    void nameNoStatementAndNoValue() {
        cypher("", "RETURN 'a secret' AS hidden");
        get("/api/queries/find-entity/results?text=secretive");
        assertThat(metrics()).doesNotContain("secret", "hidden", "RETURN", "conference-2020");
    }

    @Test
    void areDocumented() throws IOException {
        String documentation = Files.readString(Path.of("docs/http.md"));
        List<String> families = metrics()
                .lines()
                .filter(line -> line.startsWith("# TYPE sayso_"))
                .map(line -> line.substring("# TYPE ".length(), line.lastIndexOf(' ')))
                .filter(name -> !name.endsWith("_max"))
                .toList();
        assertThat(families)
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(documentation).contains("`" + name + "`"));
    }

    private String metrics() {
        HttpResponse<String> answer = get("/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return "\n" + answer.body();
    }

    /** Of the series with all these values of tags; 0 when there is none yet. */
    private double value(String name, String... tags) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Stream.of(tags).allMatch(tag -> line.contains("=\"" + tag + "\"")))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .collect(Collectors.summingDouble(Double::parseDouble));
    }
}
