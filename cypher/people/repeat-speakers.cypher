// Speakers at several events
//
// Who spoke at more than one event, at which, and in which capacity each time. Named persons by default: an unnamed group belongs to one document and so
// repeats nowhere. The lists eventNames, when, capacities, wordings and relations run side by side, in order of time.
//
// @param minEvents integer(2..1000) default 2  At least this many events
// @param type enum(Person|PersonGroup|Organization)[] default Person  Which kinds of speakers
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count; those left out are counted
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags people, speakers, events
// @example
// @example minEvents=2 type=Person
MATCH (p:Entity)-[r:SPOKE_AT]->(e:Event)
WHERE r.stance IN $stance AND any(label IN labels(p) WHERE label IN $type)
WITH p, r, e
ORDER BY coalesce(r.earliest, e.earliest), e.id
WITH p, collect(r) AS spoke, collect(e) AS at
WHERE size(at) >= $minEvents
RETURN p.id AS speaker,
       p.name AS name,
       size(at) AS count,
       [e IN at | e.id] AS events,
       [e IN at | e.name] AS eventNames,
       [i IN range(0, size(at) - 1) | coalesce(spoke[i].when, at[i].when, '')] AS when,
       [r IN spoke | reduce(all = '', one IN coalesce(r.capacity, []) | all + CASE WHEN all = '' THEN '' ELSE '; or: ' END + one)] AS capacities,
       [r IN spoke | r.wording] AS wordings,
       COLLECT { UNWIND spoke AS r UNWIND r.saidBy AS voice WITH DISTINCT voice
                 OPTIONAL MATCH (v:Entity {id: voice}) OPTIONAL MATCH (w:Document {id: voice})
                 RETURN coalesce(v.name, w.title, voice) AS voiceName ORDER BY voiceName, voice } AS saidBy,
       COLLECT { UNWIND spoke AS r UNWIND r.documents AS document RETURN DISTINCT document ORDER BY document } AS documents,
       [r IN spoke | r.id] AS relations
ORDER BY count DESC, name, speaker
LIMIT $limit
