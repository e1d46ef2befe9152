"""People who report and do not give up: each report has one key and is sent until it is acknowledged."""
import contextlib
import http.client
import sqlite3
import threading
import time
import uuid

from world import World, call, psql

PRODUCERS, PATIENCE = 4, 30


class Reported(World):
    """A world in which what is attempted, acknowledged, lost and doubled is counted by asking the database itself."""

    def ask(self, sql):
        """Rows of one text column."""
        if self.database:
            return psql(sql, conninfo=self.database).split("\n")
        with contextlib.closing(sqlite3.connect(f"{self.folder}/davylamp.sqlite", timeout=20)) as database:
            return [row[0] for row in database.execute(sql)]

    def count(self, sql):
        return int(self.ask(sql)[0])

    def begin(self, name):
        """Starts the load."""
        self.name, self.attempts, self.answers, self.problem = name, 0, [], None
        self.is_over, self.is_hopeless = threading.Event(), False
        self.lock = threading.Lock()
        self.people = [threading.Thread(target=self.report, args=(number,), daemon=True) for number in range(PRODUCERS)]
        for person in self.people:
            person.start()

    def report(self, number):
        while not self.is_over.is_set():
            key = f"{self.name}-{number}-{uuid.uuid4()}"
            deadline = time.monotonic() + PATIENCE
            while time.monotonic() < deadline and not self.is_hopeless:
                with self.lock:
                    self.attempts += 1
                try:
                    made = call(self.url, self.token, {"what": f"试验 {key}"}, key=key, timeout=5)
                    self.answers.append((made["id"], made["ledgerIndex"]))
                    break
                except (OSError, http.client.HTTPException, ValueError) as error:
                    self.problem = error
                    time.sleep(0.02)

    def wait(self, more=8):
        """Until so many more reports are acknowledged."""
        wanted, deadline = len(self.answers) + more, time.monotonic() + PATIENCE
        while len(self.answers) < wanted:
            assert time.monotonic() < deadline, f"{self.name}: nobody is answered any more: {self.problem!r}"
            assert self.server.poll() is None, f"{self.name}: the server ended with {self.server.poll()}"
            time.sleep(0.02)

    def wait_for_death(self):
        code = self.server.wait(timeout=PATIENCE)
        assert code == -9, f"{self.name}: the server was to be killed and ended with {code}"

    def finish(self):
        """Ends the load."""
        self.is_over.set()
        for person in self.people:
            person.join()

    def tally(self):
        """How many were lost and how many are there twice; every report says something of its own."""
        texts = "SELECT {} FROM hidden_danger WHERE body -> 'finding' ->> 'what' LIKE '试验 " + self.name + "-%'"
        found = set(self.ask(texts.format("id")))
        doubled = self.count(texts.format("count(*) - count(DISTINCT body -> 'finding' ->> 'what')"))
        indexes = [index for _, index in self.answers]
        ids = [one for one, _ in self.answers]
        doubled += len(indexes) - len(set(indexes)) + len(ids) - len(set(ids))
        return len(set(ids) - found), doubled
