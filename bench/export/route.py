# SPDX-FileCopyrightText: The Sayso contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The analyst's way without Sayso's exports: Neo4j's Query API asked for JSON Lines, read into networkx, written as GEXF or GraphML.

Arguments: the port of Neo4j's server, the folder with the query files, gexf or graphml, the file to write, the most relations.
Prints seconds, peak memory in bytes, nodes and edges.
"""

import http.client
import json
import resource
import sys
import time

import networkx


def rows(port, cypher):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    body = json.dumps({"statement": cypher})
    headers = {"Content-Type": "application/json", "Accept": "application/jsonl"}
    connection.request("POST", "/db/neo4j/query/v2", body, headers)
    answer = connection.getresponse()
    if answer.status // 100 != 2:
        sys.exit(f"Neo4j answered {answer.status}: {answer.read(500)}")
    for line in answer:
        event = json.loads(line)
        if event["$event"] == "Error":
            sys.exit(str(event))
        if event["$event"] == "Record":
            yield event["_body"]
    connection.close()


def cypher(folder, name):
    with open(f"{folder}/{name}.cypher", encoding="utf-8") as file:
        return "".join(line for line in file if not line.startswith("//"))


def flat(properties):
    """Neither format of networkx takes lists."""
    return {
        name: json.dumps(value) if isinstance(value, list) else value
        for name, value in properties.items()
        if name not in ("id", "digest")
    }


def locators(places):
    return json.dumps(
        [
            f"{document} {paragraph} {start}-{end}"
            for document, paragraphs, starts, ends, _ in places
            for paragraph, start, end in zip(paragraphs, starts, ends)
        ]
    )


def read(port, folder, limit):
    graph = networkx.MultiDiGraph()
    ids = {}
    for (node,) in rows(port, cypher(folder, "all-nodes")):
        properties = node["properties"]
        ids[node["elementId"]] = properties["id"]
        graph.add_node(properties["id"], label=properties["name"], nodeType=node["labels"][-1], **flat(properties))
    for edge, places in rows(port, cypher(folder, "all-edges") + f" LIMIT {limit}"):
        properties = edge["properties"]
        graph.add_edge(
            ids[edge["startNodeElementId"]],
            ids[edge["endNodeElementId"]],
            key="r:" + properties["id"],
            label=properties["says"],
            relation=edge["type"],
            locators=locators(places),
            **flat(properties),
        )
    return graph


def main():
    port, folder, form, target, limit = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5])
    begun = time.monotonic()
    graph = read(port, folder, limit)
    print(f"read after {time.monotonic() - begun:.1f} s", file=sys.stderr)
    (networkx.write_gexf if form == "gexf" else networkx.write_graphml)(graph, target)
    seconds = time.monotonic() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10
    print(f"{seconds:.3f} {peak} {graph.number_of_nodes()} {graph.number_of_edges()}")


main()
