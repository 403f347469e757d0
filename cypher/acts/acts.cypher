// Acts and who tells of them
//
// The relations that belong to one act or event, by type: at which levels it is told (the actors named for it, as a government and its police), of whom or
// what, and in which documents. Through act are those whose claims name it as the act; through end those that lead to or from the event itself, such as who
// spoke there. actDocuments counts the documents that tell of the act by any of them.
//
// @param act entity(Event) optional  Only this act or event
// @param type string(1..60) optional  Only this type of relation, such as RAIDED
// @param actor entity(Person|PersonGroup|Organization) optional  Only relations from this actor, or on whose behalf
// @param through enum(act|end)[] default act  Relations that name it as their act, or that the event is an end of
// @param minDocuments integer(1..10000) default 1  Only acts that at least this many documents tell of
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count; those left out are counted
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags acts, overview
// @example act=raid-2023
// @example through=act through=end minDocuments=2
MATCH (e:Entity)
WHERE e.id >= coalesce($act, '') AND ($act IS NULL OR e.id <= $act) AND e:Event
CALL (e) {
  MATCH (c:Claim)-[:ABOUT {as: 'act'}]->(e), (c)-[:SUBJECT]->(a:Entity), (c)-[:OBJECT]->(b:Entity)
  WHERE c.relationId IS NOT NULL AND 'act' IN $through
  MATCH (a)-[r {id: c.relationId}]->(b)
  RETURN DISTINCT 'act' AS by, a, r, b
  UNION ALL
  MATCH (e)-[r]-(:Entity)
  WHERE coalesce(r.act, '') <> e.id AND 'end' IN $through
  RETURN 'end' AS by, startNode(r) AS a, r, endNode(r) AS b
}
WITH e, by, a, r, b
WHERE r.stance IN $stance
WITH e, collect({by: by, a: a, r: r, b: b}) AS told
WITH e, told, size(COLLECT { UNWIND told AS t UNWIND t.r.documents AS document RETURN DISTINCT document }) AS actDocuments
WHERE actDocuments >= $minDocuments
UNWIND told AS t
WITH e, actDocuments, t.by AS by, t.a AS a, t.r AS r, t.b AS b
WHERE ($type IS NULL OR type(r) = $type) AND ($actor IS NULL OR a.id = $actor OR $actor IN r.onBehalfOf)
WITH e, actDocuments, by, a, r, b
ORDER BY r.id
WITH e, actDocuments, by, type(r) AS type, collect(DISTINCT a) AS actors, collect(DISTINCT b) AS targets, collect(r) AS all
RETURN e.id AS act,
       e.name AS actName,
       e.when AS when,
       e.earliest AS earliest,
       e.latest AS latest,
       actDocuments,
       by AS through,
       type,
       size(actors) AS levels,
       COLLECT { UNWIND actors AS a RETURN a.id ORDER BY a.name, a.id } AS from,
       COLLECT { UNWIND actors AS a RETURN a.name ORDER BY a.name, a.id } AS fromNames,
       COLLECT { UNWIND targets AS b RETURN b.id ORDER BY b.name, b.id } AS to,
       COLLECT { UNWIND targets AS b RETURN b.name ORDER BY b.name, b.id } AS toNames,
       COLLECT { UNWIND all AS r RETURN DISTINCT r.stance AS stance ORDER BY stance } AS stances,
       COLLECT { UNWIND all AS r UNWIND r.documents AS document RETURN DISTINCT document ORDER BY document } AS documents,
       [r IN all | r.id] AS relations
ORDER BY earliest, latest, actName, act, through, type
LIMIT $limit
