// T
// @returns table
// @example
CALL sayso.contradictions() YIELD relation
WITH relation, sayso . cite ( relation ) AS lines, {cite: 1} AS sayso
RETURN lines, sayso.cite, 'sayso.cite(x)', [x IN lines | sayso.cite(x)], Sayso.Possibly(relation, $x)
