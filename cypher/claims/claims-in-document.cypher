// Claims in a document
//
// Every claim of one document in the order of its text, with whose voice it is, what it says, and where it stands: paragraphs from 1, and offsets in code
// points over the whole text (-1 where only the paragraph is known). The lists paragraphs, starts, ends and roles run side by side.
//
// @param document string(1..200) required  The id of the document, as in coverage-by-publisher
// @param paragraph integer(1..100000) optional  Only claims that stand in this paragraph
// @param type string(1..60) optional  Only this type of relation, such as SPOKE_AT
// @param limit integer(1..100000) default 10000  At most this many rows
// @returns table
// @tags claims, documents
// @example document=washington-times-2023-07-02
// @example document=iran-condemns-rally-2023-07-03 paragraph=8
MATCH (d:Document {id: $document})<-[s:SAID_IN]-(c:Claim)
WHERE ($paragraph IS NULL OR $paragraph IN s.paragraphs) AND ($type IS NULL OR c.relation = $type)
MATCH (c)-[:SAID_BY]->(v), (c)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(b:Entity)
OPTIONAL MATCH (c)-[:CONTENT_OF]->(speech:Claim)
WITH c, s, v, a, b, speech,
     COLLECT { UNWIND range(0, size(s.paragraphs) - 1) AS i
               WITH s.paragraphs[i] AS paragraph, s.starts[i] AS start, s.roles[i] AS role WHERE role = 'main' OR NOT 'main' IN s.roles
               RETURN {paragraph: paragraph, start: start} ORDER BY paragraph, start LIMIT 1 }[0] AS place
RETURN place.paragraph AS paragraph,
       place.start AS start,
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
       v.id AS saidBy,
       coalesce(v.name, v.title, v.id) AS saidByName,
       COLLECT { MATCH (c)-[y:RELAYED_BY]->(by:Entity) RETURN by.name ORDER BY y.step } AS relayedBy,
       COLLECT { MATCH (c)-[:ON_BEHALF_OF]->(n:Entity) RETURN n.name ORDER BY n.name, n.id } AS onBehalfOf,
       COLLECT { MATCH (c)-[x:ABOUT]->(n:Entity) RETURN x.as + ': ' + n.name ORDER BY x.as, n.id } AS about,
       s.paragraphs AS paragraphs,
       s.starts AS starts,
       s.ends AS ends,
       s.roles AS roles,
       coalesce(c.notes, []) AS notes,
       speech.id AS contentOf,
       c.id AS claim,
       c.relationId AS relation
ORDER BY paragraph, start, type, claim
LIMIT $limit
