// T
// @returns rows
// @example
RETURN 1
