"""Every kind of page, in both themes, both languages, on a phone and on a desktop: no serious flaw of access, nothing too wide."""
import os
import re
import sys
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

BASE = sys.argv[1]
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
#: Who looks, on what; each in both themes and languages.
PEOPLE = {"worker": PHONE, "safety": DESKTOP, "county": DESKTOP, "admin": PHONE}
SCHEMES = [("light", "zh-CN"), ("dark", "en")]
LOOKS = [(login, size, scheme, language) for login, size in PEOPLE.items() for scheme, language in SCHEMES]
#: How many pages of one kind are looked at: the first says what the others would.
OF_A_KIND = 2


def kind(path):
    """Two addresses that differ only in an identity or in what they ask are of one kind."""
    path = path.split("?")[0]
    return re.sub(r"/(?=[^/]*[0-9])[^/]+", "/:id", path)


def look(page, axe, path, name):
    answer = page.goto(BASE + path)
    if not answer.headers.get("content-type", "").startswith("text/html"):
        return []
    if answer.status != 200:
        return [f"{name} {path} answered {answer.status}"]
    wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    flaws = [f"{wider} px wider than the window"] if wider > 0 else []
    found = axe.run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], "resultTypes": ["violations"]})
    for violation in found.response["violations"]:
        if violation["impact"] in ("serious", "critical"):
            where = "; ".join(node["html"][:120] for node in violation["nodes"][:2])
            flaws.append(f"{violation['id']}: {violation['help']} at {where}")
    return [f"{name} {path}: {flaw}" for flaw in flaws]


def answer_is_page(page):
    """Whether what is open has links to follow: a printed form has none."""
    return page.locator("main").count() > 0


def walk(browser, login, size, scheme, language):
    """Follows the links of each page, as far as they lead to new kinds of page."""
    page = browser.new_context(viewport=size, locale=language, color_scheme=scheme).new_page()
    errors = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" and "Failed to load" not in message.text else None)
    page.goto(f"{BASE}/login")
    page.fill("#f-login", login)
    page.fill("#f-password", "davylamp-demo")
    page.click("button.primary")
    page.wait_for_url(f"{BASE}/")
    axe, seen, queue, flaws, name = Axe(), {}, ["/"], [], f"{login} {scheme} {language}"
    while queue:
        path = queue.pop(0)
        if seen.get(kind(path), 0) >= OF_A_KIND:
            continue
        seen[kind(path)] = seen.get(kind(path), 0) + 1
        flaws += look(page, axe, path, name)
        if not answer_is_page(page):
            continue
        links = page.eval_on_selector_all("main a[href^='/'], nav a[href^='/'], .sheet a[href^='/']", "all => all.map(a => a.getAttribute('href'))")
        # What stands behind the # is a place on the same page.
        links = [link.split("#")[0] for link in links]
        queue += [link for link in links if not re.search(r"\.(csv|xlsx|json)|/assets/|/photos/|template|/export|poster|/card|/notice|-form|/register|/bundle|/receipts|\.ics|\.txt", link)]
    return flaws + [f"{name}: the console says {error}" for error in errors], sum(seen.values())


with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    passed, failed = 0, 0
    for login, size, scheme, language in LOOKS:
        flaws, looked = walk(chromium, login, size, scheme, language)
        failed += len(flaws)
        passed += looked
        for flaw in flaws:
            print(flaw)
    chromium.close()
print(f"pages: {passed} looked at, {failed} flaws")
sys.exit(1 if failed else 0)
