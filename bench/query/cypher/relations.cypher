// Every relation, in no order
// @returns table
// @example
MATCH (a:Entity)-[r]->(b:Entity)
RETURN a.id AS from, r.id AS relation, b.id AS to
