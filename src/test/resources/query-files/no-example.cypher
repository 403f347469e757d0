// T
// @returns table
RETURN 1
