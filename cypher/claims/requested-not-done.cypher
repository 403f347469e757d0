// Requested, not done
//
// What somebody called for, and whether any document tells of it as done. The column done is: no, where nobody is told to have done it (or only before it was
// asked for); unclear, where something of the kind is told, but no doer was named in the request or the dates do not show that it came after; yes, where the
// one asked did it afterwards; unknown, where the request names no relation that one could look for. Denied relations count as not done and stand in denied.
//
// @param by entity(Person|PersonGroup|Organization) optional  Who asked, or on whose behalf
// @param to entity(Person|PersonGroup|Organization) optional  Who was asked
// @param done enum(no|unclear|yes|unknown)[] default no,unclear  Which requests to list
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags claims, requests, speech
// @example
// @example by=mohammad-javad-zarif
// @example done=no done=unclear done=unknown
MATCH (c:Claim {relation: 'CALLED_FOR'})-[:SUBJECT]->(a:Entity)
WHERE c.stance = 'affirms' AND ($by IS NULL OR a.id = $by OR EXISTS { (c)-[:ON_BEHALF_OF]->(:Entity {id: $by}) })
OPTIONAL MATCH (c)-[:OBJECT]->(b:Entity)
WITH c, a, b, coalesce(c.wantsFrom, b.id) AS doer
WHERE $to IS NULL OR b.id = $to
OPTIONAL MATCH (w:Entity {id: doer})
OPTIONAL MATCH (t:Entity {id: c.wantsTo})
WITH c, a, b, doer, w, t,
     COLLECT { MATCH (x:Entity)-[r]->(t)
               WHERE type(r) = c.wants AND (doer IS NULL OR x.id = doer OR doer IN r.onBehalfOf)
                     AND r.stance IN ['affirmed', 'contested', 'varies'] AND NOT coalesce(r.latest < c.earliest, false)
               RETURN {relation: r.id, after: r.earliest >= c.latest, told: x.name + coalesce(', ' + r.when, '')} ORDER BY r.id } AS found,
     COLLECT { MATCH (x:Entity)-[r]->(t)
               WHERE type(r) = c.wants AND (doer IS NULL OR x.id = doer OR doer IN r.onBehalfOf) AND r.stance = 'denied'
               RETURN r.id ORDER BY r.id } AS denied
WITH c, a, b, w, t, found, denied,
     CASE WHEN c.wants IS NULL OR t IS NULL THEN 'unknown'
          WHEN found = [] THEN 'no'
          WHEN doer IS NOT NULL AND any(f IN found WHERE f.after) THEN 'yes'
          ELSE 'unclear' END AS done
WHERE done IN $done
MATCH (c)-[s:SAID_IN]->(d:Document), (c)-[:SAID_BY]->(v)
RETURN a.id AS by,
       a.name AS byName,
       COLLECT { MATCH (c)-[:ON_BEHALF_OF]->(n:Entity) RETURN n.name ORDER BY n.name, n.id } AS onBehalfOf,
       b.id AS asked,
       b.name AS askedName,
       c.content AS content,
       c.wants AS wants,
       w.id AS wantsFrom,
       w.name AS wantsFromName,
       t.id AS wantsTo,
       t.name AS wantsToName,
       c.when AS when,
       done,
       [f IN found | f.told] AS alike,
       [f IN found | f.relation] AS alikeRelations,
       denied,
       c.wording AS wording,
       v.id AS saidBy,
       coalesce(v.name, v.title, v.id) AS saidByName,
       d.id AS document,
       s.paragraphs AS paragraphs,
       c.id AS claim,
       c.relationId AS relation
ORDER BY byName, by, wants, content, document, claim
LIMIT $limit
