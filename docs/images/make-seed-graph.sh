#!/bin/sh
# SPDX-FileCopyrightText: The Sayso contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Draws seed-graph.svg from a running server. Needs curl, jq and Graphviz. Usage: docs/images/make-seed-graph.sh [URL]
set -eu

url=${1:-http://127.0.0.1:8080}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
lines=$(mktemp)
trap 'rm -f "$lines"' EXIT

# An error inside the stream is a line with $error; jq -e then fails, and nothing is drawn.
curl --fail-with-body --silent --show-error --header 'Content-Type: text/plain' --data-binary "@$here/seed-graph.cypher" "$url/api/cypher.jsonl" |
  jq --exit-status --raw-output 'if has("line") then .line else error(tostring) end' > "$lines"

{
  cat << 'DOT'
digraph seeds {
  rankdir=LR; nodesep=0.14; ranksep=0.5; bgcolor=white; fontname="Helvetica,Arial,sans-serif";
  node [fontname="Helvetica,Arial,sans-serif", fontsize=12, shape=box, style=filled, color="#555555", margin="0.12,0.06"];
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=9, color="#444444", fontcolor="#333333", arrowsize=0.7];
DOT
  cat "$lines"
  cat << 'DOT'
  subgraph cluster_legend {
    label="Legend"; fontsize=12; color="#bbbbbb"; style=rounded; margin=10;
    node [width=0.1, height=0.1];
    person [label="Person", fillcolor="#e8f0fa"]; body [label="Organization, group", fillcolor="#e9f5e6"];
    event [label="Event", fillcolor="#fdf3d8", shape=ellipse]; place [label="Place", fillcolor="#eeeeee", shape=house];
    person -> body [label="TYPE\nsay so: these voices"];
    event -> place [label="contested\nsay so: ...   deny: ...", style=dashed, color="#b3261e", fontcolor="#b3261e"];
    body -> event [label="implied, not said outright", color="#999999", fontcolor="#777777"];
  }
}
DOT
} | dot -Tsvg -o "$here/seed-graph.svg"
