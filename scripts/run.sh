#!/usr/bin/env bash
# Builds for release, makes the demo when there is no data, and serves it. PORT and DATA may be set.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${DATA:-data} port=${PORT:-8080}
bin=.build/release/davylamp
# A later start does not ask the build system when no source is newer than the program: it answers within a second.
if [ ! -x "$bin" ] || [ -n "$(find -L Sources Package.swift -newer "$bin" -print -quit)" ]; then
  swift build -c release --product davylamp --static-swift-stdlib
  touch "$bin"
fi
if [ ! -f "$data/davylamp.sqlite" ]; then
  echo "run: making the demo province in $data"
  "$bin" demo --data "$data" >/dev/null
fi
exec "$bin" serve --data "$data" --port "$port"
