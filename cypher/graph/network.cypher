// Network
//
// All relations of the types given, with the entities at their ends, in order of their ids: the graph for a drawing or a measure.
//
// @param type string(1..60)[] required  The types of relations, such as SPOKE_AT
// @param entities enum(Person|PersonGroup|Organization|Event|Place|Instrument|Work)[] default Person,PersonGroup,Organization,Event,Place,Instrument,Work
//     Only between entities of these types
// @param stance enum(affirmed|contested|denied|varies)[] default affirmed,contested,varies  Which relations count; those left out are counted
// @param limit integer(1..1000000) default 10000  At most this many relations
// @returns graph
// @tags graph, overview
// @example type=SPOKE_AT
// @example type=LEADS type=MEMBER_OF type=PART_OF type=REPRESENTS
MATCH (from:Entity)-[r:$any($type)]->(to:Entity)
WHERE from.id > '' AND r.stance IN $stance AND any(label IN labels(from) WHERE label IN $entities) AND any(label IN labels(to) WHERE label IN $entities)
RETURN from, r AS edge, to, r.id AS relation
ORDER BY from.id, relation
LIMIT $limit
