// A title
//
// First line of the description,
// which goes on.
//
// A second paragraph.
//
// @param who entity(Person|Organization) required  Whom it is about,
//     told at length
// @param stance enum(affirmed|denied)[] default affirmed  Which count
// @param limit integer(1..100) default 10  At most this many
// @param since date optional  Not before
// @returns table
// @tags people, acts
// @example who="Ada Moss" limit=3
// @example who=a stance=affirmed,denied
MATCH (n {id: $who}) // $not is a parameter here
WHERE n.stance IN $stance AND ($since IS NULL OR n.at > $since) AND n.text <> '$neither'
RETURN n.id ORDER BY n.id LIMIT $limit
