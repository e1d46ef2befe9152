"""Work in pieces that is killed amid one: an import, a job, a backup."""
import http.cookiejar
import os
import re
import shutil
import tempfile
import time
import urllib.parse
import urllib.request
import uuid

from world import psql

ROWS = 600


def register():
    """A register of the past that nobody has imported yet."""
    name = uuid.uuid4().hex[:8]
    handle, path = tempfile.mkstemp(suffix=".csv")
    with os.fdopen(handle, "w") as file:
        file.write("编号,隐患内容,发现日期,等级\n")
        file.writelines(f"{name}-{row},{name} 第 {row} 条旧隐患,2025-03-05,C\n" for row in range(ROWS))
    return name, path


def rows(world, name):
    """How many rows came in, and how many different ones."""
    where = f"FROM hidden_danger WHERE body -> 'finding' ->> 'what' LIKE '{name} %'"
    return world.count(f"SELECT count(*) {where}"), world.count(f"SELECT count(DISTINCT body -> 'finding' ->> 'what') {where}")


def import_killed(world):
    """The second piece is begun and never committed; the same command goes on where it stopped."""
    name, path = register()
    words = ["import", "hidden-dangers", path, "--mine", "1"]
    killed = world.command(*words, check=False, env={"DAVYLAMP_MISHAP": "kill=amid-piece:2"})
    assert killed.returncode == -9, killed.stderr
    assert rows(world, name) == (250, 250), rows(world, name)
    world.command(*words)
    assert rows(world, name) == (ROWS, ROWS), rows(world, name)
    os.remove(path)


def until(condition, what):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not come about"
        time.sleep(0.05)


class Office:
    """Somebody who is logged in, as a browser would be."""

    def __init__(self, world, login):
        self.base = world.url.removesuffix("/api/v1/hidden-dangers")
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.post("/login", urllib.parse.urlencode({"login": login, "password": "davylamp-demo"}).encode())
        self.csrf = re.search(r'name="csrf" value="([^"]+)"', self.post("/imports", None).read().decode()).group(1)

    def post(self, path, body, kind="application/x-www-form-urlencoded"):
        headers = {"Origin": self.base, "Sec-Fetch-Site": "same-origin", **({"Content-Type": kind} if body else {})}
        return self.opener.open(urllib.request.Request(self.base + path, data=body, headers=headers), timeout=20)

    def guessed_columns(self, address):
        """The columns as the page offers them."""
        page = self.post(address, None).read().decode()
        fields = {}
        for name, options in re.findall(r'<select[^>]* name="(column-[^"]+)"[^>]*>(.*?)</select>', page, re.S):
            chosen = re.search(r'value="([^"]*)" selected', options)
            fields[name] = chosen.group(1) if chosen else ""
        return b"&" + urllib.parse.urlencode(fields).encode()

    def upload(self, path):
        """Answers the address of the import."""
        edge, parts = uuid.uuid4().hex, b""
        for name, value in [("csrf", self.csrf), ("kind", "hidden-dangers")]:
            parts += f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        with open(path, "rb") as file:
            head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n'
            parts += head.encode() + file.read() + f"\r\n--{edge}--\r\n".encode()
        return urllib.parse.urlparse(self.post("/imports", parts, f"multipart/form-data; boundary={edge}").url).path


def job_killed(world):
    """All rows are written and the job is not yet ticked off; who comes next, a minute later, does nothing twice."""
    name, path = register()
    world.start({"DAVYLAMP_MISHAP": "kill=amid-job:2"})
    office = Office(world, "safety")
    address, said = office.upload(path), urllib.parse.urlencode({"csrf": office.csrf}).encode()
    office.post(f"{address}/mapping", said + office.guessed_columns(address))
    stage = f"SELECT stage FROM sheet_import WHERE id = '{address.rsplit('/', 1)[1]}'"
    until(lambda: world.ask(stage) == ["checked"], "the check of the sheet")
    office.post(f"{address}/confirmation", said)
    assert world.server.wait(timeout=60) == -9
    assert rows(world, name) == (ROWS, ROWS) and world.count("SELECT count(*) FROM job") == 1
    clock = os.path.join(world.folder, "clock")
    with open(clock, "w") as file:
        file.write("60000")
    world.start({"DAVYLAMP_MISHAP_CLOCK": clock})
    until(lambda: world.count("SELECT count(*) FROM job") == 0, "the end of the job")
    world.stop()
    assert rows(world, name) == (ROWS, ROWS) and world.ask(stage) == ["done"]
    os.remove(path)


def backup_killed(world):
    """Half a backup is refused; a whole one, made while people report, holds all that was acknowledged before it."""
    scratch = tempfile.mkdtemp()
    world.start()
    world.begin("backup")
    world.wait()
    killed = world.command("backup", "-o", f"{scratch}/half", check=False, env={"DAVYLAMP_MISHAP": "kill=amid-backup:1"})
    assert killed.returncode == -9, killed.stderr
    restored = ["--data", f"{scratch}/restored"]
    if world.database:
        psql("DROP DATABASE IF EXISTS restored", "CREATE DATABASE restored TEMPLATE template0")
        restored += ["--database", world.database.replace("dbname=postgres", "dbname=restored")]
    other = type(world)(world.program, restored[3] if world.database else None, f"{scratch}/restored", world.token)
    refused = other.command("restore", f"{scratch}/half", check=False)
    assert refused.returncode == 65, f"half a backup was restored: {refused.stdout}{refused.stderr}"
    before = {one for one, _ in world.answers}
    world.command("backup", "-o", f"{scratch}/whole")
    world.wait()
    world.finish()
    world.stop()
    other.command("restore", f"{scratch}/whole")
    assert before <= set(other.ask("SELECT id FROM hidden_danger")), "a backup lacks what was acknowledged before it"
    assert world.tally() == (0, 0)
    other.verify()
    shutil.rmtree(scratch)


ALL = [("import killed amid a piece", import_killed), ("job killed amid a step", job_killed),
       ("backup killed, and whole under load", backup_killed)]
