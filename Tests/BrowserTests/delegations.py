"""A manager lends the acceptance of corrections; the delegate signs for it, acts under it on every page, and stops."""
import sys
from playwright.sync_api import expect, sync_playwright

BASE = sys.argv[1]
PASSWORD = "davylamp-demo"


def log_in(browser, login):
    page = browser.new_context(locale="en").new_page()
    page.goto(f"{BASE}/login")
    page.fill("#f-login", login)
    page.fill("#f-password", PASSWORD)
    page.click("button.primary")
    page.wait_for_url(f"{BASE}/")
    page.goto(f"{BASE}/account/delegations")
    return page


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    manager = log_in(browser, "manager")
    section = log_in(browser, "section")
    name = section.locator("summary .person").inner_text().split("\n")[0]
    form = manager.locator("form[action='/delegations']")
    delegate = form.locator("select[name=delegate]")
    delegate.select_option(label=name)
    form.locator("input[name=permissions][value=acceptHiddenDanger]").check()
    today = form.locator("input[name=from]").input_value()
    form.locator("input[name=to]").fill(today)
    form.locator("input[name=reason]").fill("Training")
    form.locator("input[name=signature]").fill(PASSWORD)
    form.locator("button.primary").click()
    expect(manager.locator("section.card", has_text="Training")).to_contain_text("to be accepted")
    section.reload()
    card = section.locator("section.card", has_text="Training")
    card.locator("input[name=signature]").fill(PASSWORD)
    card.locator("form[action$='/acceptance'] button.primary").click()
    expect(card).to_contain_text("in force")
    card.locator("form[action$='/use'] button").click()
    section.goto(f"{BASE}/hidden-dangers")
    expect(section.locator(".standing")).to_contain_text("You act for")
    section.locator(".standing button").click()
    section.wait_for_url(f"{BASE}/account/delegations")
    expect(section.locator(".standing")).to_have_count(0)
    manager.reload()
    manager.locator("section.card", has_text="Training").locator("form[action$='/ending'] button").click()
    expect(manager.locator("section.card", has_text="Training")).to_contain_text("ended")
    browser.close()
print("browser: delegations passed")
