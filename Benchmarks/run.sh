#!/usr/bin/env bash
# Builds for release and measures; BENCH_ROWS sets how many hidden dangers the pages are measured over.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v wrk >/dev/null || { echo "bench: wrk is missing; run make setup-test" >&2; exit 69; }
swift build -c release --product davylamp --static-swift-stdlib
swift build -c release --product Benchmarks --static-swift-stdlib
bin=$(swift build -c release --show-bin-path)
exec scripts/postgres.sh python3 Benchmarks/run.py "$bin/davylamp" "$bin/Benchmarks" "$@"
