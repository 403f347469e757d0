// T
// @example
RETURN 1
