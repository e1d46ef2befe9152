#!/usr/bin/env bash
# Builds for release, makes the demo when there is no data, and serves it.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product davylamp
bin=$(swift build -c release --show-bin-path)/davylamp
[ -f data/davylamp.sqlite ] || "$bin" demo --data data
exec "$bin" serve --data data --port "${PORT:-8080}"
