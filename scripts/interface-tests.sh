#!/usr/bin/env bash
# Serves a fresh demo and asks its programs' interface everything that openapi.json describes; says why when it cannot.
set -euo pipefail
cd "$(dirname "$0")/.."
skip() { echo "interface: 0 passed, 0 failed, 1 skipped"; echo "interface: skipped: $1"; exit 0; }
command -v python3 >/dev/null || skip "there is no python3"
venv=.build/interface-venv
[ -x "$venv/bin/python" ] || python3 -m venv "$venv" || skip "python3 cannot make a virtual environment"
"$venv/bin/pip" install -q --disable-pip-version-check --only-binary :all: --require-hashes \
  -r Tests/InterfaceTests/requirements.txt || skip "schemathesis cannot be installed"
work=$(mktemp -d)
# One address asks everything at once: what holds back floods is tested elsewhere.
export DAVYLAMP_RATE_LIMITS=false
bin=$(swift build --show-bin-path)/davylamp
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$bin" demo --data "$work/data" >/dev/null
"$bin" serve --data "$work/data" --port "$port" >"$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do
  curl -sf "http://127.0.0.1:$port/health" >/dev/null && break
  sleep 0.1
done
"$venv/bin/python" Tests/InterfaceTests/described.py "$bin" "$work/data" "http://127.0.0.1:$port" "$PWD/$venv/bin/schemathesis" || {
  tail -50 "$work/log"
  exit 1
}
kill -TERM $server
wait $server
"$bin" ledger verify "$work/data/ledger"
