#!/usr/bin/env bash
# Builds once and runs every test.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --build-tests --explicit-target-dependency-import-check error
swift test --skip-build
scripts/browser-tests.sh
