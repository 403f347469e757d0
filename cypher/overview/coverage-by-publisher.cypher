// Coverage by publisher and document
//
// For each publisher and document: how many claims it makes, in how many voices, how many relations they support or deny, and how many of these other
// documents tell of as well (shared) or it alone (own). With detail=types also by type of relation; the row of type * counts all. A document whose publisher
// is unknown comes last.
//
// @param publisher entity(Organization|Person) optional  Only this publisher
// @param document string(1..200) optional  Only this document, by its id
// @param detail enum(documents|types) default documents  One row for each document, or also one for each type of relation in it
// @returns table
// @tags overview, documents
// @example
// @example publisher=washington-times detail=types
MATCH (d:Document)
WHERE d.id >= coalesce($document, '') AND ($document IS NULL OR d.id <= $document)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(p:Entity)
WITH d, p
WHERE $publisher IS NULL OR p.id = $publisher
MATCH (d)<-[s:SAID_IN]-(c:Claim)-[:SAID_BY]->(v)
WITH d, p, c, v, s,
     c.status = 'done' AND EXISTS { MATCH (o:Claim {relationId: c.relationId})-[:SAID_IN]->(e:Document) WHERE e <> d AND o.status = 'done' } AS shared,
     CASE WHEN c.status = 'done' THEN c.relationId END AS relation
UNWIND CASE $detail WHEN 'types' THEN ['*', c.relation] ELSE ['*'] END AS type
WITH d, p, type,
     count(*) AS claims,
     count(CASE WHEN c.stance = 'denies' THEN 1 END) AS denials,
     count(CASE WHEN c.ownVoice THEN 1 END) AS ownVoice,
     count(DISTINCT v) AS voices,
     count(DISTINCT relation) AS relations,
     count(DISTINCT CASE WHEN shared THEN relation END) AS shared
RETURN p.id AS publisher,
       p.name AS publisherName,
       d.id AS document,
       d.title AS title,
       d.published AS published,
       type,
       claims,
       denials,
       ownVoice,
       voices,
       relations,
       shared,
       relations - shared AS own
ORDER BY publisherName, publisher, published, document, type
