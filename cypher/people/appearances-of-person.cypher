// Appearances of a person
//
// At which events somebody spoke, in which capacity, and who says so. Where no claim tells when, the date is that of the event; heldAt are the places that
// claims give for it. A group or body counts as well, and finds those who spoke on its behalf.
//
// @param person entity(Person|PersonGroup|Organization) required  The speaker, by id, name or alias
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count; those left out are counted
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags people, speakers, events
// @example person="Wesley Clark"
MATCH (p:Entity)-[r:SPOKE_AT]->(e:Event)
WHERE (p.id = $person OR $person IN r.onBehalfOf) AND r.stance IN $stance
RETURN e.id AS event,
       e.name AS eventName,
       COLLECT { MATCH (n:Entity {id: e.place}) RETURN n.name }[0] AS place,
       COLLECT { MATCH (e)-[x:HELD_AT]->(n:Entity) WHERE x.stance IN ['affirmed', 'contested', 'varies'] RETURN n.name ORDER BY n.name, n.id } AS heldAt,
       coalesce(r.when, e.when) AS when,
       CASE WHEN r.when IS NULL THEN e.earliest ELSE r.earliest END AS earliest,
       CASE WHEN r.when IS NULL THEN e.latest ELSE r.latest END AS latest,
       p.id AS speaker,
       p.name AS name,
       coalesce(r.capacity, []) AS capacity,
       COLLECT { UNWIND coalesce(r.onBehalfOf, []) AS named MATCH (n:Entity {id: named}) RETURN n.name ORDER BY n.name, n.id } AS onBehalfOf,
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
ORDER BY earliest, event, speaker, relation
LIMIT $limit
