// Speakers at one event
//
// @param event entity(Event) required  The event
// @returns table
// @example event=summit-1
MATCH (p:Entity)-[r:SPOKE_AT]->(:Entity:Event {id: $event})
WHERE r.stance <> 'denied'
RETURN p.id AS speaker, p.name AS name, r.when AS when, r.stance AS stance, r.says AS says
ORDER BY speaker, r.id
LIMIT 100
