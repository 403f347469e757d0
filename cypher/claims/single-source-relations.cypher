// Relations of a single source
//
// Relations that rest on one document only, or on one voice only, however many documents repeat it. One source makes a thing neither false nor doubtful: it
// tells where nothing stands beside it.
//
// @param by enum(document|voice) default document  What there is only one of
// @param entity entity optional  Only what this entity takes part in, also as the one on whose behalf
// @param type string(1..60) optional  Only this type of relation, such as SPOKE_AT
// @param document string(1..200) optional  Only what rests on this document, by its id
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count; those left out are counted
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags claims, evidence
// @example type=DESIGNATED
// @example by=voice entity=raid-2023
MATCH (a:Entity)-[r]->(b:Entity)
WHERE CASE $by WHEN 'document' THEN size(r.documents) = 1 ELSE r.voices = 1 END
      AND ($type IS NULL OR type(r) = $type) AND ($document IS NULL OR $document IN r.documents)
      AND ($entity IS NULL OR $entity IN [a.id, b.id, r.act] OR $entity IN r.onBehalfOf) AND r.stance IN $stance
RETURN type(r) AS type,
       a.id AS from,
       a.name AS fromName,
       b.id AS to,
       b.name AS toName,
       r.act AS act,
       r.when AS when,
       r.stance AS stance,
       r.wording AS wording,
       COLLECT { UNWIND coalesce(r.saidBy, []) + coalesce(r.deniedBy, []) AS voice OPTIONAL MATCH (v:Entity {id: voice}) OPTIONAL MATCH (w:Document {id: voice})
                 RETURN coalesce(v.name, w.title, voice) AS voiceName ORDER BY voiceName, voice } AS voices,
       r.documents AS documents,
       size(r.claims) AS claims,
       r.id AS relation
ORDER BY type, fromName, from, toName, to, relation
LIMIT $limit
