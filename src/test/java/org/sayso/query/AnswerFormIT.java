// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.sayso.ServerScenario;
import org.sayso.TestGraph;
import tools.jackson.databind.JsonNode;

class AnswerFormIT extends ServerScenario {
    private static final String SPEAKERS = "/api/queries/speakers-at-event/results";
    private static final String ASKED = "?event=conference-2020&evidence=true";

    @Test
    void eachRowTellsWhoSaysSoAndWhere() {
        JsonNode answer = json(get(SPEAKERS + ASKED));
        assertThat(answer.get("columns").toString()).endsWith(",\"relation\",\"evidence\"]");
        assertThat(answer.get("rows").get(1).get("evidence").toString())
                .isEqualTo("[{\"claims\":["
                        + "{\"claim\":\"c2\",\"document\":\"doc-1\",\"ends\":[-1],\"paragraphs\":[3],\"published\":\"2020-05-02\",\"relayedBy\":[],\"roles\":[\"main\"],"
                        + "\"saidBy\":[{\"id\":\"daily-north\",\"name\":\"Daily North\"}],\"stance\":\"affirms\",\"starts\":[-1],\"status\":\"done\",\"title\":\"Rivers meet\",\"wording\":\"plain\"},"
                        + "{\"claim\":\"c3\",\"document\":\"doc-2\",\"ends\":[-1],\"paragraphs\":[3],\"published\":\"2021-03\",\"relayedBy\":[],\"roles\":[\"main\"],"
                        + "\"saidBy\":[{\"id\":\"bo-lind\",\"name\":\"Bo Lind\"}],\"stance\":\"denies\",\"starts\":[-1],\"status\":\"done\",\"title\":null,\"wording\":\"plain\"}],"
                        + "\"relation\":\"" + TestGraph.BO_SPOKE + "\",\"type\":\"SPOKE_AT\"}]");
        assertThat(answer.get("rows")
                        .get(0)
                        .get("evidence")
                        .get(0)
                        .get("claims")
                        .findValuesAsString("claim"))
                .containsExactly("c1");
        assertThat(get(SPEAKERS + ASKED).body()).isEqualTo(answer(".json").body());
    }

    @Test
    void isJsonTextInCells() {
        String json = json(answer(".json")).get("rows").get(0).get("evidence").toString();
        String quoted = "\"" + json.replace("\"", "\"\"") + "\"";
        assertThat(answer(".csv").body()).contains("," + quoted + "\r\n");
        assertThat(answer(".tsv").body()).contains("\t" + quoted + "\n");
        assertThat(answer(".jsonl").body()).contains("\"evidence\":" + json + "}\n");
    }

    @Test
    void isAListToReadOnAPage() {
        String page = answer(".html").body();
        assertThat(page)
                .contains("<td class=\"evidence\"><ul><li><a href=\"/api/relations/" + TestGraph.BO_SPOKE
                        + "\">SPOKE_AT</a><details><summary>2 claims</summary><ul><li><a href=\"/api/entities/daily-north\">Daily North</a> <a href=\"/api/claims/c2\">affirms</a>,"
                        + " in <a href=\"/api/documents/doc-1\">Rivers meet</a>, 2020-05-02, \u00B6 3</li><li>");
    }

    @Test
    void aStatementOfOnesOwnHasEvidenceWhereverARelationIs() {
        String statement = "MATCH p = (:Person {id: 'bo-lind'})-[r:SPOKE_AT]->() MATCH (a)-[d:DELISTED]->()"
                + " RETURN r {.id}.id AS text, [p, {x: d}] AS nested, 9007199254740993 AS large";
        JsonNode row = json(cypher(".jsonl?evidence=true&integers=text", statement));
        assertThat(row.get("evidence").findValuesAsString("relation"))
                .containsExactly(TestGraph.BO_SPOKE, TestGraph.NORTH_DELISTED);
        assertThat(row.get("evidence").get(0).get("claims")).hasSize(2);
        assertThat(row.get("evidence").get(1).toString())
                .isEqualTo("{\"claims\":[],\"relation\":\"" + TestGraph.NORTH_DELISTED + "\",\"type\":\"DELISTED\"}");
        assertThat(row.get("large").asString()).isEqualTo("9007199254740993");
        assertThat(json(cypher("?evidence=true", "RETURN 1 AS evidence"))
                        .get("detail")
                        .asString())
                .contains("a column evidence of its own");
        assertThat(json(cypher("?evidence=maybe", "RETURN 1")).get("parameter").asString())
                .isEqualTo("evidence");
    }

    @Test
    void aBrowserGetsAPageAndAProgramJson() {
        String browsers = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        HttpResponse<String> page = get(SPEAKERS + "?event=conference-2020", "Accept", browsers);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"speakers-at-event-conference-2020.html\"");
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .contains("<title>Speakers at an event - Sayso</title>")
                .contains("<a href=\"/api/entities/ada-moss\" title=\"ada-moss\">Ada Moss</a>")
                .contains(
                        "<a href=\"/api/queries/speakers-at-event/results.csv?event=conference-2020&amp;stance=affirmed&amp;stance=contested")
                .contains("End of the table: 2 rows. Left out for their <code>stance</code>: 1.")
                .doesNotContain("style=")
                .endsWith("</html>\n");
        assertThat(get(SPEAKERS + "?event=conference-2020", "Accept", "*/*").body())
                .startsWith("{\"columns\"");
        assertThat(get(SPEAKERS + ".html?event=conference-2020&limit=1").body()).contains("There are more");
    }

    @Test
    void aFileIsNamedForItsQuestion() {
        assertThat(answer(".tsv").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"speakers-at-event-conference-2020.tsv\"");
        assertThat(cypher(".csv", "RETURN 1 AS x").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"cypher.csv\"");
        assertThat(cypher(".xlsx", "RETURN 1 AS x").body())
                .contains(".tsv text/tab-separated-values", ".html text/html");
    }

    @Test
    void anEmptyAnswerHasItsHeader() {
        String nothing = "MATCH (e:Nothing) RETURN e.id AS id, e.name AS name";
        assertThat(cypher(".csv", nothing).body()).isEqualTo("id,name\r\n");
        assertThat(cypher(".tsv?evidence=true", nothing).body()).isEqualTo("id\tname\tevidence\n");
        assertThat(cypher(".html", nothing).body()).contains("<th scope=\"col\">id</th><th scope=\"col\">name</th>");
    }

    private HttpResponse<String> answer(String extension) {
        return get(SPEAKERS + extension + ASKED);
    }
}
