// Speakers at an event
//
// Who spoke at one event, when as far as the documents tell, in which capacity, on whose behalf, and who says so in which documents.
//
// @param event entity(Event) required  The event, by id, name or alias
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count; those left out are counted
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags events, speakers
// @example event=paris-conference-2023
MATCH (p:Entity)-[r:SPOKE_AT]->(:Entity:Event {id: $event})
WHERE r.stance IN $stance
RETURN p.id AS speaker,
       p.name AS name,
       coalesce(r.capacity, []) AS capacity,
       COLLECT { UNWIND coalesce(r.onBehalfOf, []) AS named MATCH (n:Entity {id: named}) RETURN n.name ORDER BY n.name, n.id } AS onBehalfOf,
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
ORDER BY name, speaker, relation
LIMIT $limit
