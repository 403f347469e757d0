// All relations as they are stored, without the places of their claims, as the export in Neo4j's form reads them
// @returns table
// @example
MATCH (a:Entity) WHERE a.id >= ''
WITH a ORDER BY a.id
CALL (a) {
  MATCH (a)-[r]->(b:Entity)
  WHERE r.stance IN ['affirmed', 'contested', 'varies']
  RETURN r, b ORDER BY b.id, type(r), r.id
}
RETURN r
