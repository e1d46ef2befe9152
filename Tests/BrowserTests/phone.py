"""A phone underground: the network is cut and comes back, the server is killed and starts again, and each thing that was
written is carried out exactly once, by whoever wrote it, or is shown to them."""
import datetime
import os
import sys
import tempfile
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright
from pictures import png
from served import Served, kept, log_in, person

SHOTS = os.environ.get("DAVYLAMP_SHOTS")
SOON = (datetime.date.today() + datetime.timedelta(days=3)).isoformat()
PASSWORD = "davylamp-demo"
SERIOUS = ("serious", "critical")


class Day:
    """One server and its people."""

    def __init__(self, served, browser):
        self.served, self.browser, self.air, self.base = served, browser, served.air, served.base
        self.tokens = {login: served.token(login) for login in ("worker", "section", "safety")}

    def phone(self, login, *seen, **more):
        page = person(self.browser, self.base, login, **more)
        page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
        for path in seen or ("/outbox", "/hidden-dangers/new"):
            page.goto(self.base + path)
        page.goto(f"{self.base}/")
        for path in {"/outbox", "/hidden-dangers/new", *seen}:
            kept(page, self.base + path)
        return page

    def down(self, *pages):
        self.air.cut()
        for page in pages:
            page.context.set_offline(True)

    def up(self, *pages):
        self.air.restore()
        for page in pages:
            page.context.set_offline(False)

    def named(self, what):
        found = self.served.get("/hidden-dangers?limit=200", self.tokens["safety"])
        return [row for row in found["items"] if row["what"] == what]

    def assigned(self, what):
        """A danger that waits for the section chief, made by programs."""
        made = self.served.post("/hidden-dangers", self.tokens["worker"], {"what": what})
        path = f"/hidden-dangers/{made['id']}"
        self.served.post(f"{path}/grading", self.tokens["safety"], {"grade": "general-b"})
        people = self.served.get("/persons?q=卢海棠", self.tokens["safety"])["items"]
        self.served.post(f"{path}/assignment", self.tokens["safety"], {
            "person": people[0]["id"], "measures": "补装", "funds": 0, "deadline": SOON, "plan": "停带"})
        return path


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/phone-{name}.png", full_page=True)


def sent(page, subject):
    """The line of what this phone has sent."""
    page.goto(page.url.split("/", 3)[0] + "//" + page.url.split("/", 3)[2] + "/outbox")
    line = page.locator("#sent li", has_text=subject)
    expect(line).to_have_count(1, timeout=30000)
    return line


def report_without_network(day):
    """Report with a marked photo while there is no network; the server is killed and restarted before it comes back."""
    page = day.phone("worker")
    day.down(page)
    page.goto(f"{day.base}/hidden-dangers/new?place=none")
    expect(page.locator("#air")).to_contain_text("没有网络")
    page.locator("[data-photos] input[type=file]").nth(1).set_input_files([{"name": "a.png", "mimeType": "image/png", "buffer": png(80)}])
    page.locator(".mark").click()
    expect(page.locator("canvas.marking")).to_be_visible()
    box = page.locator("canvas.marking").bounding_box()
    page.mouse.move(box["x"] + 30, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(box["x"] + 90, box["y"] + 70, steps=5)
    page.mouse.up()
    page.locator("dialog .primary").click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.fill("[name=what]", "井下断网上报")
    page.locator(".picks label").first.click()
    page.locator("form.act .bar button.primary").click()
    page.wait_for_url("**/outbox#*")
    expect(page.locator(".draft")).to_have_count(1)
    expect(page.locator(".draft")).to_contain_text("照片 1 张")
    expect(page.locator("#air")).to_contain_text("1 条待发送")
    shot(page, "waiting")
    day.served.kill()
    day.served.start()
    assert day.named("井下断网上报") == []
    other = page.context.new_page()
    other.goto(f"{day.base}/outbox")
    day.up(page)
    line = sent(page, "井下断网上报")
    rows = day.named("井下断网上报")
    assert len(rows) == 1, rows
    expect(line).to_contain_text(f"#{rows[0]['number']}")
    shot(page, "sent")
    line.locator("a").click()
    expect(page.locator(".gallery figure")).to_have_count(1)
    expect(page.locator("main")).to_contain_text("像重大")
    other.close()
    assert page.faults == [], page.faults


def long_without_network(day):
    """What was tried in vain many times does not wait for its next turn once the server can be reached."""
    page = day.phone("worker")
    day.air.cut()
    page.goto(f"{day.base}/hidden-dangers/new?place=none")
    page.fill("[name=what]", "断网多次重试")
    page.locator("form.act .bar button.primary").click()
    page.wait_for_url("**/outbox#*")
    for _ in range(6):
        page.evaluate("Outbox.send({ isAskedFor: true })")
    expect(page.locator("#air")).to_contain_text("没有网络")
    day.air.restore()
    expect(page.locator("#sent li", has_text="断网多次重试")).to_have_count(1, timeout=30000)
    assert len(day.named("断网多次重试")) == 1
    page.context.close()


def answer_lost(day):
    """The server carries it out and its answer is lost, twice, once with the server killed after it."""
    page = day.phone("worker")
    for what in ("答复丢失一次", "答复丢失后断电"):
        page.goto(f"{day.base}/hidden-dangers/new")
        page.fill("[name=what]", what)
        day.air.swallow("POST /hidden-dangers")
        page.locator("form.act .bar button.primary").click()
        page.wait_for_url("**/outbox#*", timeout=30000)
        page.wait_for_timeout(2000)
        if what.endswith("断电"):
            day.served.kill()
            day.served.start()
        assert day.air.swallowed and len(day.named(what)) == 1
        day.up()
        sent(page, what)
        assert len(day.named(what)) == 1, day.named(what)


def rectify_and_conflict(day):
    """Rectified without a network; meanwhile somebody asks for more, so the author is shown what changed and decides."""
    path = day.assigned("断网整改")
    page = day.phone("section", path)
    day.down(page)
    page.goto(day.base + path)
    form = page.locator("form[action$='/rectification']")
    form.locator("[name=what]").fill("已补装护栏")
    form.locator("input[type=file]").nth(1).set_input_files([{"name": "b.png", "mimeType": "image/png", "buffer": png(200)}])
    form.locator(".bar button:not([type=button])").last.click()
    page.wait_for_url("**/outbox#*")
    day.served.post(f"{path}/comments", day.tokens["safety"], {"text": "注意下横杆"})
    day.up(page)
    draft = page.locator(".draft")
    expect(draft).to_contain_text("填写之后，别人已办理", timeout=30000)
    expect(draft).to_contain_text("已补装护栏")
    assert day.served.get(path, day.tokens["safety"])["state"] == "assigned"
    shot(page, "conflict")
    draft.get_by_role("button", name="查看变化并修改").click()
    expect(page.locator(".card.stale")).to_contain_text("已补装护栏")
    expect(page.locator(".card.stale")).to_contain_text("注意下横杆")
    again = page.locator("form[action$='/rectification']")
    expect(again.locator("[name=what]")).to_have_value("已补装护栏")
    again.locator("[name=what]").fill("已补装护栏和下横杆")
    again.locator(".bar button:not([type=button])").last.click()
    expect(page.locator("p.phase")).to_contain_text("待验收")
    expect(page.locator(".gallery figure")).to_have_count(1)
    page.goto(f"{day.base}/outbox")
    expect(page.locator(".draft")).to_have_count(0)
    rounds = day.served.get(path, day.tokens["safety"])["rounds"]
    assert [one["what"] for one in rounds] == ["已补装护栏和下横杆"], rounds
    assert page.faults == [], page.faults
    return path


def accept_without_network(day, path):
    """A signature is prepared without a network, waits although it is back, and is given by the person once."""
    page = day.phone("safety", path)
    day.down(page)
    page.goto(day.base + path)
    form = page.locator("form[action$='/acceptance']")
    form.evaluate("f => { for (let d = f.closest('details'); d; d = d.parentElement.closest('details')) d.open = true }")
    form.locator("[name=opinion]").fill("现场核查合格")
    form.locator("[name=signature]").fill(PASSWORD)
    form.locator(".bar button:not([type=button])").last.click()
    page.wait_for_url("**/outbox#*")
    laid = page.evaluate("Outbox.all().then(all => JSON.stringify(all))")
    assert PASSWORD not in laid, "the password was laid down"
    sign = page.get_by_role("button", name="确认签字并发送")
    expect(sign).to_be_disabled()
    day.served.kill()
    day.served.start()
    day.up(page)
    expect(sign).to_be_enabled(timeout=30000)
    page.wait_for_timeout(6000)
    assert day.served.get(path, day.tokens["safety"])["state"] == "corrected", "a signature was given by nobody"
    shot(page, "signing")
    day.served.post(f"{path}/comments", day.tokens["section"], {"text": "请再看下横杆"})
    page.locator(".draft [name=signature]").fill(PASSWORD)
    sign.click()
    draft = page.locator(".draft")
    expect(draft).to_contain_text("填写之后，别人已办理")
    draft.get_by_role("button", name="查看变化并修改").click()
    expect(page.locator(".card.stale")).to_contain_text("请再看下横杆")
    again = page.locator("form[action$='/acceptance']")
    expect(again.locator("[name=opinion]")).to_have_value("现场核查合格")
    again.locator("[name=signature]").fill(PASSWORD)
    again.locator(".bar button:not([type=button])").last.click()
    expect(page.locator("p.phase")).to_contain_text("已验收")
    rounds = day.served.get(path, day.tokens["safety"])["rounds"]
    assert [one["opinion"] for one in rounds] == ["现场核查合格"], rounds


def refused_and_discarded(day):
    """What the server refuses is kept with the reason until its author mends or discards it."""
    path = day.assigned("被拒绝的整改")
    page = day.phone("section", path)
    day.down(page)
    page.goto(day.base + path)
    form = page.locator("form[action$='/rectification']")
    form.locator("[name=what]").fill("已整改")
    form.locator(".bar button:not([type=button])").last.click()
    page.wait_for_url("**/outbox#*")
    day.served.post(f"{path}/reassignment", day.tokens["safety"], {
        "person": day.served.get("/persons?q=", day.tokens["safety"])["items"][0]["id"], "reason": "换人"})
    day.up(page)
    draft = page.locator(".draft")
    expect(draft.locator(".error")).to_have_count(1, timeout=30000)
    page.once("dialog", lambda dialog: dialog.accept())
    draft.get_by_role("button", name="放弃这一条").click()
    expect(page.locator(".draft")).to_have_count(0)
    assert day.served.get(path, day.tokens["safety"])["rounds"] == []


def two_people_one_phone(day):
    """Who logs out leaves no page behind, and their drafts to nobody else."""
    page = day.phone("worker")
    day.down(page)
    page.goto(f"{day.base}/hidden-dangers/new")
    page.fill("[name=what]", "换班前写的")
    page.locator("form.act .bar button.primary").click()
    page.wait_for_url("**/outbox#*")
    page.locator(".menu summary").click()
    page.locator("form[action='/logout'] button").click()
    expect(page.locator("main")).to_contain_text("没有保存在本机")
    for seen in ("/", "/outbox", "/hidden-dangers/new"):
        page.goto(day.base + seen)
        expect(page.locator("main")).to_contain_text("没有保存在本机")
    day.up(page)
    page.goto(f"{day.base}/")
    page.wait_for_url("**/login")
    assert day.named("换班前写的") == []
    log_in(page, day.base, "team")
    page.goto(f"{day.base}/outbox")
    expect(page.locator("#others")).to_contain_text("1 条待发送")
    expect(page.locator("body")).not_to_contain_text("换班前写的")
    page.wait_for_timeout(6000)
    assert day.named("换班前写的") == []
    kept = page.evaluate("caches.open('pages').then(c => c.keys()).then(async keys => Promise.all(keys.map(async k => (await (await caches.open('pages')).match(k)).headers.get('x-davylamp-account'))))")
    assert set(kept) == {page.evaluate("document.body.dataset.account")}, kept
    # The session of the second ends; the first logs in again and their draft goes.
    page.context.clear_cookies()
    page.goto(f"{day.base}/")
    page.wait_for_url("**/login")
    log_in(page, day.base, "worker")
    sent(page, "换班前写的")
    assert len(day.named("换班前写的")) == 1


def session_over(day):
    """A session that has ended asks to log in and keeps the draft."""
    page = day.phone("worker")
    page.goto(f"{day.base}/hidden-dangers/new")
    page.fill("[name=what]", "会话过期")
    page.context.clear_cookies()
    page.locator("form.act .bar button.primary").click()
    page.wait_for_url("**/login")
    assert day.named("会话过期") == []
    log_in(page, day.base, "worker")
    sent(page, "会话过期")
    assert len(day.named("会话过期")) == 1


def access(day):
    """No serious flaw of access on the phone's own pages, in both languages and themes."""
    axe, flaws = Axe(), []
    for language in ("zh-CN", "en"):
        for scheme in ("light", "dark"):
            page = day.phone("worker", language=language, color_scheme=scheme)
            page.goto(f"{day.base}/hidden-dangers/new")
            page.wait_for_selector(".quick button")
            flaws += serious(axe, page, f"new {language} {scheme}")
            day.down(page)
            page.goto(f"{day.base}/hidden-dangers/new")
            page.fill("[name=what]", f"{language} {scheme}")
            page.locator("form.act .bar button.primary").click()
            page.wait_for_url("**/outbox#*")
            page.wait_for_selector(".draft")
            flaws += serious(axe, page, f"outbox {language} {scheme}")
            shot(page, f"outbox-{language}-{scheme}")
            page.goto(f"{day.base}/mines")
            flaws += serious(axe, page, f"offline {language} {scheme}")
            shot(page, f"offline-{language}-{scheme}")
            day.up(page)
            sent(page, f"{language} {scheme}")
            flaws += serious(axe, page, f"sent {language} {scheme}")
            assert page.faults == [], page.faults
            page.context.close()
    assert flaws == [], flaws


def serious(axe, page, name):
    wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    found = axe.run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]})
    said = [f"{name}: {flaw['id']} at {flaw['nodes'][0]['html'][:120]}" for flaw in found.response["violations"] if flaw["impact"] in SERIOUS]
    return said + ([f"{name}: {wider} px wider than the window"] if wider > 0 else [])


with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
    served = Served(sys.argv[1], folder)
    try:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        day = Day(served, chromium)
        report_without_network(day)
        long_without_network(day)
        answer_lost(day)
        accept_without_network(day, rectify_and_conflict(day))
        refused_and_discarded(day)
        two_people_one_phone(day)
        session_over(day)
        access(day)
        chromium.close()
    finally:
        served.stop()
    for check in (served.verify(), served.rebuild()):
        assert check.returncode == 0, check.stdout + check.stderr
print("phone: 9 passed, 0 failed")
