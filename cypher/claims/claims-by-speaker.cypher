// Claims by a speaker
//
// What one voice asserts, and what a speaker is told to have said. The column basis tells them apart: asserts is a claim of the world made in this voice;
// speech is an act of speaking (stating, accusing, calling for ...) that somebody else reports of the speaker or of whoever speaks on the speaker's behalf.
// Being the speaker of a speech makes nobody a witness to it; what the speech asserts stands in rows of its own, with the speech in the column contentOf.
//
// @param speaker entity(Person|PersonGroup|Organization) required  The voice, by id, name or alias
// @param basis enum(asserts|speech)[] default asserts,speech  Which of the two
// @param about entity optional  Only claims that this entity has a part in
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags claims, speakers, speech
// @example speaker="Nasser Kanani"
// @example speaker=john-bolton about=government-of-iran
OPTIONAL MATCH (vocabulary:Vocabulary)
WITH coalesce(head(collect(vocabulary.json)), '') AS json
CALL (json) {
  MATCH (s:Entity {id: $speaker})<-[:SUBJECT|ON_BEHALF_OF]-(c:Claim)
  WHERE 'speech' IN $basis
  WITH json, c.relation AS type, collect(DISTINCT c) AS claims
  WHERE split(split(json, '"' + type + '":{')[1], '"time":"')[0] ENDS WITH '"speech":true,'
  UNWIND claims AS c
  RETURN 'speech' AS basis, c
  UNION ALL
  MATCH (:Entity {id: $speaker})<-[:SAID_BY]-(c:Claim)
  WHERE 'asserts' IN $basis
  RETURN 'asserts' AS basis, c
}
WITH basis, c
WHERE $about IS NULL OR EXISTS { (c)-[:SUBJECT|OBJECT|ABOUT]->(:Entity {id: $about}) }
MATCH (c)-[s:SAID_IN]->(d:Document), (c)-[:SAID_BY]->(v), (c)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(b:Entity)
OPTIONAL MATCH (c)-[:CONTENT_OF]->(speech:Claim)
RETURN basis,
       c.relation AS type,
       a.id AS from,
       a.name AS fromName,
       b.id AS to,
       b.name AS toName,
       c.content AS content,
       c.stance AS stance,
       c.wording AS wording,
       c.status AS status,
       c.when AS when,
       c.saidOn AS saidOn,
       COLLECT { MATCH (c)-[x:ABOUT]->(n:Entity) RETURN x.as + ': ' + n.name ORDER BY x.as, n.id } AS about,
       COLLECT { MATCH (c)-[:ON_BEHALF_OF]->(n:Entity) RETURN n.name ORDER BY n.name, n.id } AS onBehalfOf,
       v.id AS saidBy,
       coalesce(v.name, v.title, v.id) AS saidByName,
       COLLECT { MATCH (c)-[y:RELAYED_BY]->(by:Entity) RETURN by.name ORDER BY y.step } AS relayedBy,
       d.id AS document,
       d.title AS title,
       d.published AS published,
       s.paragraphs AS paragraphs,
       speech.id AS contentOf,
       c.id AS claim,
       c.relationId AS relation
ORDER BY published, document, reduce(first = 1000000, n IN paragraphs | CASE WHEN n < first THEN n ELSE first END), basis, type, claim
LIMIT $limit
