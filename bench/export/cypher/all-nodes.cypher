// All entities, as an export reads them
// @returns table
// @example
MATCH (n:Entity) WHERE n.id >= '' RETURN n ORDER BY n.id
