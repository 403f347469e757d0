// T
// @returns table
// @example
// nothing else
