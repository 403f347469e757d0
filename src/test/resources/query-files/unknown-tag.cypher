// T
// @parm x string required  X
// @returns table
// @example
RETURN 1
