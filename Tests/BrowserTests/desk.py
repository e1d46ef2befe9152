"""A desk's day: the palette by the keyboard, the board by its menu, columns that stay, several acted on at once with one signature."""
import sys
from playwright.sync_api import expect, sync_playwright
from served import DESKTOP, log_in

BASE = sys.argv[1]


def palette(page):
    """Ctrl+K finds a danger by its number and a page by its name; Enter goes there, Escape comes back."""
    page.goto(f"{BASE}/")
    page.keyboard.press("Control+k")
    line = page.locator("#palette-q")
    expect(line).to_be_focused()
    page.keyboard.type("board")
    expect(page.locator("#palette-hits a").first).to_have_attribute("href", "/hidden-dangers/board")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.palette")).to_be_hidden()
    page.keyboard.press("Control+k")
    page.keyboard.type("#14")
    first = page.locator("#palette-hits a").first
    expect(first).to_contain_text("#14")
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/hidden-dangers/*-*")
    expect(page.locator(".crumbs")).to_contain_text("#14")


def typed(page):
    """No text becomes markup or a script, but what htmx puts in; going back still shows what was searched for."""
    page.goto(f"{BASE}/hidden-dangers")
    for way in ("document.body.insertAdjacentHTML('beforeend', '<b>x</b>')", "document.body.innerHTML = ''",
                "document.createElement('script').src = '/assets/desk.js'", "new DOMParser().parseFromString('x', 'text/html')",
                "document.createElement('iframe').srcdoc = 'x'", "setTimeout('1')"):
        assert page.evaluate(f"() => {{ try {{ {way}; return false }} catch {{ return true }} }}"), way
    page.fill("#f-q", "风门")
    page.wait_for_url("**q=%E9%A3%8E%E9%97%A8*")
    found = page.locator("main tbody tr").filter(has_not_text="风门")
    expect(found).to_have_count(0)
    page.locator("main tbody a.row").first.click()
    expect(page.locator(".crumbs")).to_be_visible()
    page.go_back()
    expect(page.locator("#f-q")).to_have_value("风门")
    expect(page.locator("main tbody tr").first).to_contain_text("风门")
    expect(found).to_have_count(0)


def board(page):
    """A card's menu leads to the form of the act, and what cannot be says why."""
    page.goto(f"{BASE}/hidden-dangers/board")
    card = page.locator("section[data-column=reported] > ul > li").first
    card.locator("summary").click()
    expect(card.locator("[data-to=closed]")).to_contain_text("the steps between come first")
    card.locator("[data-to=graded] a").click()
    expect(page.locator("form[action$='/grading']")).to_be_visible()
    page.goto(f"{BASE}/hidden-dangers/board")
    stays = page.url
    page.locator("section[data-column=reported] > ul > li").first.drag_to(page.locator("section[data-column=accepted]"))
    expect(page.locator("#board-says")).to_contain_text("not now")
    assert page.url == stays


def columns(page):
    """What somebody has chosen to see stays, also elsewhere and in the file."""
    page.goto(f"{BASE}/hidden-dangers")
    page.locator("details.picker > summary", has_text="Columns").click()
    for name in ("place", "extensions", "changed"):
        page.locator(f"details.picker input[value={name}]").uncheck()
    page.locator("form[action='/hidden-dangers/columns'] button").click()
    heads = page.locator("main table thead th")
    expect(heads.filter(has_text="Extensions")).to_have_count(0)
    page.goto(f"{BASE}/hidden-dangers?state=closed")
    expect(heads.filter(has_text="Place")).to_have_count(0)


def several(page):
    """Two are accepted at once, each with its record; one password signs both."""
    page.goto(f"{BASE}/hidden-dangers?state=corrected&sort=number")
    rows = page.locator("main tbody tr")
    names = [rows.nth(at).locator("td.number").first.inner_text() for at in range(2)]
    for at in range(2):
        rows.nth(at).locator("td.tick input").check()
    page.locator("#bulk button").click()
    page.get_by_role("link", name="Accept").click()
    page.locator("[name=opinion]").fill("On site, in order")
    page.locator("[name=signature]").fill("wrong")
    page.locator("form[action='/hidden-dangers/bulk/acceptance'] button").click()
    expect(page.locator("[role=alert]")).to_be_visible()
    page.locator("[name=opinion]").fill("On site, in order")
    page.locator("[name=signature]").fill("davylamp-demo")
    page.locator("form[action='/hidden-dangers/bulk/acceptance'] button").click()
    expect(page.locator("main")).to_contain_text("2 done, 0 not done")
    page.goto(f"{BASE}/hidden-dangers?state=accepted&sort=number")
    for name in names:
        expect(page.locator("main tbody td.number").filter(has_text=name).first).to_be_visible()


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_context(locale="en", viewport=DESKTOP).new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    log_in(page, BASE, "safety")
    for part in (palette, typed, board, columns, several):
        part(page)
    assert faults == [], faults
    browser.close()
print("desk: 5 passed, 0 failed")
