"""A whole round without a network: every item is answered, marked line by line, a danger with a photo is found, a violation is
recorded, and part is taken; when the network is back each of them is carried out exactly once. In both languages."""
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


def walk(served, browser, login, language, what, safety):
    page = person(browser, served.base, login, language=language)
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    page.goto(f"{served.base}/")
    day, violations = campaign(served, safety), len(served.get("/violations?limit=200", safety)["items"])
    address = f"/double-full-days/{day['id']}/round"
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
    for index, number in enumerate(numbers):
        item = page.locator(f"#i-{number}")
        expect(item).to_have_attribute("open", "")
        if index == 0:
            item.locator(".marks label").nth(1).click()
            expect(item.locator("details.found")).to_have_attribute("open", "")
            assert item.locator("[name=note]").input_value() != ""
            item.locator("[name=note]").fill(what)
            item.locator("[data-photos] input[type=file]").nth(1).set_input_files(
                [{"name": "a.png", "mimeType": "image/png", "buffer": png(90)}])
            expect(item.locator(".photo-tiles li")).to_have_count(1)
            shot(page, f"found-{language}")
            item.locator("button[value=found]").click()
        elif index == 1:
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
    states = [after[int(number)]["state"] for number in numbers]
    assert states == ["found", "not-applicable"] + ["done"] * (count - 2), states
    assert all(after[int(number)]["marks"] for number in numbers[:1] + numbers[2:]), after
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
