// Designations
//
// Who put whom on which list, when as far as the documents tell, on what ground, who says so, and what took them off it again or
// kept them on it. With asOf, certainty tells whether the designation certainly held on that day or possibly: going by the dates alone, not by whose account
// is right.
//
// @param by entity(Person|PersonGroup|Organization) optional  The body that designated, or on whose behalf it was done
// @param target entity(Person|PersonGroup|Organization) optional  Who was designated
// @param list entity(Instrument) optional  The list
// @param asOf date optional  Only what was in force on this day: certainly, or possibly as far as the dates told go
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count; those left out are counted
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags acts, designations
// @example target=mek
// @example target=mek asOf=2012-06-30
MATCH (a:Entity)-[r:DESIGNATED]->(t:Entity)
WHERE ($by IS NULL OR a.id = $by OR $by IN r.onBehalfOf) AND ($target IS NULL OR t.id = $target) AND ($list IS NULL OR r.list = $list)
      AND r.stance IN $stance
WITH a, r, t,
     COLLECT { MATCH (:Entity)-[x:DELISTED]->(t) WHERE x.list = r.list AND x.stance IN ['affirmed', 'contested', 'varies']
               RETURN {earliest: x.earliest, latest: x.latest} } AS ends
WITH a, r, t, ends, split(coalesce(r.when, ''), '/')[0] AS begin, split(coalesce(r.when, ''), '/')[-1] AS end
WITH a, r, t, ends,
     CASE WHEN begin =~ '\\d{4}-\\d\\d-\\d\\d' THEN date(begin) WHEN begin =~ '\\d{4}-(0\\d|1[0-2])' THEN date(begin) + duration('P1M') - duration('P1D')
          WHEN begin =~ '\\d{4}' THEN date(begin + '-12-31') END AS begunBy,
     CASE WHEN end =~ '\\d{4}(-(0\\d|1[0-2])(-\\d\\d)?)?' THEN date(end) END AS notOverBefore,
     COLLECT { MATCH (c:Claim {relationId: r.id})-[:SAID_IN]->(d:Document) WHERE c.ended AND c.when IS NULL RETURN d.latest } AS overBy,
     COLLECT { MATCH (c:Claim {relationId: r.id})-[:SAID_IN]->(d:Document) WHERE c.attested IS NOT NULL AND d.earliest = d.latest RETURN d.latest } AS held
WITH a, r, t,
     CASE WHEN $asOf IS NULL THEN null
          WHEN r.earliest > $asOf OR r.latest < $asOf OR any(day IN overBy WHERE day < $asOf) OR any(x IN ends WHERE x.latest < $asOf) THEN 'no'
          WHEN (begunBy <= $asOf AND $asOf <= notOverBefore OR $asOf IN held) AND all(x IN ends WHERE coalesce(x.earliest > $asOf, false)) THEN 'certainly'
          ELSE 'possibly' END AS certainty
WHERE $asOf IS NULL OR certainty <> 'no'
RETURN a.id AS by,
       a.name AS byName,
       COLLECT { UNWIND coalesce(r.onBehalfOf, []) AS named MATCH (n:Entity {id: named}) RETURN n.name ORDER BY n.name, n.id } AS onBehalfOf,
       t.id AS target,
       t.name AS targetName,
       r.list AS list,
       COLLECT { MATCH (l:Entity {id: r.list}) RETURN l.name }[0] AS listName,
       r.act AS act,
       r.when AS when,
       r.earliest AS earliest,
       r.latest AS latest,
       certainty,
       COLLECT { UNWIND r.claims AS claim MATCH (c:Claim {id: claim})-[:SAID_BY]->(v) WHERE c.ground IS NOT NULL
                 RETURN DISTINCT coalesce(v.name, v.title, v.id) + ': ' + c.ground AS told ORDER BY told } AS ground,
       COLLECT { MATCH (o:Entity)-[x:DELISTED]->(t) WHERE x.list = r.list AND x.stance IN ['affirmed', 'contested', 'varies']
                 RETURN o.name + coalesce(', ' + x.when, '') ORDER BY o.name, x.when, x.id } AS delisted,
       COLLECT { MATCH (o:Entity)-[x:UPHELD]->(:Entity {id: r.act}) WHERE x.stance IN ['affirmed', 'contested', 'varies']
                 RETURN o.name + coalesce(', ' + x.when, '') ORDER BY o.name, x.when, x.id } AS upheld,
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
ORDER BY byName, by, targetName, target, listName, relation
LIMIT $limit
