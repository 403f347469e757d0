# SPDX-FileCopyrightText: The Sayso contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads files of graphs as docs/formats.md tells people to, and writes what the libraries then hold.

Arguments: any number of READER INPUT OUTPUT. The output is one JSON object: graph, nodes [{id, values}], edges [{id, from, to, values}].
"""
import json
import math
import sys

import igraph
import networkx as nx


def networkx_graphml(path):
    """GraphML cannot hold all ids; as they are they stand in name."""
    graph = nx.read_graphml(path, edge_key_type=str, force_multigraph=True)
    return of_networkx(nx.relabel_nodes(graph, nx.get_node_attributes(graph, "name")))


def networkx_gexf(path):
    """Where no two edges are parallel, networkx makes a simple graph of GEXF, without keys; the id stands among the values too."""
    graph = nx.read_gexf(path)
    if not graph.is_multigraph():
        keyed = nx.MultiDiGraph(**graph.graph) if graph.is_directed() else nx.MultiGraph(**graph.graph)
        keyed.add_nodes_from(graph.nodes(data=True))
        keyed.add_edges_from((start, end, values["id"], values) for start, end, values in graph.edges(data=True))
        graph = keyed
    return of_networkx(graph)


def networkx_json(path):
    with open(path, encoding="utf-8") as file:
        return of_networkx(nx.node_link_graph(json.load(file)))


def of_networkx(graph):
    assert graph.is_multigraph()
    return {
        "graph": {"version": nx.__version__, **graph.graph, "directed": graph.is_directed()},
        "nodes": [{"id": node, "values": values} for node, values in graph.nodes(data=True)],
        "edges": [
            {"id": key, "from": start, "to": end, "values": values}
            for start, end, key, values in graph.edges(keys=True, data=True)
        ],
    }


def igraph_graphml(path):
    graph = igraph.Graph.Read_GraphML(path)
    return {
        "graph": {
            "version": igraph.__version__,
            **told({name: graph[name] for name in graph.attributes()}),
            "directed": graph.is_directed(),
        },
        "nodes": [{"id": node["name"], "values": told(node.attributes())} for node in graph.vs],
        "edges": [
            {"id": edge["id"], "from": edge.source_vertex["name"], "to": edge.target_vertex["name"],
             "values": told(edge.attributes())}
            for edge in graph.es
        ],
    }


def told(values):
    """Without what igraph puts where nothing was told: empty texts and what is not a number."""
    return {
        name: value for name, value in values.items()
        if value != "" and not (isinstance(value, float) and math.isnan(value))
    }


READERS = {
    "networkx-graphml": networkx_graphml,
    "networkx-gexf": networkx_gexf,
    "networkx-json": networkx_json,
    "igraph-graphml": igraph_graphml,
}

arguments = sys.argv[1:]
for reader, source, target in zip(arguments[0::3], arguments[1::3], arguments[2::3]):
    with open(target, "w", encoding="utf-8") as file:
        json.dump(READERS[reader](source), file)
