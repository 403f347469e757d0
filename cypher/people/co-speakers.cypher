// Who spoke at the same events
//
// With whom a person shared an event's platform, and at which events. A group or body counts as well, and finds those who shared one with whoever spoke on
// its behalf. Named persons by default. It tells that both spoke there, not that they met. The lists eventNames, wordings and relations run side by side;
// relations are the others' own, ownRelations those of the person asked for.
//
// @param person entity(Person|PersonGroup|Organization) required  The speaker, by id, name or alias
// @param event entity(Event) optional  Only at this event
// @param minEvents integer(1..1000) default 1  At least this many events together
// @param type enum(Person|PersonGroup|Organization)[] default Person  Which kinds of others
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count, on both sides; those left out are counted
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags people, speakers, events
// @example person="Joe Lieberman"
// @example person=liz-truss minEvents=2
CALL () {
  MATCH (p:Entity {id: $person})-[own:SPOKE_AT]->(e:Event)
  RETURN p, own, e
  UNION
  MATCH (:Entity {id: $person})<-[:ON_BEHALF_OF]-(c:Claim {relation: 'SPOKE_AT'})-[:SUBJECT]->(p:Entity), (c)-[:OBJECT]->(e:Event)
  MATCH (p)-[own:SPOKE_AT {id: c.relationId}]->(e)
  RETURN p, own, e
}
WITH p, own, e
WHERE own.stance IN $stance AND ($event IS NULL OR e.id = $event)
MATCH (o:Entity)-[r:SPOKE_AT]->(e)
WHERE o <> p AND o.id <> $person AND r.stance IN $stance AND any(label IN labels(o) WHERE label IN $type)
WITH o, r, e, own
ORDER BY own.id
WITH o, r, e, collect(own.id) AS owns
ORDER BY coalesce(r.earliest, e.earliest), e.id
WITH o, collect(r) AS spoke, collect(e) AS at, collect(owns) AS owns
WHERE size(at) >= $minEvents
RETURN o.id AS speaker,
       o.name AS name,
       size(at) AS count,
       [e IN at | e.id] AS events,
       [e IN at | e.name] AS eventNames,
       [r IN spoke | r.wording] AS wordings,
       COLLECT { UNWIND spoke AS r UNWIND r.documents AS document RETURN DISTINCT document ORDER BY document } AS documents,
       [r IN spoke | r.id] AS relations,
       reduce(all = [], some IN owns | all + some) AS ownRelations
ORDER BY count DESC, name, speaker
LIMIT $limit
