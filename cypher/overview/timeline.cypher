// Timeline
//
// Dated events and relations in order of time, of one entity or of all. A date is often a range; with since and until, what may lie between them is kept, and
// certainty tells whether all the days that its date allows lie there (certainly) or only some (possibly). With asOf, what had happened by that day and
// what held on it. Certainty goes by the dates alone, not by whose account is right. A span without a date is left out unless attested=true: then it stands at
// the dates of the documents that tell of it as holding.
//
// @param entity entity optional  Only what this entity takes part in, also as an act or as the one on whose behalf
// @param since date optional  Not what lies before this day
// @param until date optional  Not what lies after this day
// @param asOf date optional  Only moments that had happened by this day and spans that held on it
// @param certainty enum(certainly|possibly)[] default certainly,possibly  How sure its date must make it
// @param what enum(events|relations)[] default events,relations  Events, relations or both
// @param type string(1..60) optional  Only this type of relation, such as DESIGNATED
// @param attested boolean default false  Also spans that only the date of a document tells of
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count; those left out are counted
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags overview, time
// @example entity=mek since=2012-01-01 until=2014-12-31
// @example since=2017-01-01 until=2017-12-31 certainty=certainly what=events
// @example asOf=2023-07-02 what=relations type=LEADS attested=true
OPTIONAL MATCH (vocabulary:Vocabulary)
CALL (vocabulary) {
  CALL db.relationshipTypes() YIELD relationshipType AS name
  WITH name WHERE split(split(vocabulary.json, '"' + name + '":{')[1], '"time":"')[1] STARTS WITH 'span'
  RETURN collect(name) AS spans
}
CALL (spans) {
  CALL () {
    MATCH (a:Entity)-[r]->(b:Entity) WHERE $entity IS NULL
    RETURN a, r, b
    UNION
    MATCH (n:Entity {id: $entity})-[r]-(:Entity)
    RETURN startNode(r) AS a, r, endNode(r) AS b
    UNION
    MATCH (:Entity {id: $entity})<-[x:ON_BEHALF_OF|ABOUT]-(c:Claim) WHERE coalesce(x.as, 'act') = 'act' AND c.relationId IS NOT NULL
    MATCH (c)-[:SUBJECT]->(a:Entity)-[r]->(b:Entity)<-[:OBJECT]-(c) WHERE r.id = c.relationId
    RETURN DISTINCT a, r, b
  }
  WITH spans, a, r, b
  WHERE 'relations' IN $what AND r.stance IN $stance AND ($type IS NULL OR type(r) = $type)
        AND (r.earliest IS NOT NULL OR r.latest IS NOT NULL OR $attested AND r.attested IS NOT NULL)
  WITH a, r, b, type(r) IN spans AS isSpan, split(coalesce(r.when, ''), '/')[0] AS begin, split(coalesce(r.when, ''), '/')[-1] AS end,
       CASE WHEN r.earliest IS NOT NULL OR r.latest IS NOT NULL THEN [{earliest: r.earliest, latest: r.latest}]
            ELSE COLLECT { MATCH (c:Claim {relationId: r.id})-[:SAID_IN]->(d:Document) WHERE c.attested IS NOT NULL
                           RETURN DISTINCT {earliest: d.earliest, latest: d.latest} } END AS days
  WITH a, r, b, isSpan, days,
       CASE WHEN begin =~ '\\d{4}-\\d\\d-\\d\\d' THEN date(begin) WHEN begin =~ '\\d{4}-(0\\d|1[0-2])' THEN date(begin) + duration('P1M') - duration('P1D')
            WHEN begin =~ '\\d{4}' THEN date(begin + '-12-31') END AS begunBy,
       CASE WHEN end =~ '\\d{4}(-(0\\d|1[0-2])(-\\d\\d)?)?' THEN date(end) END AS notOverBefore,
       COLLECT { MATCH (c:Claim {relationId: r.id})-[:SAID_IN]->(d:Document) WHERE isSpan AND c.ended AND c.when IS NULL RETURN d.latest } AS overBy,
       COLLECT { MATCH (c:Claim {relationId: r.id})-[:SAID_IN]->(d:Document) WHERE isSpan AND c.attested IS NOT NULL AND d.earliest = d.latest RETURN d.latest } AS held,
       COLLECT { MATCH (:Entity)-[x:DELISTED|LIFTED_BAN]->(b)
                 WHERE x.stance IN ['affirmed', 'contested', 'varies']
                       AND (type(r) = 'DESIGNATED' AND type(x) = 'DELISTED' AND x.list = r.list
                            OR type(r) = 'BANNED' AND type(x) = 'LIFTED_BAN' AND x.act = r.act)
                 RETURN {earliest: x.earliest, latest: x.latest} } AS ends
  RETURN 'relation' AS kind, type(r) AS type, a.id AS from, a.name AS fromName, b.id AS to, b.name AS toName, r.act AS act, r.when AS when, days,
         CASE WHEN $asOf IS NULL THEN 'certainly'
              WHEN NOT isSpan THEN CASE WHEN r.earliest > $asOf THEN 'no' WHEN r.latest <= $asOf THEN 'certainly' ELSE 'possibly' END
              WHEN r.earliest > $asOf OR r.latest < $asOf OR any(day IN overBy WHERE day < $asOf) OR any(x IN ends WHERE x.latest < $asOf) THEN 'no'
              WHEN (begunBy <= $asOf AND $asOf <= notOverBefore OR $asOf IN held)
                   AND all(x IN ends WHERE coalesce(x.earliest > $asOf, false)) THEN 'certainly'
              ELSE 'possibly' END AS onDay,
         coalesce(r.attested, []) AS attested, r.says AS says, r.stance AS stance, r.documents AS documents, r.id AS relation
  UNION ALL
  MATCH (e:Event)
  WHERE 'events' IN $what AND $type IS NULL AND 'affirmed' IN $stance AND (e.earliest IS NOT NULL OR e.latest IS NOT NULL)
        AND ($entity IS NULL OR $entity IN [e.id, e.place] OR EXISTS { (e)--(:Entity {id: $entity}) })
  OPTIONAL MATCH (place:Entity {id: e.place})
  RETURN 'event' AS kind, coalesce([label IN labels(e) WHERE NOT label IN ['Entity', 'Event']][0], 'Event') AS type,
         e.id AS from, e.name AS fromName, place.id AS to, place.name AS toName, null AS act, e.when AS when,
         [{earliest: e.earliest, latest: e.latest}] AS days,
         CASE WHEN $asOf IS NULL THEN 'certainly' WHEN e.earliest > $asOf THEN 'no' WHEN e.latest <= $asOf THEN 'certainly' ELSE 'possibly' END AS onDay,
         [] AS attested, null AS says, null AS stance,
         COLLECT { MATCH (e)<-[:SUBJECT|OBJECT|ABOUT]-(:Claim)-[:SAID_IN]->(d:Document) RETURN DISTINCT d.id ORDER BY d.id } AS documents, null AS relation
}
WITH *, [d IN days WHERE NOT coalesce(d.latest < $since OR d.earliest > $until, false)] AS within
WHERE within <> [] AND onDay <> 'no'
WITH *,
     CASE WHEN $since IS NULL AND $until IS NULL AND $asOf IS NULL THEN null
          WHEN onDay = 'certainly' AND any(d IN within WHERE ($since IS NULL OR coalesce(d.earliest >= $since, false)) AND
                                                             ($until IS NULL OR coalesce(d.latest <= $until, false))) THEN 'certainly'
          ELSE 'possibly' END AS sure
WHERE coalesce(sure, 'certainly') IN $certainty
RETURN when,
       reduce(first = within[0].earliest, d IN within | CASE WHEN d.earliest < first THEN d.earliest ELSE first END) AS earliest,
       reduce(last = within[0].latest, d IN within | CASE WHEN d.latest > last THEN d.latest ELSE last END) AS latest,
       sure AS certainty,
       kind, type, from, fromName, to, toName, act, attested, says, stance, documents, relation
ORDER BY coalesce(earliest, latest), coalesce(latest, earliest), kind, type, fromName, from, toName, to, relation
LIMIT $limit
