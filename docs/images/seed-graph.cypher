// The lines of a Graphviz drawing of a part of the seeds: what is told of the conference and the rally of July 2023 and of the raid of June 2023.
// make-seed-graph.sh runs it. Speakers known to one document only, such as unnamed groups, are left out.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) = 'SPOKE_AT' AND b.id = 'paris-conference-2023' AND a.document IS NULL
   OR type(r) IN ['ORGANIZED', 'COORDINATED_WITH', 'CONDEMNED', 'BANNED', 'LIFTED_BAN'] AND b.id IN ['paris-conference-2023', 'paris-rally-2023']
   OR r.act = 'raid-2023' AND a.document IS NULL
   OR type(r) = 'BASED_IN' AND b.id = 'mek-camp-albania' AND a.document IS NULL
WITH a, r, b ORDER BY type(r), a.id, r.id
WITH collect({from: a, to: b, relation: r, type: type(r)}) AS edges
WITH edges, reduce(all = [], edge IN edges | all + [edge.from, edge.to]) AS ends
WITH edges, COLLECT { UNWIND ends AS end WITH DISTINCT end RETURN end ORDER BY end.id } AS nodes
// A line is broken at the first blank after its 24th sign.
WITH [node IN nodes | '"' + node.id + '" [label="' + reduce(text = '', word IN split(replace(node.name, '"', '\\"'), ' ') |
        text + CASE WHEN text = '' THEN '' WHEN size(last(split(text, '\n'))) + size(word) > 24 THEN '\n' ELSE ' ' END + word) + '"'
        + CASE WHEN node:Person THEN ', fillcolor="#e8f0fa"' WHEN node:Event THEN ', fillcolor="#fdf3d8", shape=ellipse'
               WHEN node:Place THEN ', fillcolor="#eeeeee", shape=house' ELSE ', fillcolor="#e9f5e6"' END
        + '];'] AS drawnNodes,
     [edge IN edges | '"' + edge.from.id + '" -> "' + edge.to.id + '" [label="' + edge.type
        + CASE WHEN edge.relation.act IN [edge.from.id, edge.to.id] THEN '' ELSE coalesce(', act ' + edge.relation.act, '') END + '\n' + CASE WHEN edge.relation.wording = 'plain' THEN '' ELSE edge.relation.wording + '; ' END
        + 'say so: ' + reduce(text = '', voice IN coalesce(edge.relation.saidBy, []) | text + CASE WHEN text = '' THEN '' ELSE ',\n' END + voice)
        + CASE WHEN edge.relation.deniedBy IS NULL THEN '' ELSE '\ndeny: ' + reduce(text = '', voice IN edge.relation.deniedBy |
            text + CASE WHEN text = '' THEN '' ELSE ',\n' END + voice) END
        + '"' + CASE WHEN edge.relation.stance IN ['contested', 'varies'] THEN ', style=dashed, color="#b3261e", fontcolor="#b3261e"'
                     WHEN edge.relation.stance = 'denied' THEN ', style=dotted, color="#b3261e", fontcolor="#b3261e"'
                     WHEN edge.relation.wording <> 'plain' THEN ', color="#999999", fontcolor="#777777"' ELSE '' END
        + '];'] AS drawnEdges
UNWIND drawnNodes + drawnEdges AS line
RETURN line
