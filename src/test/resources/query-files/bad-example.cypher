// T
// @param n integer(1..9) required  N
// @returns table
// @example n=10 m=1
// @example
// @example n=1 rubbish
RETURN $n
