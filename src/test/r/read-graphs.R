# SPDX-FileCopyrightText: The Sayso contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Reads GraphML as docs/formats.md tells people to, and writes what igraph then holds.
# Arguments: any number of igraph-graphml INPUT OUTPUT. The output is one JSON object: graph, nodes [{id, values}], edges [{id, from, to, values}].
suppressPackageStartupMessages({
  library(igraph)
  library(jsonlite)
})

# Without what igraph puts where nothing was told: empty texts and what is not a number.
told <- function(values) Filter(function(value) !(is.na(value) || identical(value, "")), values)
# jsonlite writes 15 digits.
exact <- function(value) if (is.numeric(value)) structure(sprintf("%.17g", value), class = "json") else value
row_of <- function(columns, at) lapply(told(lapply(columns, `[[`, at)), exact)

read <- function(path) {
  graph <- read_graph(path, format = "graphml")
  nodes <- vertex_attr(graph)
  edges <- edge_attr(graph)
  ends <- ends(graph, E(graph))
  list(
    graph = c(list(version = as.character(packageVersion("igraph")), directed = is_directed(graph)), told(graph_attr(graph))),
    nodes = lapply(seq_len(vcount(graph)), function(at) list(id = nodes$name[[at]], values = row_of(nodes, at))),
    edges = lapply(seq_len(ecount(graph)), function(at) {
      list(id = edges$id[[at]], from = ends[at, 1], to = ends[at, 2], values = row_of(edges, at))
    })
  )
}

arguments <- commandArgs(trailingOnly = TRUE)
for (at in seq(1, length(arguments), by = 3)) {
  file <- file(arguments[[at + 2]], "w", encoding = "UTF-8")
  writeLines(toJSON(read(arguments[[at + 1]]), auto_unbox = TRUE, json_verbatim = TRUE), file, useBytes = TRUE)
  close(file)
}
