// All relations with the places of their claims, as an export reads them
// @returns table
// @example
MATCH (a:Entity) WHERE a.id >= ''
WITH a ORDER BY a.id
CALL (a) {
  MATCH (a)-[r]->(b:Entity)
  WHERE r.stance IN ['affirmed', 'contested', 'varies']
  RETURN r, b ORDER BY b.id, type(r), r.id
}
RETURN r, COLLECT {
  MATCH (c:Claim {relationId: r.id})-[s:SAID_IN]->(d:Document) WHERE c.status = 'done'
  RETURN [d.id, s.paragraphs, s.starts, s.ends, s.roles]
} AS places
