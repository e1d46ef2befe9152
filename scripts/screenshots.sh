#!/usr/bin/env bash
# Makes the README's picture anew from a fresh demo.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=.build/browser-venv
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install -q --disable-pip-version-check -r Tests/BrowserTests/requirements.txt
swift build --product davylamp
bin=$(swift build --show-bin-path)/davylamp
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$bin" demo --data "$work/data" >/dev/null
"$bin" serve --data "$work/data" --port "$port" >"$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do
  curl -sf "http://127.0.0.1:$port/health" >/dev/null && break
  sleep 0.1
done
"$venv/bin/python" Tests/BrowserTests/screenshots.py "http://127.0.0.1:$port" docs/images
