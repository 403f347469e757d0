// How much of what there is
//
// How many entities of each type and kind, claims of each relation type, and direct relations of each type, and how many of the claims and relations are denials.
//
// @param layer enum(entities|claims|relations)[] default entities,claims,relations  Which of the three to count
// @returns table
// @tags overview
// @example
CALL () {
  MATCH (e:Entity)
  WHERE 'entities' IN $layer
  UNWIND labels(e) AS label
  WITH label, count(*) AS count WHERE label <> 'Entity'
  RETURN 'entities' AS layer, label AS name, count, 0 AS denied
  UNION ALL
  MATCH (c:Claim)
  WHERE 'claims' IN $layer
  RETURN 'claims' AS layer, c.relation AS name, count(*) AS count, count(CASE WHEN c.stance = 'denies' THEN 1 END) AS denied
  UNION ALL
  MATCH (:Entity)-[r]->(:Entity)
  WHERE 'relations' IN $layer
  RETURN 'relations' AS layer, type(r) AS name, count(*) AS count, count(CASE WHEN r.stance = 'denied' THEN 1 END) AS denied
}
RETURN layer, name, count, denied
ORDER BY layer, name
