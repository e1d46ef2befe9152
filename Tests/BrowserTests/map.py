"""The map of mines: signs as many as the legend counts, borders with their source, and a picture where the browser's part is missing."""
import re
import sys
import urllib.error
import urllib.request
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright
from served import DESKTOP, PHONE, person

BASE = sys.argv[1]


def there(path):
    try:
        return urllib.request.urlopen(BASE + path, timeout=10).status == 200
    except urllib.error.HTTPError:
        return False


def counted(page):
    return sum(int(text) for text in page.locator(".map-legend a b").all_inner_texts())


def clean(page):
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]})
    flaws = [flaw["help"] for flaw in found.response["violations"] if flaw["impact"] in ("serious", "critical")]
    assert flaws == [] and page.faults == [], (flaws, page.faults)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def moves(page):
    """As many signs as mines; a press tells the counts and leads to the dossier; the legend narrows."""
    page.goto(f"{BASE}/mines")
    page.locator("a[href='/mines/map']").first.click()
    page.wait_for_selector("#mine-map[data-drawn]")
    total = counted(page)
    assert total > 0
    expect(page.locator(".map-sign")).to_have_count(total)
    expect(page.locator("main tbody tr")).to_have_count(total)
    clean(page)
    page.locator(".map-sign").last.click()
    expect(page.locator(".leaflet-popup a")).to_have_attribute("href", re.compile("^/mines/"))
    page.locator(".map-legend a").nth(1).click()
    page.wait_for_url("**worst=major**")
    page.wait_for_selector("#mine-map[data-drawn]")
    expect(page.locator(".map-sign")).to_have_count(int(page.locator(".map-legend a b").nth(1).inner_text()))
    if there("/assets/vendor/counties/index.json"):
        expect(page.locator("#map-says")).to_contain_text("审图号")
        assert page.locator("path.county").count() > 0


def stands(page):
    """Without the library the server's picture stays; without borders the page says what is missing."""
    page.route("**/vendor/leaflet.js", lambda route: route.abort())
    page.goto(f"{BASE}/mines/map")
    expect(page.locator("#mine-map > svg[role=img] svg.mark")).to_have_count(counted(page))
    clean(page)
    page.unroute("**/vendor/leaflet.js")
    page.route("**/vendor/counties/*", lambda route: route.fulfill(status=404))
    page.goto(f"{BASE}/mines/map")
    if there("/assets/vendor/leaflet.js"):
        expect(page.locator("#map-says")).to_contain_text("make setup")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    looks = [("province", DESKTOP, "en", "light"), ("county", PHONE, "zh-CN", "dark")]
    for login, size, language, scheme in looks:
        page = person(browser, BASE, login, size, language, color_scheme=scheme)
        if there("/assets/vendor/leaflet.js"):
            moves(page)
        stands(page)
    browser.close()
print(f"map: {len(looks)} passed, 0 failed")
