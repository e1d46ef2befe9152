#!/usr/bin/env bash
# Makes the README's picture anew from a fresh demo.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=.build/browser-venv
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install -q --disable-pip-version-check -r Tests/BrowserTests/requirements.txt
. scripts/served-demo.sh
"$venv/bin/python" Tests/BrowserTests/screenshots.py "$url" docs/images
