// Competing values
//
// What the claims of one relation tell differently: its qualifiers, quantities and dates, one row for each value, with the voices that give it and the
// documents they stand in. Further the dates, quantities and grounds that differ between relations of one type and target in one act, and whatever differs
// between claims that were recorded as competing: the column basis tells which, and rows that compete share the column matter. Dates are listed where two of
// them cannot both be right; with overlapping=true also where they differ only in how exact they are.
//
// @param entity entity optional  Only relations that this entity takes part in
// @param type string(1..60) optional  Only this type of relation, such as RELOCATED_TO
// @param field string(1..60) optional  Only this qualifier, such as quantity or ground, or when
// @param overlapping boolean default false  Also dates that may mean one day
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count; those left out are counted
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags claims, disputes
// @example
// @example field=quantity
// @example field=when overlapping=true
CALL () {
  MATCH (a:Entity)-[r]->(b:Entity)
  WHERE size(r.claims) > 1 AND r.stance IN $stance AND ($type IS NULL OR type(r) = $type) AND ($entity IS NULL OR $entity IN [a.id, b.id])
  CALL (r) {
    UNWIND r.differs AS field
    UNWIND r.claims AS id
    MATCH (c:Claim {id: id}) WHERE c[field] IS NOT NULL
    OPTIONAL MATCH (c)-[x:ABOUT]->(named:Entity) WHERE x.as = field
    RETURN field, coalesce(named.name, toString(c[field])) AS value, collect(DISTINCT c) AS claims
    UNION ALL
    UNWIND r.claims AS id
    MATCH (c:Claim {id: id}) WHERE c.when IS NOT NULL AND c.stance = 'affirms'
    WITH collect(c) AS dated, max(c.earliest) AS begin, min(c.latest) AS end
    WHERE $overlapping OR begin > end
    UNWIND dated AS c
    WITH dated, c.when AS value, collect(c) AS claims
    WHERE any(d IN dated WHERE d.when <> value)
    RETURN 'when' AS field, value, claims
  }
  RETURN 'one relation' AS basis, type(r) AS type, a, b, field, value, claims, r.id AS relation, r.id AS matter
  UNION ALL
  MATCH (e:Event)<-[:ABOUT {as: 'act'}]-(c:Claim)-[:OBJECT]->(b:Entity), (c)-[:SUBJECT]->(a:Entity)
  WHERE c.relationId IS NOT NULL AND c.status = 'done' AND c.stance = 'affirms' AND 'affirmed' IN $stance
        AND ($type IS NULL OR c.relation = $type) AND ($entity IS NULL OR EXISTS { (c)-[:SUBJECT|OBJECT|ABOUT]->(:Entity {id: $entity}) })
  UNWIND ['when', 'quantity', 'amount', 'ground'] AS field
  WITH e, a, b, c, field, c.relation AS type WHERE c[field] IS NOT NULL
  WITH e, b, type, field, collect({a: a, c: c}) AS told, count(DISTINCT c.relationId) AS relations, count(DISTINCT c[field]) AS values,
       max(c.earliest) AS begin, min(c.latest) AS end
  WHERE relations > 1 AND values > 1 AND (field <> 'when' OR $overlapping OR begin > end)
  UNWIND told AS t
  WITH e, b, type, field, t.a AS a, t.c AS c
  RETURN 'one act' AS basis, type, a, b, field, toString(c[field]) AS value, collect(c) AS claims, c.relationId AS relation, e.id AS matter
  UNION ALL
  MATCH (one:Claim)-[:COMPETES_WITH]->(other:Claim)
  WHERE (one.relationId IS NULL OR other.relationId IS NULL OR one.relationId <> other.relationId) AND 'affirmed' IN $stance
  UNWIND [key IN keys(one) + [key IN keys(other) WHERE one[key] IS NULL] WHERE coalesce(one[key] <> other[key], true) AND NOT key IN
          ['id', 'digest', 'relationId', 'stance', 'wording', 'status', 'ended', 'ownVoice', 'earliest', 'latest', 'attested', 'keys', 'notes',
           'contradicts', 'competesWith', 'quantityMin', 'quantityMax', 'amountMin', 'amountMax']] AS field
  UNWIND [one, other] AS c
  MATCH (c)-[:SUBJECT]->(a:Entity) WHERE c[field] IS NOT NULL
  OPTIONAL MATCH (c)-[:OBJECT]->(b:Entity)
  OPTIONAL MATCH (c)-[x:ABOUT]->(named:Entity) WHERE x.as = field
  WITH one, other, a, b, c, field, named
  WHERE ($type IS NULL OR $type IN [one.relation, other.relation])
        AND ($entity IS NULL OR EXISTS { MATCH (n:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(m:Claim) WHERE m.id IN [one.id, other.id] })
  RETURN 'competes' AS basis, c.relation AS type, a, b, field, coalesce(named.name, toString(c[field])) AS value, [c] AS claims,
         c.relationId AS relation, one.id + other.id AS matter
}
WITH basis, type, a, b, field, value, claims, relation, matter
WHERE $field IS NULL OR field = $field
RETURN type,
       a.id AS from,
       a.name AS fromName,
       b.id AS to,
       b.name AS toName,
       basis,
       field,
       value,
       COLLECT { UNWIND claims AS c MATCH (c)-[:SAID_BY]->(v) WITH DISTINCT v, coalesce(v.name, v.title, v.id) AS name RETURN name ORDER BY name, v.id } AS saidBy,
       COLLECT { UNWIND claims AS c MATCH (c)-[:SAID_IN]->(d:Document) RETURN DISTINCT d.id ORDER BY d.id } AS documents,
       COLLECT { UNWIND claims AS c RETURN c.id ORDER BY c.id } AS claims,
       relation,
       matter
ORDER BY basis, field, type, fromName, from, toName, to, matter, value, claims
LIMIT $limit
