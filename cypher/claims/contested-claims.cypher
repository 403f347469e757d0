// Contested claims
//
// What is affirmed by some and denied by others: relations with both kinds of claims, and claims of which one contradicts another. In a row for such a pair,
// affirmedBy and deniedBy are the voices of the one claim and of the other.
//
// @param entity entity optional  Only what this entity takes part in
// @param relation string(1..60) optional  Only this type of relation, such as KILLED
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags claims, disputes
// @example
CALL () {
  MATCH (a:Entity)-[r]->(b:Entity)
  WHERE r.stance IN ['contested', 'varies']
        AND ($relation IS NULL OR type(r) = $relation) AND ($entity IS NULL OR $entity IN [a.id, b.id])
  RETURN r.stance AS basis, type(r) AS relation, a.id AS from, a.name AS fromName, b.id AS to, b.name AS toName, r.when AS when,
         COLLECT { UNWIND r.saidBy AS voice OPTIONAL MATCH (v:Entity {id: voice}) OPTIONAL MATCH (w:Document {id: voice})
                   RETURN coalesce(v.name, w.title, voice) AS voiceName ORDER BY voiceName, voice } AS affirmedBy,
         COLLECT { UNWIND r.deniedBy AS voice OPTIONAL MATCH (v:Entity {id: voice}) OPTIONAL MATCH (w:Document {id: voice})
                   RETURN coalesce(v.name, w.title, voice) AS voiceName ORDER BY voiceName, voice } AS deniedBy,
         [] AS content,
         r.claims AS claims, r.documents AS documents, r.id AS relationId
  UNION ALL
  MATCH (c:Claim)-[:CONTRADICTS]->(o:Claim)
  WHERE c.relationId IS NULL OR o.relationId IS NULL OR c.relationId <> o.relationId
  MATCH (c)-[:SUBJECT]->(a:Entity), (c)-[:SAID_BY]->(v), (o)-[:SAID_BY]->(w), (c)-[:SAID_IN]->(d:Document), (o)-[:SAID_IN]->(f:Document)
  OPTIONAL MATCH (c)-[:OBJECT]->(b:Entity)
  WITH c, o, a, b, v, w, d.id AS d, f.id AS f
  WHERE ($relation IS NULL OR $relation IN [c.relation, o.relation])
        AND ($entity IS NULL OR $entity IN [a.id, b.id] OR EXISTS { (o)-[:SUBJECT|OBJECT]->(:Entity {id: $entity}) })
  RETURN 'contradicts' AS basis, c.relation AS relation, a.id AS from, a.name AS fromName, b.id AS to, b.name AS toName, c.when AS when,
         [coalesce(v.name, v.title, v.id)] AS affirmedBy,
         [coalesce(w.name, w.title, w.id)] AS deniedBy,
         [c.relation + coalesce(': ' + c.content, ''), o.relation + coalesce(': ' + o.content, '')] AS content,
         [c.id, o.id] AS claims, CASE WHEN d = f THEN [d] WHEN d < f THEN [d, f] ELSE [f, d] END AS documents,
         c.relationId AS relationId
}
RETURN basis, relation, from, fromName, to, toName, when, affirmedBy, deniedBy, content, claims, documents, relationId
ORDER BY basis, relation, fromName, from, toName, to, relationId, claims
LIMIT $limit
