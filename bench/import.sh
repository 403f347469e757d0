#!/usr/bin/env bash
# Measures importing 100,000 claims in 10,000 documents: all of it, again unchanged, and with one document changed. Build first: ./mvnw -DskipTests package
# Usage: bench/import.sh [DOCUMENTS] [CLAIMS_A_DOCUMENT] [yaml|jsonl]
set -euo pipefail
cd "$(dirname "$0")/.."

documents=${1:-10000} claims=${2:-10} format=${3:-yaml}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SAYSO_JAVA_OPTS=${SAYSO_JAVA_OPTS:--Xmx512m}
sayso() { /usr/bin/env time -f '  whole process: %e s wall, %U s user, %M KiB at most' target/sayso "$@" --sayso.records="$work/records" --sayso.graph.directory="$work/graph"; }
java=$(sed -n '/^fits()/,/^}/p;/^find_java()/,/^}/p' target/sayso > "$work/find" && needed=21 && . "$work/find" && find_java)

rm -f target/sayso.jsa
"$java" bench/GenerateRecords.java "$work/records" "$documents" "$claims" "$format"
echo "== $documents documents, $claims claims each, $format, $SAYSO_JAVA_OPTS"
echo "== everything new"
sayso import
echo "== again, unchanged, without a class data archive"
sayso import
echo "== making the archive"
SAYSO_JAVA_OPTS="$SAYSO_JAVA_OPTS -XX:ArchiveClassesAtExit=target/sayso.jsa -Xlog:cds=off -Xlog:cds+dynamic=off" sayso import
echo "== again, unchanged, with it"
sayso import
echo "== one document changed"
if [ "$format" = yaml ]; then
  sed -i '0,/guest/s/guest [0-9]*/guest of honour/' "$work/records/documents/doc-7.yaml"
else
  sed -i '0,/guest/s/guest [0-9]*/guest of honour/' "$work/records/documents.jsonl"
fi
sayso import
echo "== verify"
sayso verify
