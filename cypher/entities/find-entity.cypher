// Find an entity
//
// Entities whose name or alias holds the words, misspelt ones too; the id is what other queries take. Exact names come first. Aliases are for finding only:
// some are labels that a party disputes.
//
// @param text string(1..200) required  Words of a name or alias, or the beginning of one
// @param type enum(Person|PersonGroup|Organization|Event|Place|Instrument|Work)[] optional  Only these types
// @param limit integer(1..1000) default 50  At most this many rows
// @returns table
// @tags entities, search
// @example text="Wesley Clark"
WITH reduce(escaped = toLower($text), sign IN split('\\ + - ! ( ) { } [ ] ^ " ~ * ? : / & | < > =', ' ') |
            replace(escaped, sign, '\\' + sign)) AS escaped
WITH [word IN split(escaped, ' ') WHERE word <> '' |
      word + ' ' + word + '*' + CASE WHEN size(word) > 5 THEN ' ' + word + '~2' WHEN size(word) > 3 THEN ' ' + word + '~1' ELSE '' END] AS words
WITH reduce(query = '', word IN words | query + ' ' + word) AS query WHERE query <> ''
CALL db.index.fulltext.queryNodes('entity_names', query) YIELD node AS e
WITH e, [label IN labels(e) WHERE label IN ['Person', 'PersonGroup', 'Organization', 'Event', 'Place', 'Instrument', 'Work']][0] AS type,
     [name IN [e.name] + coalesce(e.aliases, []) | toLower(name)] AS names
WHERE $type IS NULL OR type IN $type
WITH e, type,
     CASE WHEN toLower($text) IN names THEN 0
          WHEN any(name IN names WHERE name STARTS WITH toLower($text)) THEN 1
          WHEN any(name IN names WHERE name CONTAINS toLower($text)) THEN 2
          ELSE 3 END AS rank
RETURN e.id AS id,
       e.name AS name,
       type,
       COLLECT { UNWIND labels(e) AS label WITH label WHERE NOT label IN ['Entity', type] RETURN label ORDER BY label } AS kinds,
       coalesce(e.aliases, []) AS aliases,
       COUNT { (e)--(:Entity) } AS relations
ORDER BY rank, name, id
LIMIT $limit
