// Every relation, in the order they lie in the store
// @returns table
// @example
MATCH (a)-[r]->(b)
RETURN a.id AS from, r.id AS relation, b.id AS to
