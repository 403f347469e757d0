// T
// @param x string optional  X
// @param x string optional  X again
// @returns table
// @example
RETURN $x
