// What "claims" at the start of a question stands for: the claims of the file's document, one row each, with these columns. Asked once a document.
// Own voice is "own"; dates in c are texts; unnamed groups of the document are "/words"; paragraphs are the main places, without repetition.
MATCH (d:Document {id: $document})<-[at:SAID_IN]-(c:Claim)-[:SAID_BY]->(said), (c)-[:SUBJECT]->(subject)
OPTIONAL MATCH (c)-[:OBJECT]->(object)
RETURN properties(c) AS c, c.relation AS relation, c.stance AS stance, c.wording AS wording, c.status AS status,
     replace(subject.id, d.id + '/', '/') AS from, replace(object.id, d.id + '/', '/') AS to,
     CASE WHEN c.ownVoice THEN 'own' ELSE replace(said.id, d.id + '/', '/') END AS voice,
     COLLECT { UNWIND range(0, size(at.paragraphs) - 1) AS i WITH i WHERE at.roles[i] = 'main'
               RETURN DISTINCT at.paragraphs[i] AS paragraph ORDER BY paragraph } AS paragraphs,
     COLLECT { MATCH (c)-[by:RELAYED_BY]->(relay) RETURN replace(relay.id, d.id + '/', '/') ORDER BY by.step } AS relayed,
     COLLECT { MATCH (c)-[:ON_BEHALF_OF]->(principal) RETURN principal.id ORDER BY principal.id } AS behalf,
     COLLECT { MATCH (c)-[:CONTENT_OF]->(speech) RETURN speech.relation } AS contentOf
