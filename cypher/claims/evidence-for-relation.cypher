// Evidence for a relation
//
// Every claim behind one relation: whose voice, relayed by whom, in which document and at which paragraphs, with its qualifiers and the recorder's notes.
// The ids of relations are in the column relation of the other queries.
//
// @param relation string(32..32) required  The id of the relation
// @returns table
// @tags claims, evidence
// @example relation=133291ce91fec652583109ecdbb169e1
MATCH (c:Claim {relationId: $relation})
MATCH (c)-[s:SAID_IN]->(d:Document), (c)-[:SAID_BY]->(v), (c)-[:SUBJECT]->(a:Entity), (c)-[:OBJECT]->(b:Entity)
RETURN c.id AS claim,
       c.relation AS relation,
       a.id AS from,
       a.name AS fromName,
       b.id AS to,
       b.name AS toName,
       c.stance AS stance,
       c.wording AS wording,
       c.status AS status,
       v.id AS saidBy,
       coalesce(v.name, v.title, v.id) AS saidByName,
       coalesce(c.ownVoice, false) AS ownVoice,
       COLLECT { MATCH (c)-[y:RELAYED_BY]->(by:Entity) RETURN by.name ORDER BY y.step } AS relayedBy,
       COLLECT { MATCH (c)-[:ON_BEHALF_OF]->(n:Entity) RETURN n.name ORDER BY n.name, n.id } AS onBehalfOf,
       c.when AS when,
       c.saidOn AS saidOn,
       COLLECT { MATCH (c)-[x:ABOUT]->(n:Entity) RETURN x.as + ': ' + n.name ORDER BY x.as, n.id } AS about,
       COLLECT { UNWIND keys(c) AS key
                 WITH key WHERE NOT key IN ['id', 'digest', 'relation', 'relationId', 'act', 'stance', 'wording', 'status', 'ended', 'ownVoice',
                                            'saidOn', 'when', 'earliest', 'latest', 'attested', 'keys', 'notes', 'contradicts', 'competesWith']
                      AND NOT EXISTS { (c)-[x:ABOUT]->() WHERE x.as = key }
                 RETURN key + ': ' + toStringOrNull(c[key]) ORDER BY key } AS qualifiers,
       d.id AS document,
       d.title AS title,
       d.published AS published,
       s.paragraphs AS paragraphs,
       s.starts AS starts,
       s.ends AS ends,
       s.roles AS roles,
       coalesce(c.notes, []) AS notes
ORDER BY published, document, claim
