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
. scripts/served-demo.sh
timeout 600 "$venv/bin/python" Tests/BrowserTests/life_of_a_danger.py "$url" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/every_page.py "$url" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/photos.py "$url" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/phone.py "$bin" || exit 1
timeout 600 "$venv/bin/python" Tests/BrowserTests/round.py "$bin" || exit 1
timeout 600 "$venv/bin/python" Tests/BrowserTests/day.py "$bin" || exit 1
timeout 600 "$venv/bin/python" Tests/BrowserTests/evidence.py "$url" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/passkeys.py "$url" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/delegations.py "$url" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/exports.py "$url" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/desk.py "$url" || { cat "$work/log"; exit 1; }
timeout 600 "$venv/bin/python" Tests/BrowserTests/map.py "$url" || { cat "$work/log"; exit 1; }
stop_demo
