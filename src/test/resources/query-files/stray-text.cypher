// T
// @returns table
// a description below the tags
// @example
RETURN 1
