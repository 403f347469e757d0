#!/usr/bin/env bash
# Puts cypher-shell with its libraries into target/cypher-shell, for the test that uses it.
set -euo pipefail
cd "$(dirname "$0")/../../.."
[ -d target/cypher-shell ] && exit

./mvnw -q -B -f src/test/cypher-shell/pom.xml org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$PWD/target/cypher-shell.part"
mv target/cypher-shell.part target/cypher-shell
