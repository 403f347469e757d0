// Shortest paths between two entities
//
// All shortest paths over affirmed relations, whichever way these point, up to a greatest length. A path is a chain of claims, not a tie between its ends:
// steps tells for each relation whose word it is. Shared countries and governments make short paths that mean little; type keeps to the types that count.
//
// @param from entity required  The one end, by id, name or alias
// @param to entity required  The other end
// @param type string(1..60)[] optional  Only over these types of relations
// @param maxLength integer(1..10) default 6  At most this many relations in a path
// @param contested boolean default false  Also over relations that some voices deny
// @param limit integer(1..1000) default 100  At most this many paths
// @returns graph
// @tags graph, paths
// @example from=turki-bin-faisal to=mike-pence type=SPOKE_AT
// @example from=newt-gingrich to=paris-conference-2025 type=SPOKE_AT
MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
WHERE a <> b
MATCH path = ALL SHORTEST (a) ((:Entity)-[r]-(:Entity)
  WHERE (r.stance = 'affirmed' OR $contested AND r.stance IN ['contested', 'varies']) AND ($type IS NULL OR type(r) IN $type)){1,10} (b)
WHERE length(path) <= $maxLength
RETURN length(path) AS length,
       [n IN nodes(path) | n.name] AS names,
       [r IN relationships(path) | startNode(r).name + ' ' + r.says + ': ' + endNode(r).name] AS steps,
       [r IN relationships(path) | r.id] AS relations,
       path
ORDER BY length, relations
LIMIT $limit
