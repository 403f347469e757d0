#!/usr/bin/env bash
# Compares Sayso's HTTP queries with Neo4j's own server and its Query API on the same data and prints a Markdown table (docs/performance.md).
# Build first: ./mvnw -DskipTests package. Needs a JDK, some 4 GB below $TMPDIR, 5 GB of memory, and a machine that does nothing else.
# Usage: bench/query.sh [HEAP] [NODES] [RELATIONS] [ROUNDS] [SECONDS_A_ROUND] [small|large]
# The last says which half alone is to be measured.
set -euo pipefail
cd "$(dirname "$0")/.."

heap=${1:-512m} nodes=${2:-220000} relations=${3:-1000000} rounds=${4:-5} seconds=${5:-8}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=$(sed -n '/^fits()/,/^}/p;/^find_java()/,/^}/p' target/sayso > "$work/find" && needed=21 && . "$work/find" && find_java)
flags=(-XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED)

if [ ! -d target/neo4j-server ]; then
  echo "== fetching Neo4j's server" >&2
  ./mvnw -q -B -f bench/query/neo4j-server.xml org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$PWD/target/neo4j-server.part" >&2
  mv target/neo4j-server.part target/neo4j-server
fi

echo "== making a graph of $nodes nodes and $relations relations" >&2
mkdir -p "$work/classes" "$work/records"
"$(dirname "$java")/javac" -nowarn -cp 'target/lib/*' -d "$work/classes" bench/query/*.java 2> "$work/javac.log" || { cat "$work/javac.log" >&2; exit 1; }
"$java" "${flags[@]}" -Xmx1g -cp "$work/classes:target/lib/*" MakeGraph "$work/sayso/neo4j" "$work/csv" "$nodes" "$relations" > "$work/import.log" || { cat "$work/import.log" >&2; exit 1; }
rm -r "$work/csv"
# Adds the schema and Sayso's own marks; then everybody gets a copy.
target/sayso import --sayso.records="$work/records" --sayso.graph.directory="$work/sayso" --sayso.graph.bolt.port=0 >&2
for home in neo4j loop bare; do
  for part in databases transactions; do
    mkdir -p "$work/$home/data/$part"
    cp -r "$work/sayso/neo4j/data/$part/neo4j" "$work/$home/data/$part/"
  done
done

echo "== measuring, $rounds rounds of $seconds s" >&2
"$java" "${flags[@]}" -Xmx256m -cp "$work/classes" Compare "$work" bench/query/cypher "$heap" "$nodes" "$relations" "$rounds" "$seconds" ${6:+"$6"}
