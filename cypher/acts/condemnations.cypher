// Condemnations
//
// Who condemned whom or what, over which occasion, in what sense by whose account, on whose behalf, and who reports it.
//
// @param by entity(Person|PersonGroup|Organization) optional  Who condemned, or on whose behalf
// @param target entity optional  Who or what was condemned
// @param over entity(Event) optional  The occasion
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count; those left out are counted
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags acts, condemnations, speech
// @example by=government-of-iran
MATCH (a:Entity)-[r:CONDEMNED]->(t:Entity)
WHERE ($by IS NULL OR a.id = $by OR $by IN r.onBehalfOf) AND ($target IS NULL OR t.id = $target) AND ($over IS NULL OR $over IN r.over)
      AND r.stance IN $stance
RETURN a.id AS by,
       a.name AS byName,
       COLLECT { UNWIND coalesce(r.onBehalfOf, []) AS named MATCH (n:Entity {id: named}) RETURN n.name ORDER BY n.name, n.id } AS onBehalfOf,
       t.id AS target,
       t.name AS targetName,
       r.act AS act,
       COLLECT { UNWIND coalesce(r.over, []) AS named MATCH (n:Entity {id: named}) RETURN n.name ORDER BY n.name, n.id } AS over,
       COLLECT { UNWIND r.claims AS claim MATCH (c:Claim {id: claim})-[:SAID_BY]->(v) WHERE c.content IS NOT NULL
                 RETURN DISTINCT coalesce(v.name, v.title, v.id) + ': ' + c.content AS told ORDER BY told } AS content,
       r.when AS when,
       r.earliest AS earliest,
       r.latest AS latest,
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
ORDER BY byName, by, targetName, target, earliest, relation
LIMIT $limit
