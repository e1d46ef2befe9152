#!/usr/bin/env bash
# Builds once and runs every test: unit, store and web on both engines, architecture; then the build for
# release, stopping, crashing, what the interface describes, and the browser against a running server. A part goes on when another fails; what cannot run says why and counts as skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0 failed=0 skipped=0 isSwiftGood=yes

# part NAME COMMAND…: adds up its line "NAME: N passed, N failed, N skipped"; ending badly without one is a failure.
part() {
  local name=$1 status line
  shift
  echo "== $name"
  "$@" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  line=$(grep -E "^$name: [0-9]+ passed, [0-9]+ failed" "$log" | tail -1)
  if [ -z "$line" ]; then line="$name: $((status == 0)) passed, $((status != 0)) failed, 0 skipped"; echo "$line"; fi
  read -r p f s < <(echo "$line" | sed -E 's/.*: ([0-9]+) passed, ([0-9]+) failed(, ([0-9]+) skipped)?.*/\1 \2 \4/')
  [ "$status" -eq 0 ] || [ "$f" -gt 0 ] || f=1
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + ${s:-0}))
}

swift build --build-tests --explicit-target-dependency-import-check error || exit 1
bin=$(swift build --show-bin-path)/davylamp
echo "== swift"
scripts/postgres.sh swift test --skip-build 2>&1 | tee "$log"
[ "${PIPESTATUS[0]}" -eq 0 ] || isSwiftGood=no
if grep -q "^postgres: skipped" "$log"; then skipped=$((skipped + 1)); fi
# The optimizer reads the code as no debug build does; what `make run` builds must build.
part release swift build -c release --product davylamp --static-swift-stdlib
part stop python3 Tests/CrashTests/graceful_stop.py "$bin"
part tls python3 Tests/CrashTests/renew_certificate.py "$bin"
part crash scripts/postgres.sh python3 Tests/CrashTests/kill_nine.py "$bin"
part interface scripts/interface-tests.sh
part browser scripts/browser-tests.sh
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$isSwiftGood" = yes ]
