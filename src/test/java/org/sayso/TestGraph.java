// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sayso.graph.Statement;

/** A small invented graph: one conference, one raid, one list, two newspapers' worth of claims. */
public final class TestGraph {
    /** Ids of relations, in the length that real ones have. */
    public static final String ADA_SPOKE = relation(1);

    public static final String BO_SPOKE = relation(2);
    public static final String KIM_SPOKE = relation(3);
    public static final String NORTH_LISTED = relation(4);
    public static final String NORTH_DELISTED = relation(5);
    public static final String NORTH_RAIDED = relation(6);
    public static final String SOUTH_CONDEMNED = relation(7);

    private final List<Statement> statements = new ArrayList<>();

    private TestGraph() {}

    /** What makes the graph in a store whose schema is there. */
    public static List<Statement> statements() {
        TestGraph graph = new TestGraph();
        graph.entities();
        graph.speeches();
        graph.acts();
        return graph.statements;
    }

    private static String relation(int number) {
        return "%032d".formatted(number);
    }

    private void entities() {
        entity("Person", "ada-moss", "Ada Moss", "A. Moss", "the mayor's \"A\"");
        entity("Person", "bo-lind", "Bo Lind");
        entity("Person", "kim-park-a", "Kim Park");
        entity("Person", "kim-park-b", "Kim Park");
        entity("Organization:Party", "river-party", "River Party", "Rivers");
        entity("Organization:Government", "government-of-north", "Government of North");
        entity("Organization:Government", "government-of-south", "Government of South");
        entity("Organization:Media", "daily-north", "Daily North");
        entity("Event:Conference", "conference-2020", "Conference on Rivers, 2020", "Rivers");
        entity("Event:Raid", "raid-2021", "Raid on the river camp, 2021");
        entity("Place:Camp", "river-camp", "River camp");
        entity("Instrument", "list-a", "List A");
        run("CREATE (:Document {id: 'doc-1', title: 'Rivers meet', published: '2020-05-02'})");
        run("MATCH (d:Document {id: 'doc-1'}), (p:Entity {id: 'daily-north'}) CREATE (d)-[:PUBLISHED_BY]->(p)");
        run("CREATE (:Document {id: 'doc-2', published: '2021-03'})");
    }

    private void speeches() {
        relation(
                ADA_SPOKE,
                "SPOKE_AT",
                "ada-moss",
                "conference-2020",
                "affirmed",
                Map.of("capacity", List.of("former mayor")));
        claim(
                "c1",
                ADA_SPOKE,
                "SPOKE_AT",
                "ada-moss",
                "conference-2020",
                "affirms",
                "daily-north",
                "doc-1",
                Map.of("capacity", "former mayor"));
        relation(
                BO_SPOKE,
                "SPOKE_AT",
                "bo-lind",
                "conference-2020",
                "contested",
                Map.of(
                        "onBehalfOf",
                        List.of("river-party"),
                        "saidBy",
                        List.of("daily-north"),
                        "deniedBy",
                        List.of("bo-lind")));
        claim("c2", BO_SPOKE, "SPOKE_AT", "bo-lind", "conference-2020", "affirms", "daily-north", "doc-1", Map.of());
        claim("c3", BO_SPOKE, "SPOKE_AT", "bo-lind", "conference-2020", "denies", "bo-lind", "doc-2", Map.of());
        run("MATCH (c:Claim {id: 'c2'}), (e:Entity {id: 'river-party'}) CREATE (c)-[:ON_BEHALF_OF]->(e)");
        relation(
                KIM_SPOKE,
                "SPOKE_AT",
                "kim-park-a",
                "conference-2020",
                "denied",
                Map.of("saidBy", List.of(), "deniedBy", List.of("doc-2")));
        claim("c4", KIM_SPOKE, "SPOKE_AT", "kim-park-a", "conference-2020", "denies", "doc-2", "doc-2", Map.of());
    }

    private void acts() {
        relation(
                NORTH_LISTED,
                "DESIGNATED",
                "government-of-north",
                "river-party",
                "affirmed",
                Map.of("list", "list-a", "ground", List.of("floods")));
        claim(
                "c5",
                NORTH_LISTED,
                "DESIGNATED",
                "government-of-north",
                "river-party",
                "affirms",
                "daily-north",
                "doc-1",
                Map.of("list", "list-a", "ground", "floods"));
        run("MATCH (c:Claim {id: 'c5'}), (e:Entity {id: 'list-a'}) CREATE (c)-[:ABOUT {as: 'list'}]->(e)");
        relation(
                NORTH_DELISTED,
                "DELISTED",
                "government-of-north",
                "river-party",
                "affirmed",
                Map.of("list", "list-a", "when", "2022"));
        relation(
                NORTH_RAIDED,
                "RAIDED",
                "government-of-north",
                "river-camp",
                "affirmed",
                Map.of("act", "raid-2021", "when", "2021-03-01"));
        claim(
                "c6",
                NORTH_RAIDED,
                "RAIDED",
                "government-of-north",
                "river-camp",
                "affirms",
                "daily-north",
                "doc-1",
                Map.of("ground", "a court order"));
        relation(
                SOUTH_CONDEMNED,
                "CONDEMNED",
                "bo-lind",
                "government-of-north",
                "affirmed",
                Map.of("over", List.of("raid-2021"), "onBehalfOf", List.of("government-of-south")));
        claim(
                "c7",
                SOUTH_CONDEMNED,
                "CONDEMNED",
                "bo-lind",
                "government-of-north",
                "affirms",
                "daily-north",
                "doc-1",
                Map.of("content", "too harsh"));
        run("MATCH (c:Claim {id: 'c6'}), (d:Claim {id: 'c7'}) CREATE (c)-[:CONTRADICTS]->(d)");
    }

    private void entity(String labels, String id, String name, String... aliases) {
        run(
                "CREATE (:Entity:" + labels + " {id: $id, name: $name, aliases: $aliases})",
                Map.of("id", id, "name", name, "aliases", List.of(aliases)));
    }

    private void relation(String id, String type, String from, String to, String stance, Map<String, ?> further) {
        run(
                "MATCH (a:Entity {id: $from}), (b:Entity {id: $to}) CREATE (a)-[r:" + type
                        + " {id: $id, stance: $stance,"
                        + " wording: 'plain', saidBy: ['daily-north'], deniedBy: [], documents: ['doc-1'], claims: []}]->(b)"
                        + " SET r += $further",
                Map.of("id", id, "from", from, "to", to, "stance", stance, "further", further));
    }

    private void claim(
            String id,
            String relationId,
            String relation,
            String from,
            String to,
            String stance,
            String voice,
            String document,
            Map<String, ?> further) {
        run(
                """
                MATCH (a:Entity {id: $from}), (b:Entity {id: $to}), (d:Document {id: $document}), (v {id: $voice})
                CREATE (c:Claim {id: $id, relationId: $relationId, relation: $relation, stance: $stance, wording: 'plain',
                                 status: 'done', ownVoice: false})
                SET c += $further
                CREATE (c)-[:SUBJECT]->(a), (c)-[:OBJECT]->(b), (c)-[:SAID_BY]->(v),
                       (c)-[:SAID_IN {paragraphs: [3], starts: [-1], ends: [-1], roles: ['main']}]->(d)
                WITH c, d
                MATCH ()-[r {id: $relationId}]->()
                SET r.claims = r.claims + c.id,
                    r.documents = CASE WHEN d.id IN r.documents THEN r.documents ELSE r.documents + d.id END
                """,
                Map.of(
                        "id", id,
                        "relationId", relationId,
                        "relation", relation,
                        "from", from,
                        "to", to,
                        "stance", stance,
                        "voice", voice,
                        "document", document,
                        "further", further));
    }

    private void run(String cypher) {
        run(cypher, Map.of());
    }

    private void run(String cypher, Map<String, ?> parameters) {
        statements.add(new Statement(cypher, parameters));
    }
}
