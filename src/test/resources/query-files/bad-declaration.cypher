// T
// @param x strnig optional  X
// @param y enum optional  Y
// @param z integer(a..b) optional  Z
// @param v integer default many  V
// @param w string  W
// @returns table
// @example
RETURN $x, $y, $z, $v, $w
