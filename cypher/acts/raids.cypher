// Raids
//
// Who raided whom or what, when, on what ground by whose account, and who says so. One raid told of several actors, as of a government and its police, has one
// row for each, with the same act.
//
// @param by entity(Person|PersonGroup|Organization) optional  Who raided, or on whose behalf
// @param target entity optional  Who or what was raided
// @param act entity(Event) optional  The raid itself
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count; those left out are counted
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags acts, raids
// @example act=raid-2023
MATCH (a:Entity)-[r:RAIDED]->(t:Entity)
WHERE ($by IS NULL OR a.id = $by OR $by IN r.onBehalfOf) AND ($target IS NULL OR t.id = $target) AND ($act IS NULL OR r.act = $act)
      AND r.stance IN $stance
RETURN a.id AS by,
       a.name AS byName,
       COLLECT { UNWIND coalesce(r.onBehalfOf, []) AS named MATCH (n:Entity {id: named}) RETURN n.name ORDER BY n.name, n.id } AS onBehalfOf,
       t.id AS target,
       t.name AS targetName,
       r.act AS act,
       COLLECT { MATCH (e:Entity {id: r.act}) RETURN e.name }[0] AS actName,
       r.when AS when,
       r.earliest AS earliest,
       r.latest AS latest,
       COLLECT { UNWIND r.claims AS claim MATCH (c:Claim {id: claim})-[:SAID_BY]->(v) WHERE c.ground IS NOT NULL
                 RETURN DISTINCT coalesce(v.name, v.title, v.id) + ': ' + c.ground AS told ORDER BY told } AS ground,
       COLLECT { UNWIND coalesce(r.legalBasis, []) AS named MATCH (n:Entity {id: named}) RETURN n.name ORDER BY n.name, n.id } AS legalBasis,
       r.stance AS stance,
       r.wording AS wording,
       COLLECT { UNWIND r.saidBy AS voice OPTIONAL MATCH (v:Entity {id: voice}) OPTIONAL MATCH (w:Document {id: voice})
                 RETURN coalesce(v.name, w.title, voice) AS voiceName ORDER BY voiceName, voice } AS saidBy,
       COLLECT { UNWIND r.deniedBy AS voice OPTIONAL MATCH (v:Entity {id: voice}) OPTIONAL MATCH (w:Document {id: voice})
                 RETURN coalesce(v.name, w.title, voice) AS voiceName ORDER BY voiceName, voice } AS deniedBy,
       coalesce(r.saidBy, []) AS saidByIds,
       coalesce(r.deniedBy, []) AS deniedByIds,
       r.documents AS documents,
       COLLECT { UNWIND r.documents AS document MATCH (d:Document {id: document}) RETURN coalesce(d.title, document) ORDER BY document } AS titles,
       r.id AS relation
ORDER BY earliest, byName, by, targetName, target, relation
LIMIT $limit
