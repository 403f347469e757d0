// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The evidence for a few relations and the finding of a few entities, counted by hand from the records. */
class SeedEvidenceIT extends SeedScenario {
    private static final String TIMES = "washington-times-2023-07-02";
    private static final String CONDEMNS = "iran-condemns-rally-2023-07-03";

    @Test
    void aContestedRelationHasTheClaimsOfBothSides() {
        var rows = evidence("raid-2023", "KILLED", "mek-member-dead-2023");
        assertThat(rows.stream().map(SeedEvidenceIT::said))
                .containsExactlyInAnyOrder(
                        tuple(TIMES, "mek", false, "affirms", "implied", "2023-06-20"),
                        tuple(CONDEMNS, "mek", false, "affirms", "implied", "2023-06"),
                        tuple(CONDEMNS, "albanian-police", false, "denies", "plain", "2023-06"));
        assertThat(rows.stream().map(SeedEvidenceIT::place))
                .containsExactlyInAnyOrder(
                        tuple("22|22", "4896|4952", "4903|5011", "date|main"),
                        tuple("8", "1564", "1657", "main"),
                        tuple("8", "1604", "1657", "main"));
        assertThat(rows).extracting("about").containsOnly(List.of("act: Raid on the MEK camp in Albania, June 2023"));
        assertThat(rows).extracting("qualifiers").containsOnly(List.of());
        assertThat(rows.getFirst().get("document")).isEqualTo(TIMES);
    }

    @Test
    void aSpeakerIsKnownFromSeveralVoices() {
        var rows = evidence("liz-truss", "SPOKE_AT", "paris-conference-2023");
        assertThat(rows.stream().map(SeedEvidenceIT::said))
                .containsExactlyInAnyOrder(
                        tuple(TIMES, "washington-times", true, "affirms", "implied", "2023-07-01"),
                        tuple(TIMES, "afp", false, "affirms", "plain", "2023-07-01"),
                        tuple(TIMES, "organizers-2023", false, "affirms", "plain", "2023-07-01/2023-07-02"),
                        tuple(CONDEMNS, CONDEMNS, true, "affirms", "plain", "2023-07-01/2023-07-02"));
        assertThat(rows)
                .extracting("saidBy", "qualifiers")
                .containsExactlyInAnyOrder(
                        tuple("washington-times", List.of("capacity: former British Prime Minister")),
                        tuple("afp", List.of()),
                        tuple("organizers-2023", List.of()),
                        tuple(CONDEMNS, List.of("capacity: former United Kingdom Prime Minister")));
    }

    @Test
    void aCondemnationShowsForWhomAndOverWhat() {
        assertThat(evidence("nasser-kanani", "CONDEMNED", "government-of-france"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(said(row))
                            .isEqualTo(tuple(CONDEMNS, CONDEMNS, true, "affirms", "implied", "2023-07-02"));
                    assertThat(row.get("onBehalfOf")).isEqualTo(List.of("Ministry of Foreign Affairs of Iran"));
                    assertThat(row.get("about"))
                            .isEqualTo(List.of(
                                    "act: Iran's condemnation of the MEK events in and near Paris, July 2023",
                                    "over: Rally of MEK supporters in Paris, July 2023",
                                    "via: Statement of Nasser Kanani, 2 July 2023"));
                    assertThat(row.get("qualifiers"))
                            .isEqualTo(List.of("content: making room for a rally of \"terrorists\""));
                    assertThat(text(row.get("paragraphs")).split("\\|")).containsExactlyInAnyOrder("4", "6", "4", "1");
                });
    }

    @Test
    void aVoiceThatWasRelayedIsShownWithWhoRelayedIt() {
        assertThat(evidence("government-of-france", "PERMITTED", "paris-rally-2023"))
                .extracting("saidBy", "relayedBy", "paragraphs", "roles")
                .containsExactlyInAnyOrder(
                        tuple("government-of-iran", List.of("Al Jazeera"), List.of(3L, 4L), List.of("main", "date")),
                        tuple("al-jazeera", List.of(), List.of(3L, 3L), List.of("main", "support")));
    }

    @Test
    void qualifiersComeSorted() {
        assertThat(evidence("government-of-albania", "SEIZED", "mek-camp-albania"))
                .singleElement()
                .extracting("qualifiers")
                .isEqualTo(List.of(
                        "goods: computer devices",
                        "quantity: 150 computer devices",
                        "quantityMax: 150",
                        "quantityMin: 150"));
    }

    @Test
    void anEntityIsFoundByPartsOfItsNameAndAliases() {
        assertThat(ask("find-entity", "text=Tasnim"))
                .containsExactly(found(
                        "tasnim", "Tasnim News Agency", "Organization", List.of("NewsAgency"), List.of("Tasnim"), 1));
        assertThat(ask("find-entity", "text=Wesley Clark"))
                .containsExactly(
                        found("wesley-clark", "Wesley Clark", "Person", List.of("MilitaryOfficer"), List.of(), 3));
        var square = found("place-vauban", "Place Vauban", "Place", List.of("Square"), List.of(), 2);
        var rally = found(
                "paris-rally-2023",
                "Rally of MEK supporters in Paris, July 2023",
                "Event",
                List.of("Rally"),
                List.of("Paris rally 2023", "Place Vauban rally"),
                19);
        assertThat(ask("find-entity", "text=vauban")).containsExactly(square, rally);
        assertThat(ask("find-entity", "text=vaubann")).containsExactly(square, rally);
        assertThat(ask("find-entity", "text=vauban", "type=Place")).containsExactly(square);
    }

    private static Map<String, Object> found(
            String id, String name, String type, List<String> kinds, List<String> aliases, long relations) {
        return Map.of("id", id, "name", name, "type", type, "kinds", kinds, "aliases", aliases, "relations", relations);
    }

    private static List<Map<String, Object>> evidence(String from, String type, String to) {
        return ask("evidence-for-relation", "relation=" + relation(from, type, to));
    }

    private static Tuple said(Map<String, Object> row) {
        return tuple(
                row.get("document"),
                row.get("saidBy"),
                row.get("ownVoice"),
                row.get("stance"),
                row.get("wording"),
                row.get("when"));
    }

    private static Tuple place(Map<String, Object> row) {
        return tuple(
                text(row.get("paragraphs")), text(row.get("starts")), text(row.get("ends")), text(row.get("roles")));
    }
}
