"""A demo on one engine, its server, and what the tests of crashes ask of them."""
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

CONNINFO = os.environ.get("DAVYLAMP_TEST_POSTGRES")
CRASH = os.environ.get("DAVYLAMP_TEST_POSTGRES_CRASH")


def call(url, token, body=None, key=None, timeout=20):
    data = json.dumps(body).encode() if body else None
    headers = {"Authorization": f"Bearer {token}", **({"Idempotency-Key": key} if key else {})}
    with urllib.request.urlopen(urllib.request.Request(url, data=data, headers=headers), timeout=timeout) as answer:
        return json.load(answer)


def psql(*commands, conninfo=CONNINFO):
    words = [word for command in commands for word in ("-c", command)]
    done = subprocess.run(["psql", "-qXAt", conninfo, *words], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def in_schema(name):
    """A connection string whose tables are in a schema of their own."""
    psql(f"CREATE SCHEMA {name}")
    return f"{CONNINFO} options='-c search_path={name}'"


class World:
    """A demo on one engine and its server; the folder of another world can be taken over."""

    def __init__(self, program, database=None, folder=None, token=None):
        self.program, self.database = program, database
        self.folder = folder or tempfile.mkdtemp()
        self.where = ["--data", self.folder] + (["--database", database] if database else [])
        if not token:
            subprocess.run([program, "demo", *self.where], check=True, stdout=subprocess.DEVNULL)
        self.token = token or self.command("token", "create", "--login", "worker").stdout.strip()
        self.server, self.acknowledged, self.sent = None, [], 0

    def command(self, *words, check=True, env=None):
        return subprocess.run(
            [self.program, *words, *self.where], check=check, capture_output=True, text=True, env={**os.environ, **(env or {})})

    def start(self, env=None, **options):
        """Starts the server on a free port; it says which when it listens."""
        self.server = subprocess.Popen(
            [self.program, "serve", *self.where, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, env={**os.environ, "DAVYLAMP_RATE_LIMITS": "false", **(env or {})}, **options)
        address = re.search(r"http://[^\s/]+", self.server.stdout.readline() or "")
        if not address:
            sys.exit(f"the server does not start: it ended with {self.server.wait()}")
        self.url = f"{address.group()}/api/v1/hidden-dangers"

    def stop(self):
        self.server.terminate()
        assert self.server.wait(timeout=30) == 0, "the server does not stop gracefully"

    def verify(self):
        subprocess.run([self.program, "ledger", "verify", f"{self.folder}/ledger"], check=True)
