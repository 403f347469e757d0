#!/usr/bin/env bash
# Compares Sayso's graph exports with its own JSON Lines of the same nodes and relations, and with Neo4j's Query API read by a Python program and written by networkx, and prints a
# Markdown table (docs/performance.md).
# Build first: ./mvnw -DskipTests package. Needs a JDK, some 6 GB below $TMPDIR, 6 GB of memory (18 GB for networkx with all relations), and a machine that does nothing else.
# Usage: bench/export.sh [HEAP] [NODES] [RELATIONS] [ROUNDS] [RELATIONS_BY_NETWORKX] [formats|further|route]
# The last says which part alone is to be measured. WORK names a folder that is kept, with the graph in it; PYTHON a Python that has networkx.
set -euo pipefail
cd "$(dirname "$0")/.."

heap=${1:-512m} nodes=${2:-220000} relations=${3:-1000000} rounds=${4:-3} route=${5:-100000}
work=${WORK:-$(mktemp -d)}
[ -n "${WORK:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work/classes"
java=$(sed -n '/^fits()/,/^}/p;/^find_java()/,/^}/p' target/sayso > "$work/find" && needed=21 && . "$work/find" && find_java)
flags=(-XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED)

if [ ! -d target/neo4j-server ]; then
  echo "== fetching Neo4j's server" >&2
  ./mvnw -q -B -f bench/query/neo4j-server.xml org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$PWD/target/neo4j-server.part" >&2
  mv target/neo4j-server.part target/neo4j-server
fi

"$(dirname "$java")/javac" -nowarn -cp 'target/lib/*' -d "$work/classes" bench/query/*.java bench/export/*.java 2> "$work/javac.log" || { cat "$work/javac.log" >&2; exit 1; }
import() { target/sayso import --sayso.records="$work/records" --sayso.graph.directory="$work/sayso" --sayso.graph.bolt.port=0 >&2; }
if [ ! -e "$work/made" ]; then
  echo "== making a graph of $nodes nodes and $relations relations, each with a claim" >&2
  mkdir -p "$work/records"
  "$java" "${flags[@]}" -Xmx1g -cp "$work/classes:target/lib/*" MakeGraph "$work/sayso/neo4j" "$work/csv" "$nodes" "$relations" evidence > "$work/import.log" || { cat "$work/import.log" >&2; exit 1; }
  rm -r "$work/csv"
  # The first adds the schema and Sayso's own marks, the second proves that it takes the documents for known.
  import
  "$java" "${flags[@]}" -Xmx512m -cp "$work/classes:target/lib/*" NameDocuments "$work/sayso/neo4j" "$work/records" >&2
  import
  for part in databases transactions; do
    mkdir -p "$work/neo4j/data/$part"
    cp -r "$work/sayso/neo4j/data/$part/neo4j" "$work/neo4j/data/$part/"
  done
  touch "$work/made"
fi

echo "== measuring, $rounds rounds" >&2
"$java" "${flags[@]}" -Xmx256m -cp "$work/classes" CompareExports "$work" bench/export/cypher "$heap" "$rounds" "$route" ${6:+"$6"}
