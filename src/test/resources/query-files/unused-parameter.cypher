// T
// @param x string optional  X
// @returns table
// @example
RETURN "$x"
