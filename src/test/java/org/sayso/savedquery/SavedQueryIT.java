// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.ServerScenario;
import org.sayso.TestGraph;
import org.sayso.graph.GraphStore;
import org.sayso.graph.Statement;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SavedQueryIT extends ServerScenario {
    private static final String SPEAKERS = "/api/queries/speakers-at-event/results";

    @Autowired
    private GraphStore store;

    @Test
    void shippedQueriesHaveNoFaults() {
        assertThat(get("/api/catalogue/problems").body()).isEqualTo("{\"problems\":[]}");
    }

    @Test
    void theCatalogueShowsWhatAQueryTakes() {
        assertThat(json(get("/api/queries")).get("queries").findValuesAsString("name"))
                .containsSubsequence(
                        "appearances-of-person",
                        "condemnations",
                        "contested-claims",
                        "designations",
                        "evidence-for-relation",
                        "find-entity",
                        "raids",
                        "speakers-at-event",
                        "vocabulary-counts");
        JsonNode one = json(get("/api/queries/speakers-at-event"));
        assertThat(one.get("title").asString()).isEqualTo("Speakers at an event");
        assertThat(one.get("group").asString()).isEqualTo("events");
        assertThat(one.get("parameters").get(0).toString())
                .isEqualTo(
                        "{\"name\":\"event\",\"type\":\"entity(Event)\",\"required\":true,\"description\":\"The event, by id, name or alias\"}");
        assertThat(one.get("parameters").get(1).get("defaultValue").toString())
                .isEqualTo("[\"affirmed\",\"contested\",\"varies\"]");
        assertThat(one.get("cypher").asString()).startsWith("// Speakers at an event\n");
        assertThat(one.get("links").get("csv").asString()).isEqualTo(SPEAKERS + ".csv");
    }

    @Test
    void speakersComeWithCapacityVoicesAndDocuments() {
        JsonNode answer = json(get(SPEAKERS + "?event=conference-2020"));

        assertThat(answer.get("rows").get(0).toString())
                .isEqualTo(
                        "{\"speaker\":\"ada-moss\",\"name\":\"Ada Moss\",\"capacity\":[\"former mayor\"],\"onBehalfOf\":[],\"when\":null,\"earliest\":null,\"latest\":null,\"stance\":\"affirmed\","
                                + "\"wording\":\"plain\",\"saidBy\":[\"Daily North\"],\"deniedBy\":[],\"saidByIds\":[\"daily-north\"],\"deniedByIds\":[],\"documents\":[\"doc-1\"],\"titles\":[\"Rivers meet\"],"
                                + "\"relation\":\"" + TestGraph.ADA_SPOKE + "\"}");
        assertThat(answer.get("rows").get(1).get("onBehalfOf").toString()).isEqualTo("[\"River Party\"]");
        assertThat(answer.get("rows").get(1).get("deniedBy").toString()).isEqualTo("[\"Bo Lind\"]");
        assertThat(answer.get("rows").get(1).get("titles").toString()).isEqualTo("[\"Rivers meet\",\"doc-2\"]");
        assertThat(answer.get("rows")).hasSize(2);
    }

    @Test
    void tellsHowManyDeniedRelationsAreLeftOut() {
        HttpResponse<String> answer = get(SPEAKERS + "?event=conference-2020");
        assertThat(json(answer).get("meta").get("leftOut").asInt()).isEqualTo(1);
        assertThat(answer.headers().firstValue("Sayso-Left-Out")).contains("1");
        JsonNode all = json(get(SPEAKERS + "?event=conference-2020&stance=affirmed,contested,denied,varies"));
        assertThat(all.get("rows")).hasSize(3);
        assertThat(all.get("rows").get(2).get("deniedBy").toString()).isEqualTo("[\"doc-2\"]");
        assertThat(all.get("meta").has("leftOut")).isFalse();
    }

    @Test
    void anAnswerCutByItsLimitSaysSo() {
        JsonNode cut = json(get(SPEAKERS + "?event=conference-2020&limit=1"));
        assertThat(cut.get("rows")).hasSize(1);
        assertThat(cut.get("truncated").asBoolean()).isTrue();
        assertThat(cut.get("meta").get("parameters").get("limit").asInt()).isEqualTo(1);
        assertThat(json(get(SPEAKERS + "?event=conference-2020&limit=2"))
                        .get("truncated")
                        .asBoolean())
                .isFalse();
        assertThat(get(SPEAKERS + ".csv?event=conference-2020&limit=1")
                        .headers()
                        .firstValue("Sayso-Truncated"))
                .contains("true");
    }

    @ParameterizedTest
    @CsvSource({"conference-2020, 2", "'Conference%20on%20Rivers,%202020', 2", "Rivers, 2"})
    void anEntityIsGivenByIdNameOrAliasAmongItsType(String event, int rows) {
        assertThat(json(get(SPEAKERS + "?event=" + event)).get("rows")).hasSize(rows);
    }

    @Test
    void anAliasWithQuotesIsFound() {
        assertThat(json(get("/api/queries/appearances-of-person/results?person=the%20mayor's%20%22A%22"))
                        .get("rows"))
                .singleElement()
                .extracting(row -> row.get("event").asString())
                .isEqualTo("conference-2020");
    }

    @Test
    void aNameOfSeveralIsRefusedWithTheirIds() {
        JsonNode problem = json(get("/api/queries/appearances-of-person/results?person=Kim%20Park"));
        assertThat(problem.get("errors").get(0).get("candidates").findValuesAsString("id"))
                .containsExactly("kim-park-a", "kim-park-b");
    }

    @Test
    void anEntityOfTheWantedTypeIsFoundAmongManyOfItsName() {
        store.write(List.of(
                new Statement("UNWIND range(1, 30) AS i CREATE (:Entity:PersonGroup {id: 'a-' + i, name: 'Alike'})"),
                new Statement("CREATE (:Entity:Event {id: 'z', name: 'Alike'})")));
        try {
            assertThat(get(SPEAKERS + "?event=Alike").statusCode()).isEqualTo(200);
            assertThat(json(get(SPEAKERS + "?event=z")).get("rows")).isEmpty();
            assertThat(json(get("/api/queries/appearances-of-person/results?person=Alike"))
                            .get("code")
                            .asString())
                    .isIn("ambiguous-name", "unknown-entity");
        } finally {
            store.write(List.of(new Statement("MATCH (e:Entity {name: 'Alike'}) DELETE e")));
        }
    }

    @Test
    void anUnknownNameIsRefusedWithWhatIsNear() {
        JsonNode problem = json(get("/api/queries/appearances-of-person/results?person=Bo%20Lint"));
        assertThat(problem.get("code").asString()).isEqualTo("unknown-entity");
        assertThat(problem.get("errors")
                        .get(0)
                        .get("candidates")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo("bo-lind");
        JsonNode wrongType = json(get(SPEAKERS + "?event=ada-moss"));
        assertThat(wrongType.get("detail").asString()).contains("no Event has").contains("ada-moss (Ada Moss)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20", "-"})
    void blankTextFindsNothing(String text) {
        HttpResponse<String> answer = get("/api/queries/find-entity/results.csv?text=" + text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("id,name,type,kinds,aliases,relations\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "appearances-of-person | person=river-party       | speaker | bo-lind",
                "designations          | target=Rivers%20         | by      | government-of-north",
                "designations          | list=list-a              | target  | river-party",
                "raids                 | act=raid-2021            | target  | river-camp",
                "condemnations         | by=government-of-south   | by      | bo-lind",
                "condemnations         | over=raid-2021           | target  | government-of-north",
                "find-entity           | text=wesley+or+lint%20bo | id      | bo-lind",
                "find-entity           | text=Riv&type=Place      | id      | river-camp",
                "find-entity           | text=%22(AND%20Kim%7E    | id      | kim-park-a"
            })
    void findsActsByWhoeverTakesPart(String name, String parameters, String column, String expected) {
        JsonNode answer = json(get("/api/queries/" + name + "/results?" + parameters));
        assertThat(answer.path("rows").path(0).path(column).asString(""))
                .as(answer.toString())
                .isEqualTo(expected);
    }

    @Test
    void qualifiersNameWhoeverStatesThem() {
        JsonNode listed = json(get("/api/queries/designations/results?target=river-party"))
                .get("rows")
                .get(0);
        assertThat(listed.get("ground").toString()).isEqualTo("[\"Daily North: floods\"]");
        assertThat(listed.get("listName").asString()).isEqualTo("List A");
        assertThat(listed.get("delisted").toString()).isEqualTo("[\"Government of North, 2022\"]");
        JsonNode condemned =
                json(get("/api/queries/condemnations/results")).get("rows").get(0);
        assertThat(condemned.get("content").toString()).isEqualTo("[\"Daily North: too harsh\"]");
        assertThat(condemned.get("onBehalfOf").toString()).isEqualTo("[\"Government of South\"]");
        assertThat(condemned.get("over").toString()).isEqualTo("[\"Raid on the river camp, 2021\"]");
    }

    @Test
    void contestedClaimsAreDeniedRelationsAndContradictions() {
        JsonNode rows = json(get("/api/queries/contested-claims/results")).get("rows");
        assertThat(rows.findValuesAsString("basis")).containsExactly("contested", "contradicts");
        assertThat(rows.get(0).get("relationId").asString()).isEqualTo(TestGraph.BO_SPOKE);
        assertThat(rows.get(1).get("claims").toString()).isEqualTo("[\"c6\",\"c7\"]");
        assertThat(rows.get(1).get("content").toString()).isEqualTo("[\"RAIDED\",\"CONDEMNED: too harsh\"]");
        assertThat(json(get("/api/queries/contested-claims/results?entity=bo-lind&relation=SPOKE_AT"))
                        .get("rows"))
                .hasSize(1);
    }

    @Test
    void evidenceShowsEachClaimWithItsPlace() {
        JsonNode rows = json(get("/api/queries/evidence-for-relation/results?relation=" + TestGraph.NORTH_LISTED))
                .get("rows");
        assertThat(rows).hasSize(1);
        JsonNode claim = rows.get(0);
        assertThat(claim.get("claim").asString()).isEqualTo("c5");
        assertThat(claim.get("saidByName").asString()).isEqualTo("Daily North");
        assertThat(claim.get("paragraphs").toString()).isEqualTo("[3]");
        assertThat(claim.get("about").toString()).isEqualTo("[\"list: List A\"]");
        assertThat(claim.get("qualifiers").toString()).isEqualTo("[\"ground: floods\"]");
    }

    @Test
    void countsByTypeAndKind() {
        String csv = get("/api/queries/vocabulary-counts/results.csv?layer=relations")
                .body();
        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "layer,name,count,denied",
                        "relations,CONDEMNED,1,0",
                        "relations,DELISTED,1,0",
                        "relations,DESIGNATED,1,0",
                        "relations,RAIDED,1,0",
                        "relations,SPOKE_AT,3,1");
    }

    @Test
    void theSameQuestionHasTheSameBytes() {
        String first = get(SPEAKERS + ".json?event=conference-2020").body();
        assertThat(get(SPEAKERS + ".json?event=conference-2020").body()).isEqualTo(first);
        assertThat(get(SPEAKERS + "?event=Rivers", "Accept", "*/*").body()).isEqualTo(first);
    }
}
