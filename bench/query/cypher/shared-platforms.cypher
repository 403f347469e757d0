// Who spoke most often at the same events as one person: two hops, counted
//
// @param person entity(Person) required  The person
// @returns table
// @example person=person-1
MATCH (:Entity:Person {id: $person})-[:SPOKE_AT]->(e)<-[:SPOKE_AT]-(other)
WITH other, count(*) AS together
ORDER BY together DESC, other.id
LIMIT 25
RETURN other.id AS speaker, other.name AS name, together
