// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads files of graphs as docs/formats.md tells people to, and writes what the libraries then hold.
// Arguments: any number of READER INPUT OUTPUT. The output is one JSON object: graph, nodes [{id, values}], edges [{id, from, to, values}].
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import cytoscape from 'cytoscape'
import { forceLink, forceSimulation } from 'd3-force'
import Graph from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'

const version = library => createRequire(import.meta.url)(library + '/package.json').version

function cytoscapeJs (text) {
  const file = JSON.parse(text)
  const cy = cytoscape({ headless: true, elements: file.elements })
  return {
    graph: { version: cytoscape.version, ...file.data },
    nodes: cy.nodes().map(node => ({ id: node.id(), values: node.data() })),
    edges: cy.edges().map(edge => ({ id: edge.id(), from: edge.source().id(), to: edge.target().id(), values: edge.data() }))
  }
}

function graphology (graph, library) {
  if (graph.type === 'mixed' || !graph.multi) throw new Error(graph.type + ', multi: ' + graph.multi)
  return {
    graph: { version: version(library), ...graph.getAttributes(), directed: graph.type === 'directed' },
    nodes: graph.mapNodes((id, values) => ({ id, values })),
    edges: graph.mapEdges((id, values, from, to) => ({ id, from, to, values }))
  }
}

/** Of the type that the file tells. */
class Multi extends Graph {
  constructor (options) {
    super({ ...options, multi: true })
  }
}

/** GraphML cannot hold all ids; as they are they stand in name. */
function byName ({ graph, nodes, edges }) {
  const names = new Map(nodes.map(({ id, values }) => [id, values.name]))
  return {
    graph,
    nodes: nodes.map(({ id, values }) => ({ id: names.get(id), values })),
    edges: edges.map(edge => ({ ...edge, from: names.get(edge.from), to: names.get(edge.to) }))
  }
}

/** D3 has no reader; this is what makes objects of the ends of links. */
function d3 (text) {
  const { directed, nodes, links, graph } = JSON.parse(text)
  forceSimulation(nodes).stop().force('link', forceLink(links).id(node => node.id))
  return {
    graph: { ...graph, directed },
    nodes: nodes.map(node => ({ id: node.id, values: node })),
    edges: links.map(({ source, target, ...link }) => ({ id: link.key, from: source.id, to: target.id, values: link }))
  }
}

const readers = {
  cytoscape: cytoscapeJs,
  d3,
  'graphology-gexf': text => graphology(gexf.parse(Multi, text), 'graphology-gexf'),
  'graphology-graphml': text => byName(graphology(graphml.parse(Multi, text), 'graphology-graphml'))
}

const [, , ...rest] = process.argv
for (let at = 0; at < rest.length; at += 3) {
  writeFileSync(rest[at + 2], JSON.stringify(readers[rest[at]](readFileSync(rest[at + 1], 'utf8'))))
}
