// T
// @param limit integer default 5  Rows
// @returns table
// @example
RETURN 1
LIMIT $limitt
