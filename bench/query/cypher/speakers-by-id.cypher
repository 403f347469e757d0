// Speakers at one event, by an id that nobody looks up first
//
// @param event string required  The event's id
// @returns table
// @example event=event-1
MATCH (p:Entity)-[r:SPOKE_AT]->(:Entity:Event {id: $event})
WHERE r.stance <> 'denied'
RETURN p.id AS speaker, p.name AS name, r.when AS when, r.stance AS stance, r.says AS says
ORDER BY speaker, r.id
LIMIT 100
