// @returns table
// @example
RETURN 1
