#!/usr/bin/env bash
# Serves a fresh demo and walks through it with a real browser; says why when it cannot.
set -euo pipefail
cd "$(dirname "$0")/.."
skip() { echo "browser: 0 passed, 0 failed, 1 skipped"; echo "browser: skipped: $1"; exit 0; }
[ -x /usr/bin/chromium ] || skip "there is no /usr/bin/chromium"
command -v python3 >/dev/null || skip "there is no python3"
venv=.build/browser-venv
[ -x "$venv/bin/python" ] || python3 -m venv "$venv" || skip "python3 cannot make a virtual environment"
"$venv/bin/pip" install -q --disable-pip-version-check -r Tests/BrowserTests/requirements.txt || skip "playwright cannot be installed"
work=$(mktemp -d)
# One address walks through everything at once: what holds back floods is tested elsewhere.
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
timeout 600 "$venv/bin/python" Tests/BrowserTests/life_of_a_danger.py "http://127.0.0.1:$port" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/every_page.py "http://127.0.0.1:$port" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/photos.py "http://127.0.0.1:$port" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/phone.py "$bin" || exit 1
timeout 600 "$venv/bin/python" Tests/BrowserTests/round.py "$bin" || exit 1
timeout 600 "$venv/bin/python" Tests/BrowserTests/evidence.py "http://127.0.0.1:$port" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/passkeys.py "http://127.0.0.1:$port" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/delegations.py "http://127.0.0.1:$port" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/exports.py "http://127.0.0.1:$port" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/desk.py "http://127.0.0.1:$port" || { cat "$work/log"; exit 1; }
kill -TERM $server
wait $server
"$bin" ledger verify "$work/data/ledger"
