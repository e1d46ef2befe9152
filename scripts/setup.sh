#!/usr/bin/env bash
# Installs what scripts/apt-packages.txt names and the machine lacks; what is marked "test" only for: scripts/setup.sh test
# Quick when nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v swift >/dev/null || { echo "setup: the Swift 6.3 toolchain is not on the PATH; install it from swift.org first" >&2; exit 69; }
missing=()
while read -r package use; do
  [ -z "$use" ] || [ "$use" = "${1:-}" ] || continue
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done < scripts/apt-packages.txt
[ ${#missing[@]} -eq 0 ] && exit 0
sudo=""
[ "$(id -u)" -eq 0 ] || sudo=sudo
echo "setup: installing ${missing[*]}"
$sudo apt-get update -q
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -q --no-install-recommends "${missing[@]}"
