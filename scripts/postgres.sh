#!/usr/bin/env bash
# Runs a command beside a fresh PostgreSQL in a scratch directory: scripts/postgres.sh COMMAND…
# The command finds it by DAVYLAMP_TEST_POSTGRES; afterwards the server is stopped and its directory removed.
# Where there is no PostgreSQL it says so and runs the command without.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
if [ -z "$bin" ] || ! "$bin/postgres" --version >/dev/null 2>&1; then
  echo "postgres: skipped: there is no PostgreSQL under /usr/lib/postgresql (apt: postgresql-15)" >&2
  exec "$@"
fi
as() { "$@"; }
if [ "$(id -u)" -eq 0 ]; then as() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }; fi

work=$(mktemp -d /dev/shm/davylamp-postgres.XXXXXX 2>/dev/null || mktemp -d)
stop() {
  as "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT
chmod 755 "$work"
mkdir "$work/run"
touch "$work/log"
[ "$(id -u)" -ne 0 ] || chown -R postgres "$work"
as "$bin/initdb" -D "$work/data" -U davylamp -A trust --locale=C --encoding=UTF8 --no-sync >/dev/null
# A unix socket in its own directory needs no free port; nothing listens on the network.
cat >>"$work/data/postgresql.conf" <<END
unix_socket_directories = '$work/run'
listen_addresses = ''
max_connections = 200
shared_buffers = 64MB
wal_buffers = 16MB
max_wal_size = 512MB
log_min_messages = fatal
END
as "$bin/pg_ctl" -D "$work/data" -w -t 30 -l "$work/log" start >/dev/null ||
  { echo "postgres: it does not start:" >&2; cat "$work/log" >&2; exit 69; }

# For tests of crashes: stops the server as a power cut would (or as its argument says), and starts it again.
{
  echo "#!/usr/bin/env bash"
  declare -f as
  echo "as $bin/pg_ctl -D $work/data -l $work/log -w -t 30 -m \${1:-immediate} restart"
} >"$work/crash"
chmod +x "$work/crash"
export DAVYLAMP_TEST_POSTGRES_CRASH="$work/crash"
export DAVYLAMP_TEST_POSTGRES="host=$work/run user=davylamp dbname=postgres"
"$@"
