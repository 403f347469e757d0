// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sayso.entity.EntityRelations.Wanted;

/** Things of the records that come with Sayso; what is expected is in their texts. */
class SeedThingsIT extends SeedReads {
    @Test
    void aContestedRelationShowsWhoSaysItAndWhoDeniesItAndWhere() {
        RelationView killed = relation.one(relationId("raid-2023", "KILLED", "mek-member-dead-2023"))
                .orElseThrow();
        assertThat(killed.stance()).isEqualTo("contested");
        assertThat(killed.type()).isEqualTo("KILLED");
        assertThat(killed.from().href()).isEqualTo("/api/entities/raid-2023");
        assertThat(killed.says()).endsWith("says People's Mojahedin Organization of Iran; denied by Albanian police");
        assertThat(ids(killed.saidBy())).containsExactly("mek");
        assertThat(ids(killed.deniedBy())).containsExactly("albanian-police");
        assertThat(killed.act()).extracting(Reference::id).isEqualTo("raid-2023");
        assertThat(killed.when()).isEqualTo("2023-06-20");
        assertThat(killed.claims().items())
                .extracting(
                        ClaimView::stance,
                        claim -> claim.saidBy().id(),
                        claim -> claim.document().id())
                .containsExactlyInAnyOrder(
                        tuple("affirms", "mek", "washington-times-2023-07-02"),
                        tuple("affirms", "mek", "iran-condemns-rally-2023-07-03"),
                        tuple("denies", "albanian-police", "iran-condemns-rally-2023-07-03"));
        ClaimView denial = killed.claims().items().stream()
                .filter(claim -> claim.stance().equals("denies"))
                .findFirst()
                .orElseThrow();
        assertThat(denial.at()).extracting(Place::paragraph).containsOnly(8L);
        assertThat(denial.contradicts())
                .hasSize(2)
                .extracting(ClaimLink::stance)
                .containsOnly("affirms");
        assertThat(denial.links()).containsEntry("relation", "/api/relations/" + killed.id());
    }

    @Test
    void whatASpeechAssertsLeadsToTheSpeechAndBack() {
        ClaimView asserted = claims.one(
                        id(
                                "MATCH (c:Claim {relation: 'PERPETRATED', stance: 'affirms'})-[:OBJECT]->({id: 'cyberattack-on-albania'}) RETURN c.id AS id"))
                .orElseThrow();
        ClaimLink speech = Objects.requireNonNull(asserted.contentOf());
        assertThat(speech.relation()).isEqualTo("ACCUSED");
        assertThat(speech.saidBy().type()).isEqualTo("Document");
        assertThat(asserted.saidBy().id()).isEqualTo("government-of-albania");
        assertThat(claims.one(speech.id()).orElseThrow().contents())
                .extracting(ClaimLink::href)
                .containsExactly("/api/claims/" + asserted.id());
        assertThat(asserted.contradicts())
                .singleElement()
                .extracting(link -> link.saidBy().id())
                .isEqualTo("government-of-iran");
    }

    @Test
    void aRelayedClaimNamesItsVoicesOutward() {
        ClaimView described = claims.one(
                        id(
                                "MATCH (c:Claim {relation: 'DESCRIBED_AS'})-[:SAID_BY]->({id: 'liz-truss'}) MATCH (c)-[:RELAYED_BY]->({id: 'iran-condemns-rally-2023-07-03/media-that-quote-liz-truss'}) RETURN c.id AS id"))
                .orElseThrow();
        assertThat(described.saidBy().name()).isEqualTo("Liz Truss");
        assertThat(described.relayedBy())
                .extracting(Reference::href)
                .containsExactly("/api/entities/iran-condemns-rally-2023-07-03/media-that-quote-liz-truss");
        assertThat(described.ownVoice()).isFalse();
        assertThat(described.to()).isNull();
        assertThat(described.qualifiers()).containsKey("content");
        assertThat(described.links())
                .doesNotContainKeys("relation", "to")
                .containsEntry("from", "/api/entities/government-of-iran");
    }

    @Test
    void whatNobodySaysWasDoneIsAClaimWithoutRelation() {
        String id = id("MATCH (c:Claim {relation: 'SUPPORTS', status: 'conditional'}) RETURN min(c.id) AS id");
        ClaimView conditional = claims.one(id).orElseThrow();
        assertThat(conditional.status()).isEqualTo("conditional");
        assertThat(conditional.links()).doesNotContainKey("relation").containsKey("to");
        String unmade = id("MATCH (c:Claim {id: '" + id + "'}) RETURN c.relationId AS id");
        assertThat(relation.one(unmade)).isEmpty();
        assertThat(near.unknownRelation(unmade))
                .hasMessageContaining("No claim says that this was done")
                .hasMessageContaining(id);
    }

    @Test
    void qualifiersThatAreEntitiesAreReferences() {
        RelationView listed =
                relation.one(relationId("european-union", "DESIGNATED", "mek")).orElseThrow();
        assertThat(listed.qualifiers().get("list"))
                .isInstanceOfSatisfying(
                        Reference.class, list -> assertThat(list.href()).isEqualTo("/api/entities/eu-terrorist-list"));
        assertThat(listed.claims().items().getFirst().qualifiers().get("list")).isInstanceOf(Reference.class);
    }

    @Test
    void anEntityCountsItsRelationsByTypeAndDirection() {
        EntityView truss = entities.one("liz-truss").orElseThrow();
        assertThat(truss.kinds()).containsExactly("Politician");
        assertThat(truss.aliases()).contains("Truss");
        assertThat(truss.relations())
                .extracting(RelationGroup::type, RelationGroup::direction, RelationGroup::stances)
                .contains(tuple("SPOKE_AT", "out", Map.of("affirmed", 2L)));
        RelationSummary spoke = truss.relations().stream()
                .filter(group -> group.type().equals("SPOKE_AT"))
                .flatMap(group -> group.relations().items().stream())
                .filter(one -> one.other().id().equals("paris-conference-2023"))
                .findFirst()
                .orElseThrow();
        assertThat(ids(spoke.saidBy()))
                .containsExactly("afp", "iran-condemns-rally-2023-07-03", "organizers-2023", "washington-times");
        assertThat(ids(spoke.documents()))
                .containsExactly("iran-condemns-rally-2023-07-03", "washington-times-2023-07-02");
        assertThat(truss.claims().get("saidBy")).isPositive();
        assertThat(entities.one("mek"))
                .get()
                .extracting(EntityView::relations)
                .satisfies(groups ->
                        groups.forEach(group -> assertThat(group.relations().total())
                                .isEqualTo(group.stances().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                                .isEqualTo(group.relations().items().size())));
    }

    @Test
    void anUnnamedGroupLeadsToItsDocument() {
        EntityView group =
                entities.one("washington-times-2023-07-02/mek-supporters").orElseThrow();
        assertThat(group.document())
                .extracting(Reference::href)
                .isEqualTo("/api/documents/washington-times-2023-07-02");
        assertThat(documents.one("washington-times-2023-07-02").orElseThrow().groups())
                .extracting(Reference::id)
                .contains(group.id());
    }

    @Test
    void aDocumentShowsItsClaimsInTheOrderOfItsText() {
        DocumentView document = documents.one("washington-times-2023-07-02").orElseThrow();
        assertThat(document.publisher()).extracting(Reference::id).isEqualTo("washington-times");
        assertThat(document.published()).isEqualTo("2023-07-02");
        assertThat(document.paragraphs()).isEqualTo(28L);
        assertThat(document.relations().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(document.claims().total());
        assertThat(document.claims().items())
                .hasSize(50)
                .extracting(claim -> claim.at().stream()
                        .filter(place -> place.role().equals("main"))
                        .findFirst()
                        .orElseThrow()
                        .paragraph())
                .isSorted();
    }

    @Test
    void pagesMakeUpTheWholeList() {
        Wanted all = new Wanted(List.of(), null, List.of());
        List<String> whole = walk(window -> relations.page("mek", all, window), RelationSummary::id, 1000);
        assertThat(walk(window -> relations.page("mek", all, window), RelationSummary::id, 30))
                .hasSizeGreaterThan(50)
                .isEqualTo(whole);
        assertThat(entities.one("mek").orElseThrow().relations().stream()
                        .flatMap(group -> group.relations().items().stream())
                        .map(RelationSummary::id))
                .containsExactlyElementsOf(whole);
        List<String> people = walk(window -> search.all(List.of("Person"), window), EntitySummary::id, 1000);
        assertThat(walk(window -> search.all(List.of("Person"), window), EntitySummary::id, 25))
                .isEqualTo(people)
                .isSorted()
                .contains("liz-truss");
    }

    private static <T> List<String> walk(Function<Window, Page<T>> list, Function<T, String> id, int limit) {
        List<String> ids = new ArrayList<>();
        Page<T> page;
        do {
            page = list.apply(new Window("/x", Map.of(), limit, ids.size()));
            page.items().stream().map(id).forEach(ids::add);
        } while (page.links().containsKey("next"));
        assertThat(ids).hasSize((int) page.total());
        return ids;
    }

    @Test
    void relationsAreChosenByTypeDirectionAndStance() {
        Page<RelationSummary> supporters =
                relations.page("mek", new Wanted(List.of("SUPPORTS"), Direction.IN, List.of()), Window.first("/x"));
        assertThat(supporters.items())
                .isNotEmpty()
                .allMatch(
                        one -> one.type().equals("SUPPORTS") && one.direction().equals("in"));
        assertThat(supporters.total()).isEqualTo(supporters.items().size());
        Page<RelationSummary> denied =
                relations.page("mek", new Wanted(List.of(), null, List.of("denied", "contested")), Window.first("/x"));
        assertThat(denied.items()).isNotEmpty().allMatch(one -> !one.deniedBy().isEmpty());
        assertThat(denied.total()).isEqualTo(denied.items().size());
        assertThatThrownBy(
                        () -> relations.page("mek", new Wanted(List.of("SPOKE"), null, List.of()), Window.first("/x")))
                .hasMessageContaining("no relations of the type \"SPOKE\"")
                .hasMessageContaining("SUPPORTS");
    }
}
