"""A whole round without a network: every item is answered, marked line by line, a danger with a photo is found, a management
rule is asked of those who were drawn and two of them do not know it, a violation is recorded, and part is taken; when the network is back each of them is carried out exactly once. In both languages."""
import os
import re
import sys
import tempfile
from playwright.sync_api import expect, sync_playwright
from pictures import png
from served import Served, kept, person

SHOTS = os.environ.get("DAVYLAMP_SHOTS")


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/round-{name}.png", full_page=True)


def campaign(served, token):
    """The one that is under way at the mine."""
    return next(day for day in served.get("/double-full-days", token)["items"] if day["state"] == "under-way")


def give_rule(served, day, person_id, safety):
    """One management rule that nobody has looked at becomes this person's."""
    open_ = served.get(f"/double-full-days/{day['id']}/items?state=not-done&limit=200", safety)["items"]
    rule = next(row["number"] for row in open_ if row["kind"] == "rule")
    body = {"items": [rule], "person": person_id, "reason": "round"}
    served.post(f"/double-full-days/{day['id']}/reassignments", safety, body)
    return str(rule)


def ask(item):
    """In force, two of the persons drawn do not know it, every record shows that it is kept: the finding writes itself."""
    marks = item.locator(".rule .marks")
    people = item.locator(".rule input[type=checkbox][value^='person:'][value$='-']").count()
    assert people == 3, people
    for index in range(marks.count()):
        marks.nth(index).locator("label").nth(1 if index in (1, 2) else 0).click()
    expect(item.locator("details.found")).to_have_attribute("open", "")
    expect(item.locator("[name=note]")).to_have_value(re.compile("2"))
    said = item.locator("[name=note]").input_value()
    item.locator("button[value=found]").click()
    return said


def walk(served, browser, login, language, what, safety):
    page = person(browser, served.base, login, language=language)
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    page.goto(f"{served.base}/")
    day, violations = campaign(served, safety), len(served.get("/violations?limit=200", safety)["items"])
    address = f"/double-full-days/{day['id']}/round"
    rule = give_rule(served, day, page.evaluate("document.body.dataset.account"), safety)
    page.goto(served.base + address)
    page.goto(f"{served.base}/outbox")
    page.goto(f"{served.base}/")
    for path in ("/outbox", address, f"/violations/new?from={day['id']}"):
        kept(page, served.base + path)
    served.air.cut()
    page.context.set_offline(True)
    page.goto(served.base + address)
    round_ = page.locator("#round[data-ready='1']")
    expect(round_).to_have_count(1)
    items = page.locator("details.item")
    count = items.count()
    assert count > 2, f"{login} has {count} items"
    numbers = [items.nth(index).get_attribute("data-number") for index in range(count)]
    shot(page, f"begun-{language}")
    assert rule in numbers, (rule, numbers)
    plain, said = [number for number in numbers if number != rule], ""
    for number in numbers:
        item = page.locator(f"#i-{number}")
        expect(item).to_have_attribute("open", "")
        if number == rule:
            shot(page, f"rule-{language}")
            said = ask(item)
        elif number == plain[0]:
            item.locator(".marks label").nth(1).click()
            expect(item.locator("details.found")).to_have_attribute("open", "")
            assert item.locator("[name=note]").input_value() != ""
            item.locator("[name=note]").fill(what)
            item.locator("[data-photos] input[type=file]").nth(1).set_input_files(
                [{"name": "a.png", "mimeType": "image/png", "buffer": png(90)}])
            expect(item.locator(".photo-tiles li")).to_have_count(1)
            shot(page, f"found-{language}")
            item.locator("button[value=found]").click()
        elif number == plain[1]:
            item.locator(".act > details").last.locator("summary").click()
            item.locator("[name=why]").fill(f"{what}-x")
            item.locator("button[value=not-applicable]").click()
        else:
            item.locator(".marks label").nth(0).click()
            item.locator("button[value=ok]").click()
        expect(item.locator(".chip")).to_have_class(re.compile("state"))
    expect(page.locator("#all-done")).to_be_visible()
    # What was said is still there when the page is opened anew without a network.
    page.goto(served.base + address)
    expect(page.locator("#round[data-ready='1']")).to_have_count(1)
    expect(page.locator("details.item .chip.state")).to_have_count(count)
    page.locator("a[data-keep]").click()
    page.locator("[name=manner]").select_option("self-report")
    page.locator("[name=item]").select_option(index=1)
    page.locator("form.act .bar button.primary").click()
    page.wait_for_url(f"**{address}")
    page.locator("#part button").click()
    expect(page.locator("#part .phase")).to_have_count(1)
    shot(page, f"done-{language}")
    page.goto(f"{served.base}/outbox")
    expect(page.locator(".draft")).to_have_count(count + 2)
    shot(page, f"outbox-{language}")
    served.air.restore()
    page.context.set_offline(False)
    page.evaluate("Outbox.send({ isAskedFor: true })")
    expect(page.locator(".draft")).to_have_count(0, timeout=60000)
    after = {row["number"]: row for row in served.get(f"/double-full-days/{day['id']}/items?limit=200", safety)["items"]}
    assert after[int(rule)]["state"] == "found" and after[int(rule)]["note"] == said, after[int(rule)]
    states = [after[int(number)]["state"] for number in plain]
    assert states == ["found", "not-applicable"] + ["done"] * (len(plain) - 2), states
    assert all(after[int(number)]["marks"] for number in plain[:1] + plain[2:]), after
    asked = next(row for row in served.get(f"/double-full-days/{day['id']}/rules", safety)["items"] if row["item"] == int(rule))
    assert (asked["known"], asked["asked"]) == (1, 3), asked
    found = [row for row in served.get("/hidden-dangers?limit=200", safety)["items"] if row["what"] == what]
    assert len(found) == 1, found
    now = campaign(served, safety)
    assert now["items"]["done"] == day["items"]["done"] + count - 1, (day, now)
    assert now["people"]["done"] == day["people"]["done"] + 1, (day, now)
    seen = served.get("/violations?limit=200", safety)["items"]
    assert len(seen) == violations + 1, (violations, seen)
    assert page.faults == [], page.faults
    page.context.close()


with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
    served = Served(sys.argv[1], folder)
    try:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        walk(served, chromium, "worker", "zh-CN", "井下一轮断网", served.token("safety"))
        walk(served, chromium, "worker2", "en", "round without a network", served.token("safety2"))
        chromium.close()
    finally:
        served.stop()
    for check in (served.verify(), served.rebuild()):
        assert check.returncode == 0, check.stdout + check.stderr
print("round: 2 passed, 0 failed")
