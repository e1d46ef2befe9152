"""One danger from a worker's phone to its closing by other people on a desktop, in both languages."""
import datetime
import os
import sys
from playwright.sync_api import expect, sync_playwright

BASE = sys.argv[1]
SHOTS = os.environ.get("DAVYLAMP_SHOTS")
#: Within what the rules give a general danger.
SOON = (datetime.date.today() + datetime.timedelta(days=3)).isoformat()
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
STATES = {
    "zh-CN": ["已上报", "已定级", "已分派", "待验收", "整改中", "待验收", "已验收", "已销号"],
    "en": ["reported", "graded", "assigned", "reported corrected", "rectifying", "reported corrected", "accepted", "closed"],
}


class Person:
    """A logged-in browser of one person."""

    def __init__(self, browser, login, size, language):
        self.page = browser.new_context(viewport=size, locale=language).new_page()
        self.errors = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.goto(f"{BASE}/login")
        self.page.fill("#f-login", login)
        self.page.fill("#f-password", "davylamp-demo")
        self.page.click("button.primary")
        self.page.wait_for_url(f"{BASE}/")

    def act(self, url, noun, state, **fields):
        self.page.goto(url)
        form = self.page.locator(f"form[action$='/{noun}']")
        form.evaluate("f => { for (let d = f.closest('details'); d; d = d.parentElement.closest('details')) d.open = true }")
        for name, value in fields.items():
            field = form.locator(f"[name={name}]")
            if field.evaluate("e => e.tagName") == "SELECT":
                field.select_option(**value)
            else:
                field.fill(value)
        if form.locator("[name=signature]").count():
            form.locator("[name=signature]").fill("davylamp-demo")
        form.locator("button:not([type=button])").click()
        assert self.page.locator(".flaw").count() == 0, f"{noun}: {self.page.locator('.flaw').all_inner_texts()}"
        expect(self.page.locator("p.phase")).to_contain_text(state)
        self.check(f"{noun}")

    def check(self, name):
        overflow = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert overflow <= 0, f"{name}: the page is {overflow} px wider than the window"
        assert not self.errors, self.errors
        if SHOTS:
            language = self.page.evaluate("document.documentElement.lang")
            self.page.screenshot(path=f"{SHOTS}/{language}-{name}.png", full_page=True)


def life(browser, language):
    states = iter(STATES[language])
    what = f"煤仓口护栏缺失 <b>{language}</b>"
    worker = Person(browser, "worker", PHONE, language)
    worker.page.goto(f"{BASE}/hidden-dangers/new")
    worker.check("new")
    worker.page.fill("#f-what", what)
    worker.page.locator("details:has(#f-place) > summary").click()
    worker.page.fill("#f-place", "主运输巷")
    worker.page.click("form.act .bar button")
    expect(worker.page.locator("h1")).to_have_text(what)
    worker.check("receipt")
    worker.page.click("main a.primary")
    expect(worker.page.locator("h1")).to_have_text(what)
    expect(worker.page.locator("p.phase")).to_contain_text(next(states))
    worker.check("reported")
    url = worker.page.url
    safety = Person(browser, "safety", DESKTOP, language)
    chief = Person(browser, "section", PHONE, language)
    safety.act(url, "grading", next(states), grade={"value": "general-b"})
    safety.act(
        url, "assignment", next(states), person={"label": "卢海棠"}, measures="补装护栏", funds="500",
        deadline=SOON, plan="停带，设警戒")
    chief.act(url, "rectification", next(states), what="已补装")
    assert chief.page.locator("form[action$='/acceptance']").count() == 0, "the rectifier is offered the acceptance"
    safety.act(url, "rejection", next(states), reason="缺下横杆")
    chief.act(url, "rectification", next(states), what="已补下横杆")
    safety.act(url, "acceptance", next(states), opinion="现场核查合格")
    untouched = {f"untouched{factor}": "不涉及" for factor in ("Person", "Machine", "Environment", "Management")}
    safety.act(url, "closure", next(states), **untouched)
    expect(safety.page.locator(".timeline li")).to_have_count(9)
    county = Person(browser, "county", DESKTOP, language)
    assert county.page.goto(url).status == 404, "the county reads the text of a general danger"


with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for tongue in STATES:
        life(chromium, tongue)
    chromium.close()
print("browser: 2 passed, 0 failed")
