// Two perspectives on one subject
//
// What two sides say about one subject, side by side: what they assert of it in their own voice, and what they are told to have said of it (then with who
// tells it). A side is what is named, and by default also its spokespersons (who REPRESENTS it), its bodies (what is PART_OF it) and who LEADS any of them;
// include says which, and include=itself leaves the side alone. Speech on behalf of any of them counts. Name a side more than once to put several bodies
// on it. Nothing but such relations puts anybody on a side; firstSide and secondSide list who was taken to be on which.
//
// @param subject entity required  What they speak of
// @param first entity(Person|PersonGroup|Organization)[] required  One side
// @param second entity(Person|PersonGroup|Organization)[] required  The other side
// @param include enum(itself|spokespersons|bodies|leaders)[] default itself,spokespersons,bodies,leaders  Who belongs to a side; itself always does
// @param both boolean default false  Only what both sides speak of
// @param limit integer(1..10000) default 1000  At most this many rows
// @returns table
// @tags claims, disputes, speech
// @example subject=mek first=government-of-iran first=iranian-foreign-ministry second=ncri second=mek
// @example subject=raid-2023 first=mek second=albanian-police include=itself
OPTIONAL MATCH (vocabulary:Vocabulary)
CALL (vocabulary) {
  CALL db.relationshipTypes() YIELD relationshipType AS name
  RETURN collect(name) AS known
}
WITH [name IN known + ['STATED'] WHERE split(split(vocabulary.json, '"' + name + '":{')[1], '"time":"')[0] ENDS WITH '"speech":true,'] AS speeches
CALL () {
  UNWIND [['first', $first], ['second', $second]] AS side
  UNWIND side[1] AS id
  MATCH (n:Entity {id: id})
  CALL (n) {
    RETURN n AS body
    UNION
    WITH n WHERE 'bodies' IN $include
    MATCH (n) (()<-[x:PART_OF WHERE x.stance <> 'denied']-(:Organization)){1,3} (body:Organization)
    RETURN body
  }
  CALL (body) {
    RETURN body AS member
    UNION
    MATCH (body)<-[x:REPRESENTS|LEADS]-(member:Entity)
    WHERE x.stance <> 'denied' AND (type(x) = 'REPRESENTS' AND 'spokespersons' IN $include OR type(x) = 'LEADS' AND 'leaders' IN $include)
    RETURN member
  }
  WITH DISTINCT side[0] AS side, member
  ORDER BY member.name, member.id
  RETURN collect({side: side, member: member}) AS members
}
WITH speeches, members, [m IN members WHERE m.side = 'first' | m.member.name] AS firstSide, [m IN members WHERE m.side = 'second' | m.member.name] AS secondSide
UNWIND members AS m
WITH speeches, firstSide, secondSide, m.side AS side, m.member AS member
CALL (member, speeches) {
  MATCH (member)<-[:SAID_BY]-(c:Claim)
  RETURN c, null AS reporter
  UNION
  MATCH (member)<-[:SUBJECT|ON_BEHALF_OF]-(c:Claim)-[:SAID_BY]->(reporter)
  WHERE c.relation IN speeches
  RETURN c, reporter
}
WITH firstSide, secondSide, side, member, c, reporter
WHERE EXISTS { (c)-[x:SUBJECT|OBJECT|ABOUT]->(:Entity {id: $subject}) WHERE reporter IS NULL OR type(x) <> 'SUBJECT' }
MATCH (c)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(b:Entity)
WITH firstSide, secondSide, side, c, reporter, a, b,
     CASE WHEN reporter IS NULL THEN member.name ELSE a.name + ' (told by ' + coalesce(reporter.name, reporter.title, reporter.id) + ')' END
     + CASE c.stance WHEN 'denies' THEN ', denied' ELSE '' END + CASE c.status WHEN 'done' THEN '' ELSE ', ' + c.status END
     + coalesce(': ' + c.content, '') AS statement
WITH c.relation AS type,
     CASE WHEN reporter IS NULL THEN a END AS a,
     b, firstSide, secondSide, side, c, statement
ORDER BY statement
WITH type, a, b, firstSide, secondSide,
     collect(DISTINCT CASE side WHEN 'first' THEN statement END) AS first,
     collect(DISTINCT CASE side WHEN 'second' THEN statement END) AS second,
     collect(DISTINCT CASE side WHEN 'first' THEN c END) AS firstClaims,
     collect(DISTINCT CASE side WHEN 'second' THEN c END) AS secondClaims
WHERE NOT $both OR first <> [] AND second <> []
RETURN type,
       a.id AS from,
       a.name AS fromName,
       b.id AS to,
       b.name AS toName,
       first,
       second,
       firstSide,
       secondSide,
       COLLECT { UNWIND firstClaims AS c RETURN c.id ORDER BY c.id } AS firstClaims,
       COLLECT { UNWIND secondClaims AS c RETURN c.id ORDER BY c.id } AS secondClaims,
       COLLECT { UNWIND firstClaims + secondClaims AS c WITH c WHERE c.relationId IS NOT NULL RETURN DISTINCT c.relationId ORDER BY c.relationId } AS relations
ORDER BY type, fromName, from, toName, to
LIMIT $limit
