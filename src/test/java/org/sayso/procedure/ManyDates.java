// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.graph.Statement;
import org.sayso.vocabulary.Edtf;

/** A small invented graph with what can be told of when something held or happened, of a span that may be ended each with each. */
final class ManyDates {
    private static final List<String> WHENS = List.of(
            "",
            "2020-05-02",
            "2020-05",
            "2020",
            "2020-03/2020-07",
            "2019/2021",
            "../2020-04",
            "../2021",
            "2020-05-02/..",
            "/2021",
            "2019?/2021",
            "2019/2021-03~",
            "2019-21/2020-22",
            "201X/2021");

    private static final List<String> ENDS = List.of("", "?", "2020-06-01", "2020-05/2020-07", "../2020-01");

    private static final List<String> TOLD = List.of("", "attested", "ended", "vague attested", "vague ended");

    private static final String NODES = """
            CREATE (:Vocabulary {id: 'vocabulary', json: '{"relations":{"BANNED":{"time":"span"},"DESIGNATED":{"time":"span"},"LEADS":{"time":"span"}}}'}),
                   (:Entity:Organization {id: 'a', name: 'A'}), (:Entity:Event {id: 'e', name: 'E'}),
                   (:Document {id: 'doc', published: '2020-05-02', earliest: date('2020-05-02'), latest: date('2020-05-02')}),
                   (:Document {id: 'vague', published: '2020-05', earliest: date('2020-05-01'), latest: date('2020-05-31')})""";

    private static final String RELATIONS = """
            UNWIND $rows AS row
            MERGE (b:Entity {id: 'target ' + coalesce(row.when, '')})
            WITH row, b
            MATCH (a:Entity {id: 'a'}), (d:Document {id: CASE WHEN row.vague THEN 'vague' ELSE 'doc' END})
            CREATE (a)-[r:$(row.type) {id: row.id, stance: 'affirmed', claims: [row.id], documents: [d.id], saidBy: ['a']}]->(b),
                   (c:Claim {id: row.id, relationId: row.id, relation: row.type, status: 'done', stance: 'affirms', wording: 'plain'})
            CREATE (c)-[:SUBJECT]->(a), (c)-[:OBJECT]->(b), (c)-[:SAID_BY]->(a), (c)-[:SAID_IN {paragraphs: [1]}]->(d)
            SET r.when = row.when, r.earliest = date(row.earliest), r.latest = date(row.latest), r.list = row.id, r.act = row.id,
                r.attested = CASE WHEN row.attested THEN [d.published] END,
                c.attested = CASE WHEN row.attested THEN d.published END, c.ended = CASE WHEN row.ended THEN true END
            WITH a, b, row WHERE row.end IS NOT NULL
            CREATE (a)-[x:$(CASE row.type WHEN 'BANNED' THEN 'LIFTED_BAN' ELSE 'DELISTED' END) {id: 'end ' + row.id, list: row.id, act: row.id}]->(b)
            SET x += row.end, x.earliest = date(row.end.earliest), x.latest = date(row.end.latest), x.claims = [], x.documents = ['doc']""";

    private ManyDates() {}

    static List<Statement> statements() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String when : WHENS) {
            for (String end : ENDS) {
                rows.add(row("DESIGNATED", when, end, ""));
                TOLD.forEach(told -> rows.add(row("BANNED", when, end, told)));
            }
            for (String type : List.of("LEADS", "RAIDED")) {
                TOLD.forEach(told -> rows.add(row(type, when, "", told)));
            }
        }
        rows.add(denied());
        return List.of(new Statement(NODES), new Statement(RELATIONS, Map.of("rows", rows)));
    }

    /** A span whose end is denied. */
    private static Map<String, @Nullable Object> denied() {
        Map<String, @Nullable Object> row = row("BANNED", "2019/2021", "2020-06-01", "");
        row.put("id", "BANNED | 2019/2021 | denied");
        Map<String, @Nullable Object> end = dates("2020-06-01");
        end.put("stance", "denied");
        row.put("end", end);
        return row;
    }

    private static Map<String, @Nullable Object> row(String type, String when, String end, String told) {
        Map<String, @Nullable Object> row = dates(when);
        row.put("id", String.join(" | ", type, when, end, told));
        row.put("type", type);
        row.put("vague", told.contains("vague"));
        row.put("attested", told.contains("attested"));
        row.put("ended", told.contains("ended"));
        row.put("end", end.isEmpty() ? null : ending(end));
        return row;
    }

    private static Map<String, @Nullable Object> ending(String end) {
        Map<String, @Nullable Object> dates = dates(end.equals("?") ? "" : end);
        dates.put("stance", "affirmed");
        return dates;
    }

    private static Map<String, @Nullable Object> dates(String when) {
        Map<String, @Nullable Object> dates = new HashMap<>();
        try {
            Edtf date = when.isEmpty() ? null : Edtf.parse(when);
            dates.put("when", date == null ? null : when);
            dates.put(
                    "earliest",
                    date == null || date.earliest() == null
                            ? null
                            : date.earliest().toString());
            dates.put(
                    "latest",
                    date == null || date.latest() == null ? null : date.latest().toString());
            return dates;
        } catch (Edtf.FormatException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
