"""The picture of the README: a mine's register as its safety officer sees it on a desktop."""
import pathlib
import sys
from playwright.sync_api import sync_playwright
from served import DESKTOP, log_in

BASE, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_context(locale="en", viewport=DESKTOP).new_page()
    log_in(page, BASE, "safety")
    page.goto(f"{BASE}/hidden-dangers")
    page.mouse.move(0, 899)
    page.screenshot(path=FOLDER / "register.png")
    browser.close()
