# Sourced by what looks at a served demo: builds, makes a fresh demo, serves it at $url from $work until the script ends, and
# gives stop_demo, which ends it as an operator would and verifies its ledger.
# One address asks everything at once: what holds back floods is tested elsewhere.
export DAVYLAMP_RATE_LIMITS=false
swift build -q --product davylamp
bin=$(swift build --show-bin-path)/davylamp
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
url="http://127.0.0.1:$port"
"$bin" demo --data "$work/data" >/dev/null
"$bin" serve --data "$work/data" --port "$port" >"$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do
  curl -sf "$url/health" >/dev/null && break
  sleep 0.1
done

stop_demo() {
  kill -TERM $server
  wait $server
  "$bin" ledger verify "$work/data/ledger"
}
