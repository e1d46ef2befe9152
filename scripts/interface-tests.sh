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
. scripts/served-demo.sh
"$venv/bin/python" Tests/InterfaceTests/described.py "$bin" "$work/data" "$url" "$PWD/$venv/bin/schemathesis" || {
  tail -50 "$work/log"
  exit 1
}
stop_demo
