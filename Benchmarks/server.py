"""A server under measurement: its own data folder, its CPU and memory as the kernel counts them."""
import contextlib, os, pathlib, shutil, socket, subprocess, tempfile, time, urllib.request

TICKS = os.sysconf("SC_CLK_TCK")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    def __init__(self, binary, data):
        self.binary, self.data, self.port = binary, pathlib.Path(data), free_port()

    def start(self):
        """Starts it and answers how many seconds passed until the first answer."""
        begin = time.monotonic()
        log = open(self.data / "server.log", "ab")
        self.process = subprocess.Popen(
            [self.binary, "serve", "--data", str(self.data), "--port", str(self.port)], stdout=log, stderr=log)
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

    def token(self, login):
        return subprocess.check_output(
            [self.binary, "token", "create", "--data", str(self.data), "--login", login], text=True).strip()

    def stop(self):
        self.process.terminate()
        if self.process.wait(timeout=60) != 0:
            raise SystemExit(f"bench: the server ended with {self.process.returncode}")


@contextlib.contextmanager
def demo(binary, root):
    """A fresh demo in a scratch folder, removed afterwards."""
    folder = tempfile.mkdtemp(prefix="davylamp-bench-", dir=root)
    try:
        subprocess.run([binary, "demo", "--data", folder], check=True, stdout=subprocess.DEVNULL)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
