"""A server under measurement: its own data folder, its CPU and memory as the kernel counts them."""
import contextlib, json, os, pathlib, shutil, socket, subprocess, tempfile, time, urllib.request

TICKS = os.sysconf("SC_CLK_TCK")


class Engine:
    """Which database the server stands on: SQLite in its folder, or the PostgreSQL that scripts/postgres.sh started."""

    def __init__(self, name, conninfo=None):
        self.name, self.conninfo, self.made = name, conninfo, 0

    @staticmethod
    def all():
        """SQLite always; PostgreSQL where there is one."""
        conninfo = os.environ.get("DAVYLAMP_TEST_POSTGRES")
        return [Engine("SQLite")] + ([Engine("PostgreSQL", conninfo)] if conninfo else [])

    @contextlib.contextmanager
    def database(self):
        """The environment of a fresh, empty database, which is removed afterwards."""
        if not self.conninfo:
            yield {}
            return
        self.made += 1
        name = f"bench{self.made}"
        self.ask(f"CREATE DATABASE {name}")
        try:
            yield {"DAVYLAMP_DATABASE": self.conninfo.replace("dbname=postgres", f"dbname={name}")}
        finally:
            self.ask(f"DROP DATABASE {name} WITH (FORCE)")

    def ask(self, sql):
        subprocess.run(["psql", self.conninfo, "-qc", sql], check=True, stdout=subprocess.DEVNULL)

    def cpu(self):
        """Seconds of PostgreSQL's own processes so far; 0 on SQLite, which works inside the server."""
        if not self.conninfo:
            return 0.0
        run = pathlib.Path(self.conninfo.split("host=")[1].split()[0])
        main = (run.parent / "data/postmaster.pid").read_text().split()[0]
        total = 0
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue  # it ended just now; the main process counts it among its children
            if fields[1] == main:
                total += int(fields[11]) + int(fields[12])
            elif stat.parent.name == main:
                total += sum(map(int, fields[11:15]))
        return total / TICKS


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    def __init__(self, binary, data, database={}):
        self.binary, self.data, self.port = binary, pathlib.Path(data), free_port()
        # One asker stands for many here.
        self.environment = {**os.environ, "DAVYLAMP_RATE_LIMITS": "false", **database}

    def start(self):
        """Starts it and answers how many seconds passed until the first answer."""
        begin = time.monotonic()
        log = open(self.data / "server.log", "ab")
        self.process = subprocess.Popen(
            [self.binary, "serve", "--data", str(self.data), "--port", str(self.port)], stdout=log, stderr=log,
            env=self.environment)
        while time.monotonic() < begin + 120:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=5).read()
                return time.monotonic() - begin
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit(f"bench: the server ended; see {self.data}/server.log")
                time.sleep(0.002)
        raise SystemExit("bench: the server did not answer within 120 s")

    def cpu(self):
        """User and system seconds of the process so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_mb(self):
        """Anonymous resident memory: what the process holds beyond files that the system may drop at will."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        sizes = {line.split(":")[0]: int(line.split()[1]) for line in status.splitlines() if line.startswith("Rss")}
        return sizes["RssAnon"] / 1024

    def get(self, path, token):
        asked = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers={"Authorization": f"Bearer {token}"})
        return json.load(urllib.request.urlopen(asked, timeout=30))

    def token(self, login):
        return subprocess.check_output(
            [self.binary, "token", "create", "--data", str(self.data), "--login", login], text=True,
            env=self.environment).strip()

    def stop(self):
        self.process.terminate()
        if self.process.wait(timeout=60) != 0:
            raise SystemExit(f"bench: the server ended with {self.process.returncode}")


@contextlib.contextmanager
def demo(binary, root, engine):
    """A fresh demo in a scratch folder and the environment that names its database; both are removed afterwards."""
    folder = tempfile.mkdtemp(prefix="davylamp-bench-", dir=root)
    try:
        with engine.database() as database:
            subprocess.run(
                [binary, "demo", "--data", folder], check=True, stdout=subprocess.DEVNULL, env={**os.environ, **database})
            yield folder, database
    finally:
        shutil.rmtree(folder, ignore_errors=True)
