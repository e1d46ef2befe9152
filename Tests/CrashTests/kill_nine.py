"""Kills the server under load, ten times, on each engine: what was acknowledged is there once, and the ledger verifies.

On PostgreSQL the database itself is crashed as often once more while the server goes on: a commit whose answer was lost
is neither lost nor done twice.
"""
import http.client
import subprocess
import sys
import threading
import time
import urllib.error

from world import CONNINFO, CRASH, World, call, in_schema, psql

BIN, KILLS, PRODUCERS = sys.argv[1], 10, 8


class Load(World):
    """A world that is reported to, and what its server has acknowledged."""

    def produce(self, number, is_over):
        """Reports until it is over; every report says something of its own, so that a doubled one is seen."""
        while not is_over.is_set():
            self.sent += 1
            what = f"负载下上报 {number}-{self.sent}-{time.monotonic_ns()}"
            try:
                made = call(self.url, self.token, {"what": what})
                self.acknowledged.append((made["id"], made["ledgerIndex"]))
            except (OSError, urllib.error.URLError, http.client.HTTPException, ValueError):
                time.sleep(0.01)

    def under_load(self, disaster):
        is_over = threading.Event()
        producers = [threading.Thread(target=self.produce, args=(number, is_over)) for number in range(PRODUCERS)]
        for producer in producers:
            producer.start()
        disaster()
        is_over.set()
        for producer in producers:
            producer.join()

    def kill(self, number):
        self.start()

        def disaster():
            time.sleep(0.3 + 0.13 * number)
            self.server.kill()
            self.server.wait()

        self.under_load(disaster)

    def check(self, name):
        self.start()
        found, cursor = [], ""
        while cursor is not None:
            page = call(f"{self.url}?limit=200&cursor={cursor}", self.token)
            found += [(item["id"], item["what"]) for item in page["items"]]
            cursor = page.get("next")
        self.stop()
        ids, indexes = [one for one, _ in self.acknowledged], [index for _, index in self.acknowledged]
        texts = [what for _, what in found if what.startswith("负载下上报")]
        lost = len(set(ids) - {one for one, _ in found})
        doubled = len(texts) - len(set(texts)) + len(indexes) - len(set(indexes))
        print(f"crash: {name}: acknowledged {len(ids)}, lost {lost}, doubled {doubled}", flush=True)
        self.verify()
        assert len(ids) > 100 and lost == 0 and doubled == 0


def crash_the_database(world):
    world.start()

    def disaster():
        for number in range(KILLS):
            time.sleep(0.4 + 0.07 * number)
            subprocess.run([CRASH], check=True, stdout=subprocess.DEVNULL)
        time.sleep(0.5)

    world.under_load(disaster)
    assert world.server.poll() is None, "the server did not outlive its database"
    world.server.terminate()
    world.server.wait()


def lose_an_answer(world):
    """Cuts a connection whose commit is on the disk and not yet answered: it waits for a standby that does not exist."""
    world.start()
    call(world.url, world.token, {"what": "第一条"})
    time.sleep(2.5)  # the publisher is done, so that only our report waits
    psql("ALTER SYSTEM SET synchronous_standby_names = 'nobody'", "SELECT pg_reload_conf()")
    answer = []
    report = threading.Thread(target=lambda: answer.append(call(world.url, world.token, {"what": "负载下上报 答复丢失"})))
    try:
        time.sleep(0.3)
        report.start()
        cut = 0
        for _ in range(100):
            cut = int(psql("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"))
            if cut:
                break
            time.sleep(0.05)
    finally:
        psql("ALTER SYSTEM RESET synchronous_standby_names", "SELECT pg_reload_conf()")
    report.join()
    assert cut == 1 and answer, "the commit whose answer was lost was not settled"
    world.acknowledged.append((answer[0]["id"], answer[0]["ledgerIndex"]))
    world.server.terminate()
    world.server.wait()


def main():
    passed = 0
    for name, database in [("sqlite", None), ("postgresql", CONNINFO)]:
        if name == "postgresql" and not database:
            print("crash: postgresql skipped: DAVYLAMP_TEST_POSTGRES is not set; scripts/postgres.sh sets it")
            continue
        world = Load(BIN, in_schema("crash") if database else None)
        for number in range(KILLS):
            world.kill(number)
        if database and CRASH:
            crash_the_database(world)
        if database:
            lose_an_answer(world)
        world.check(name)
        passed += 1
    print(f"crash: {passed} passed, 0 failed, {2 - passed} skipped")


main()
