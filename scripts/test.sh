#!/usr/bin/env bash
# Builds once and runs every test: unit, store and web on both engines, architecture, crash, browser.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --build-tests --explicit-target-dependency-import-check error
scripts/postgres.sh swift test --skip-build
scripts/postgres.sh python3 Tests/CrashTests/kill_nine.py "$(swift build --show-bin-path)/davylamp"
scripts/browser-tests.sh
