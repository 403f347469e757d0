// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.savedquery;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sayso.TestGraph;
import org.sayso.graph.Statement;

/** What the {@link TestGraph} has nothing of: dates, a ban that was lifted, a request, competing values, a second event, a vocabulary. */
final class FurtherGraph {
    static final String ADA_AT_CONGRESS = "%032d".formatted(11);
    static final String RIVERS_BANNED = "%032d".formatted(12);
    static final String BAN_LIFTED = "%032d".formatted(13);
    static final String ADA_LEADS = "%032d".formatted(14);

    /** As far as queries read it: which types last, and which are speech. */
    private static final String VOCABULARY = """
            {"relations":{"BANNED":{"qualifiers":{},"time":"span","to":["Organization"]},
            "CALLED_FOR":{"qualifiers":{},"speech":true,"time":"moment","to":["Organization"]},
            "CONDEMNED":{"qualifiers":{},"speech":true,"time":"moment","to":["Organization"]},
            "LEADS":{"qualifiers":{},"time":"span","to":["Organization"]},
            "LIFTED_BAN":{"qualifiers":{},"time":"moment","to":["Organization"]},
            "SPOKE_AT":{"qualifiers":{},"time":"moment","to":["Event"]}}}""";

    private static final String ENTITIES = """
            CREATE (:Entity:Event:Conference {id: 'congress-2022', name: 'Congress of towns, 2022', when: '2022-05',
                                              earliest: date('2022-05-01'), latest: date('2022-05-31')}),
                   (:Entity:Event:Ban {id: 'ban-2021', name: 'Ban on the River Party, 2021'})""";

    private static final String DOCUMENT_DATES = """
            MATCH (d:Document)
            SET d.earliest = CASE d.id WHEN 'doc-1' THEN date('2020-05-02') ELSE date('2021-03-01') END,
                d.latest = CASE d.id WHEN 'doc-1' THEN date('2020-05-02') ELSE date('2021-03-31') END""";

    private static final String RELATIONS = """
            UNWIND [
              [$ada, 'SPOKE_AT', 'ada-moss', 'congress-2022', {when: '2022-05', earliest: date('2022-05-01'), latest: date('2022-05-31')}],
              [$ban, 'BANNED', 'government-of-north', 'river-party', {act: 'ban-2021', when: '2021-02-01/2021-12',
                 earliest: date('2021-02-01'), latest: date('2021-12-31'), differs: ['ground'], ground: ['floods', 'noise']}],
              [$lifted, 'LIFTED_BAN', 'government-of-south', 'river-party', {act: 'ban-2021', when: '2021-12-15',
                 earliest: date('2021-12-15'), latest: date('2021-12-15')}],
              [$leads, 'LEADS', 'ada-moss', 'river-party', {attested: ['2020-05-02']}]] AS row
            MATCH (a:Entity {id: row[2]}), (b:Entity {id: row[3]})
            CREATE (a)-[r:$(row[1]) {id: row[0], stance: 'affirmed', wording: 'plain', saidBy: ['daily-north'], deniedBy: [], voices: 1,
                                     documents: ['doc-1'], claims: [], says: 'did, says Daily North'}]->(b)
            SET r += row[4]""";

    private static final String CLAIMS = """
            UNWIND [
              ['d1', $ada, 'SPOKE_AT', 'ada-moss', 'congress-2022', 'daily-north', {when: '2022-05'}],
              ['d2', $ban, 'BANNED', 'government-of-north', 'river-party', 'daily-north', {act: 'ban-2021', ground: 'floods'}],
              ['d3', $ban, 'BANNED', 'government-of-north', 'river-party', 'government-of-north', {act: 'ban-2021', ground: 'noise'}],
              ['d4', $lifted, 'LIFTED_BAN', 'government-of-south', 'river-party', 'daily-north', {act: 'ban-2021'}],
              ['d5', $leads, 'LEADS', 'ada-moss', 'river-party', 'daily-north', {attested: '2020-05-02'}],
              ['d6', $asked, 'CALLED_FOR', 'ada-moss', 'government-of-south', 'daily-north',
                 {content: 'an end to the camp', wants: 'RAIDED', wantsFrom: 'government-of-south', wantsTo: 'river-camp'}],
              ['d7', $asked, 'CALLED_FOR', 'bo-lind', 'government-of-north', 'daily-north',
                 {content: 'a raid', wants: 'RAIDED', wantsFrom: 'government-of-north', wantsTo: 'river-camp'}]] AS row
            MATCH (a:Entity {id: row[3]}), (b:Entity {id: row[4]}), (v:Entity {id: row[5]}), (d:Document {id: 'doc-1'})
            CREATE (c:Claim {id: row[0], relationId: row[1], relation: row[2], stance: 'affirms', wording: 'plain', status: 'done'})
            SET c += row[6]
            CREATE (c)-[:SUBJECT]->(a), (c)-[:OBJECT]->(b), (c)-[:SAID_BY]->(v),
                   (c)-[:SAID_IN {paragraphs: [5], starts: [90], ends: [99], roles: ['main']}]->(d)
            WITH c
            MATCH (e:Entity {id: c.act})
            CREATE (c)-[:ABOUT {as: 'act'}]->(e)""";

    private static final String CLAIMS_OF_RELATIONS = """
            MATCH ()-[r]->() WHERE r.id IN $ids
            SET r.claims = COLLECT { MATCH (c:Claim {relationId: r.id}) RETURN c.id ORDER BY c.id }""";

    private FurtherGraph() {}

    /** What makes both graphs in a store whose schema is there. */
    static List<Statement> statements() {
        return Stream.concat(
                        TestGraph.statements().stream(),
                        Stream.of(
                                new Statement(
                                        "CREATE (:Vocabulary {id: 'vocabulary', json: $json})",
                                        Map.of("json", VOCABULARY)),
                                new Statement(ENTITIES),
                                new Statement(DOCUMENT_DATES),
                                new Statement(RELATIONS, ids()),
                                new Statement(CLAIMS, ids()),
                                new Statement(CLAIMS_OF_RELATIONS, Map.of("ids", List.copyOf(ids().values())))))
                .toList();
    }

    private static Map<String, String> ids() {
        return Map.of(
                "ada",
                ADA_AT_CONGRESS,
                "ban",
                RIVERS_BANNED,
                "lifted",
                BAN_LIFTED,
                "leads",
                ADA_LEADS,
                "asked",
                "%032d".formatted(15));
    }
}
