#!/bin/bash
# SPDX-FileCopyrightText: The Sayso contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the image and lives with the container, where there is neither a container engine nor a registry of images: buildah carries out the Dockerfile, and podman
# what compose.yaml says. In place of the base images come a Debian and a Java made of JAVA_HOME, under their names. All of it lies in a temporary folder, but
# for what Maven fetches, which buildah keeps in /var/tmp/buildah-cache; and it runs in a network of its own, so that the machine's ports and firewall stay as they
# are. Root on Debian; takes some three minutes.
#
# Prints what was seen, a line "name: value" each, for a person or DockerConsumer to judge; ends with another code than 0 only where it could not go on: 3 where
# something is not installed, 4 where the machine lets nobody start a container.
set -euo pipefail
cd "$(dirname "$0")/.."

tools='buildah podman podman-compose debootstrap unshare ip ss curl node'
# As compose names it.
image=localhost/sayso_sayso
container=sayso_sayso_1

say() { printf '%s: %s\n' "$1" "$2"; }
log() { printf '%s\n' "$*" >&2; }

require() {
  missing=
  [ "$(id -u)" = 0 ] || missing=' root'
  for tool in $tools; do
    command -v "$tool" > /dev/null || missing="$missing $tool"
  done
  [ -x "${JAVA_HOME:-}/bin/jlink" ] || missing="$missing JAVA_HOME(a JDK)"
  [ -d src/test/docker/node_modules/neo4j-driver ] || missing="$missing npm(--prefix src/test/docker ci)"
  if [ -n "$missing" ]; then
    log "rehearse: missing:$missing"
    exit 3
  fi
}

# Asked with what is there already: a container of any kind takes these.
require_namespaces() {
  if ! unshare --mount --pid --net --fork --kill-child --mount-proc ip link set lo up 2> /dev/null; then
    log 'rehearse: this machine gives no namespaces'
    exit 4
  fi
}

# Where images lie, and no more open files than this machine allows.
engine_settings() {
  cat > "$work/storage.conf" << END
[storage]
driver = "overlay"
graphroot = "$work/images"
runroot = "$work/run"
END
  cat > "$work/containers.conf" << END
[containers]
default_ulimits = ["nofile=1024:$(ulimit -Hn)", "nproc=4096:$(ulimit -Hu)"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
tmp_dir = "$work/engine"
[network]
network_backend = "netavark"
network_config_dir = "$work/networks"
END
}

# stand_in TAG JAVA: Debian, and a Java where Temurin's images have it.
stand_in() {
  local base root
  base=$(buildah from scratch)
  root=$(buildah mount "$base")
  cp -a "$work/debian/." "$root/"
  mkdir -p "$root/opt/java/openjdk"
  cp -a "$2/." "$root/opt/java/openjdk/"
  # A link to the machine's own, as a rule.
  cp --remove-destination -L "$JAVA_HOME/lib/security/cacerts" "$root/opt/java/openjdk/lib/security/cacerts"
  buildah umount "$base" > /dev/null
  buildah config --env JAVA_HOME=/opt/java/openjdk \
    --env PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$base"
  buildah commit -q --rm "$base" "docker.io/library/$1" > /dev/null
}

# The modules that a runtime image has and a JDK's tools are not in.
runtime() {
  "$JAVA_HOME/bin/jlink" --output "$1" --strip-debug --no-man-pages --no-header-files --add-modules "$("$JAVA_HOME/bin/java" --list-modules \
    | sed 's/@.*//' | grep -vE '^jdk\.(compiler|hotspot\.agent|incubator.*|internal\.(ed|le|opt)|jartool|javadoc|jconsole|jdeps|jlink|jpackage|jshell)$' | paste -sd,)"
}

base_images() {
  debootstrap --variant=minbase --include=ca-certificates "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$work/debian" > "$work/debootstrap.log"
  runtime "$work/java" >&2
  for tag in $(sed -nE 's/^FROM ([^ ]+).*/\1/p' docker/Dockerfile); do
    log "rehearse: stand-in for $tag"
    case $tag in
      *-jdk-*) stand_in "$tag" "$JAVA_HOME" ;;
      *) stand_in "$tag" "$work/java" ;;
    esac
  done
}

build() {
  log 'rehearse: the Dockerfile'
  buildah build --isolation chroot --network host --format docker --pull-never --layers --ignorefile docker/Dockerfile.dockerignore \
    -f docker/Dockerfile -t "$image" . > "$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
  say image "$(podman image inspect "$image" --format 'user {{.Config.User}}, runs {{.Config.Entrypoint}} {{.Config.Cmd}} in {{.Config.WorkingDir}}')"
  # From the last, which a new version replaces, to the base image.
  say layers "$(podman history --format '{{.Size}}' "$image" | grep MB | paste -sd,)"
}

compose() { podman-compose -p sayso -f docker/compose.yaml "$@" >> "$work/compose.log" 2>&1 || { cat "$work/compose.log" >&2; exit 1; }; }

inside() { podman exec "$container" "$@"; }

# Asks as compose.yaml has the engine ask, each second.
await_health() {
  for _ in $(seq 300); do
    if podman healthcheck run "$container" > /dev/null 2>&1; then
      say "$1" "$(podman inspect "$container" --format '{{.State.Healthcheck.Status}}')"
      return
    fi
    [ "$(podman inspect "$container" --format '{{.State.Running}}')" = true ] || break
    sleep 1
  done
  podman logs "$container" >&2
  log 'rehearse: it does not get well'
  exit 1
}

version() { curl -s http://127.0.0.1:8080/api/version; }

look_inside() {
  say process-1 "$(inside cat /proc/1/comm)"
  say user "$(inside sh -c 'id -u; id -g' | paste -sd:)"
  say privileges "$(inside grep -E '^(CapEff|CapBnd|NoNewPrivs)' /proc/1/status | tr -s '\t\n' '  ' | sed 's/ $//')"
  say writable-folders "$(inside sh -c 'for folder in / /etc /opt/sayso /sayso /sayso/seeds /sayso/cypher; do touch $folder/x 2> /dev/null && printf "$folder "; done; true')"
  say runs-from-tmp "$(inside sh -c 'cp /bin/true /tmp/true && /tmp/true 2> /dev/null && echo yes || echo no; rm -f /tmp/true')"
  say secrets "$(inside stat -c '%n %a %u' data/bolt-password data/token | paste -sd,)"
  say verify "$(inside sayso verify)"
  say memory "$(podman stats --no-stream --format '{{.MemUsage}}' "$container")"
}

ask_from_outside() {
  say listens "$(ss -Hltn | awk '{ print $4 }' | sort | paste -sd' ')"
  say version "$(version)"
  say speakers-over-http "$(curl -s 'http://127.0.0.1:8080/api/queries/speakers-at-event/results.csv?event=paris-conference-2023' | tail -n +2 | wc -l)"
  say discovery "$(curl -s -H 'Accept: application/json' http://127.0.0.1:8080/)"
  say another-host "$(curl -s -o /dev/null -w '%{http_code}' -H 'Host: sayso.example:8080' http://127.0.0.1:8080/api/version)"
  say bolt "$(node src/test/docker/bolt.mjs bolt://127.0.0.1:7687 "$(inside cat data/bolt-password)")"
}

# Another container of the same network, which tells a lie about the host it asks.
ask_from_a_neighbour() {
  local address
  address=$(podman inspect "$container" --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}')
  say neighbour "$(podman run --rm --network "$(podman inspect "$container" --format '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}}{{end}}')" \
    --entrypoint bash "$image" -c "exec 3<> /dev/tcp/$address/8080; printf 'GET /api/version HTTP/1.0\r\nHost: 127.0.0.1:8080\r\n\r\n' >&3; head -n 1 <&3 | tr -d '\r'")"
}

# Who the host is cannot be told there.
start_without_a_gateway() {
  say without-gateway "$(podman run --rm --network none -e SAYSO_ACCESS_CONTAINER=true "$image" 2>&1 | tail -n 1)"
}

stop() {
  local begun
  begun=$(date +%s)
  compose stop
  say "$1" "code $(podman inspect "$container" --format '{{.State.ExitCode}}') within $(($(date +%s) - begun)) s"
}

live() {
  trap 'podman rm -fa > /dev/null 2>&1 || true' EXIT
  # Where both kinds of control groups are mounted, crun wants the old ones alone.
  if mountpoint -q /sys/fs/cgroup/unified; then
    umount /sys/fs/cgroup/unified
  fi
  ip link set lo up
  if ! podman run --rm --network none --entrypoint true "$image" >&2; then
    log 'rehearse: this machine starts no container'
    exit 4
  fi
  log 'rehearse: a first start'
  compose up -d --no-build
  await_health first-start
  podman logs "$container" 2>&1 | sed 's/^/first-log: /'
  look_inside
  ask_from_outside
  ask_from_a_neighbour
  start_without_a_gateway
  stop first-stop
  log 'rehearse: a second start'
  # A new container, as after an update of the image; what stays is the volume.
  compose down
  compose up -d --no-build
  await_health second-start
  podman logs "$container" 2>&1 | sed 's/^/second-log: /'
  say version-again "$(version)"
  stop second-stop
}

case ${1:-} in
  '')
    require
    require_namespaces
    work=$(mktemp -d "${TMPDIR:-/var/tmp}/sayso-rehearsal.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    # With the first process of the new table all others end, and all mounts with them.
    REHEARSAL=$work unshare --mount --pid --fork --kill-child --mount-proc "$0" --build
    ;;
  --build)
    work=$REHEARSAL
    engine_settings
    export CONTAINERS_CONF="$work/containers.conf" CONTAINERS_STORAGE_CONF="$work/storage.conf"
    base_images
    build
    unshare --net "$0" --live
    ;;
  --live)
    work=$REHEARSAL
    live
    ;;
  *)
    log 'usage: docker/rehearse.sh'
    exit 2
    ;;
esac
