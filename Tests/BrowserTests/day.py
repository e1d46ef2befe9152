"""Twenty people's worth of a day at a mine, through phones and the interface at once: reports, grades, work, acceptances, some of
them below without a network. At its end rows, totals, statistics, notices and the ledger must say the same."""
import collections
import concurrent.futures
import contextlib
import datetime
import os
import sqlite3
import sys
import tempfile
import time
from playwright.sync_api import expect, sync_playwright
from served import Served, kept, person

PASSWORD = "davylamp-demo"
SOON = (datetime.date.today() + datetime.timedelta(days=3)).isoformat()
FACTORS = ("Person", "Machine", "Environment", "Management")
# Who reports how many: seventeen at the interface, three on phones.
REPORTERS, EACH, PHONES = 17, 4, 3


class Desk:
    """Whoever acts by the interface."""

    def __init__(self, served):
        self.served = served
        self.tokens = {login: served.token(login) for login in ("worker", "team", "section", "safety", "director", "manager")}
        people = served.get("/persons?q=卢海棠", self.tokens["safety"])["items"]
        self.chief = people[0]["id"]

    def total(self, **asked):
        query = "&".join(f"{name}={value}" for name, value in asked.items())
        return self.served.get(f"/hidden-dangers?limit=1&{query}", self.tokens["manager"])["total"]

    def rows(self):
        cursor, rows = "", []
        while cursor is not None:
            page = self.served.get(f"/hidden-dangers?limit=200{'&cursor=' + cursor if cursor else ''}", self.tokens["manager"])
            rows, cursor = rows + page["items"], page["next"]
        return rows, page["total"]

    def notices(self, login):
        cursor, rows = "", []
        while cursor is not None:
            page = self.served.get(f"/notices?limit=200{'&cursor=' + cursor if cursor else ''}", self.tokens[login])
            rows, cursor = rows + page["items"], page["next"]
        return rows

    def figures(self):
        """What the statistics say was found and closed, all lines together."""
        lines = self.served.get("/statistics/hidden-dangers", self.tokens["manager"])["items"]
        return collections.Counter({name: sum(line[name] for line in lines) for name in ("found", "closed")})

    def act(self, path, login, noun, **body):
        return self.served.post(f"{path}/{noun}", self.tokens[login], body)

    def report(self, number):
        """One person's share of the shift's reports."""
        login = ("worker", "team", "section", "safety")[number % 4]
        made = []
        for turn in range(EACH):
            body = {"what": f"模拟日 {number}-{turn}：支护松动", "judged": "general"}
            made.append(self.served.post("/hidden-dangers", self.tokens[login], body)["id"])
        return made

    def carry_on(self, item):
        """How far a danger gets today; the same every day, for it goes by its turn."""
        index, identity = item
        path, far = f"/hidden-dangers/{identity}", index % 6
        if far == 0:
            return "reported"
        self.act(path, "safety", "grading", grade="general-b")
        if far == 1:
            return "graded"
        self.act(path, "safety", "assignment", person=self.chief, measures="补打锚杆", funds=0, deadline=SOON, plan="撤人")
        if far == 2:
            return "assigned"
        self.act(path, "section", "rectification", what="已补打")
        if far == 3:
            return "corrected"
        self.act(path, "safety", "acceptance", opinion="合格", signature=PASSWORD)
        if far == 4:
            return "accepted"
        self.act(path, "safety", "closure", **{f"untouched{factor}": "不涉及" for factor in FACTORS})
        return "closed"


def below(served, browser, number):
    """A phone that reports three times without a network."""
    page = person(browser, served.base, "worker")
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    for path in ("/outbox", "/hidden-dangers/new", "/"):
        page.goto(served.base + path)
    for path in ("/hidden-dangers/new", "/outbox"):
        kept(page, served.base + path)
    page.context.set_offline(True)
    served.air.cut()
    for turn in range(3):
        page.goto(f"{served.base}/hidden-dangers/new")
        page.fill("[name=what]", f"模拟日 井下 {number}-{turn}")
        page.locator("form.act .bar button.primary").click()
        page.wait_for_url("**/outbox#*")
    served.air.restore()
    return page


def day(served, browser):
    desk = Desk(served)
    figures = desk.figures()
    before, heads = desk.total(), collections.Counter(row["state"] for row in desk.rows()[0])
    phones = [below(served, browser, number) for number in range(PHONES)]
    with concurrent.futures.ThreadPoolExecutor(8) as crowd:
        shares = list(crowd.map(desk.report, range(REPORTERS)))
        made = [identity for share in shares for identity in share]
        served.kill()
        served.start()
        states = list(crowd.map(desk.carry_on, enumerate(made)))
    for page in phones:
        page.context.set_offline(False)
    for page in phones:
        expect(page.locator("#sent li")).to_have_count(3, timeout=60000)
    agree(desk, before, heads, states)
    told(desk, made, states)
    new = collections.Counter({"found": len(made) + 3 * PHONES, "closed": states.count("closed")})
    assert desk.figures() == figures + new, (desk.figures(), figures, new)
    return len(made) + 3 * PHONES


def agree(desk, before, heads, states):
    rows, total = desk.rows()
    below = [row for row in rows if row["what"].startswith("模拟日 井下")]
    assert len({row["what"] for row in below}) == len(below) == 3 * PHONES, below
    assert total == len(rows) == before + REPORTERS * EACH + 3 * PHONES, (total, len(rows), before)
    assert len({row["number"] for row in rows}) == len(rows), "a number was given twice"
    wanted = heads + collections.Counter(states) + collections.Counter({"reported": 3 * PHONES})
    counted = collections.Counter(row["state"] for row in rows)
    assert counted == wanted, (counted, wanted)
    for state, count in counted.items():
        assert desk.total(state=state) == count, f"the kept count of {state} differs from its rows"


def told(desk, made, states):
    """The chief was told of each assignment once, and of no other as one."""
    wanted = sorted(identity for identity, state in zip(made, states) if state not in ("reported", "graded"))
    until = time.monotonic() + 30
    while True:
        found = sorted(notice["about"].split("/")[-1] for notice in desk.notices("section") if notice["kind"] == "assigned")
        found = [identity for identity in found if identity in set(made)]
        if found == wanted:
            return
        assert time.monotonic() < until, f"told of {len(found)} assignments, {len(wanted)} were made"
        time.sleep(1)


with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
    served = Served(sys.argv[1], folder)
    try:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        written = day(served, chromium)
        chromium.close()
    finally:
        served.stop()
    for check in (served.verify(), served.rebuild()):
        assert check.returncode == 0, check.stdout + check.stderr
    # Rows that say otherwise than the ledger are found.
    with contextlib.closing(sqlite3.connect(os.path.join(served.data, "davylamp.sqlite"))) as rows:
        rows.execute("UPDATE hidden_danger SET phase = 'closed' WHERE id = (SELECT id FROM hidden_danger WHERE phase = 'assigned' LIMIT 1)")
        rows.commit()
    assert served.rebuild().returncode != 0, "a row that was changed behind the ledger is not found"
print(f"day: 1 passed, 0 failed; {written} dangers of {REPORTERS + PHONES} people")
