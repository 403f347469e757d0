// Every relation, in the order of an index and then of their ids
// @returns table
// @example
MATCH (a:Entity)-[r]->(b:Entity)
WHERE a.id > ''
RETURN a.id AS from, r.id AS relation, b.id AS to
ORDER BY a.id, r.id
