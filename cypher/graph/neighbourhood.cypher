// Neighbourhood of an entity
//
// The relations that one reaches from an entity in up to depth steps, whichever way they point, with the entities at their ends. The column step is the step
// by which a relation is reached first; relations between two entities at the outermost step are not among them.
//
// @param entity entity required  Where to start, by id, name or alias
// @param depth integer(1..3) default 1  How many steps
// @param type string(1..60)[] optional  Only over these types of relations
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Only over these relations
// @param limit integer(1..100000) default 1000  At most this many relations
// @returns graph
// @tags graph, entities
// @example entity=wesley-clark
// @example entity=turki-bin-faisal depth=2 type=SPOKE_AT
MATCH (start:Entity {id: $entity})
CALL (start) {
  WITH start WHERE $depth >= 2
  MATCH (start)-[r]-(n:Entity)
  WHERE r.stance IN $stance AND ($type IS NULL OR type(r) IN $type)
  RETURN collect(DISTINCT n) AS first
}
CALL (start, first) {
  UNWIND first AS f
  MATCH (f)-[r]-(n:Entity)
  WHERE $depth >= 3 AND r.stance IN $stance AND ($type IS NULL OR type(r) IN $type)
  RETURN collect(DISTINCT n) AS second
}
CALL (start, first, second) {
  MATCH (start)-[r]-(:Entity)
  RETURN 1 AS step, r
  UNION ALL
  UNWIND first AS n
  MATCH (n)-[r]-(:Entity)
  RETURN 2 AS step, r
  UNION ALL
  UNWIND second AS n
  MATCH (n)-[r]-(:Entity)
  RETURN 3 AS step, r
}
WITH r, min(step) AS step
WHERE r.stance IN $stance AND ($type IS NULL OR type(r) IN $type)
WITH startNode(r) AS from, r, endNode(r) AS to, step
RETURN from, r AS edge, to, step, r.id AS relation
ORDER BY step, from.id, type(r), to.id, relation
LIMIT $limit
