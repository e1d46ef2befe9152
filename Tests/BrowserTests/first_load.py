#!/usr/bin/env python3
"""What a phone pays for its first page: bytes as they come over the wire, and how long until it can be used on thin air.

usage: first_load.py URL     Prints one line of JSON. Needs chromium and playwright (scripts/browser-tests.sh makes .build/browser-venv).

The phone has nothing kept. "Usable" is when the report form stands there, its scripts have run and a letter typed is in it.
"""
import json, sys, time
from playwright.sync_api import sync_playwright

BASE = sys.argv[1]
#: Round trip in ms and bits per second: what is left of 3G at the end of a roadway.
THIN_AIR = {"offline": False, "latency": 300, "downloadThroughput": 750_000 / 8, "uploadThroughput": 250_000 / 8}


def log_in(page):
    page.goto(f"{BASE}/login")
    page.fill("#f-login", "worker")
    page.fill("#f-password", "davylamp-demo")
    page.click("button.primary")
    page.wait_for_url(f"{BASE}/")


def cookies(browser):
    context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    log_in(context.new_page())
    kept = context.cookies()
    context.close()
    return kept


def first_load(browser, kept):
    """A browser that is logged in and has seen nothing opens the report form."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN")
    context.add_cookies(kept)
    page = context.new_page()
    wire = context.new_cdp_session(page)
    received = {"bytes": 0, "requests": 0}

    def finished(event):
        received["bytes"] += event["encodedDataLength"]
        received["requests"] += 1
    wire.on("Network.loadingFinished", finished)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    wire.send("Network.emulateNetworkConditions", THIN_AIR)
    begin = time.monotonic()
    page.goto(f"{BASE}/hidden-dangers/new", wait_until="commit")
    page.wait_for_function("() => window.Phone && document.querySelector('.live') && document.querySelector('.quick')")
    page.locator("[name=what]").press_sequentially("a")
    usable = time.monotonic() - begin
    page.wait_for_load_state("networkidle")
    first = dict(received)
    page.wait_for_function("() => navigator.serviceWorker.controller", timeout=60_000)
    context.close()
    return usable, first


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    kept = cookies(browser)
    loads = [first_load(browser, kept) for _ in range(3)]
    browser.close()
usable, first = sorted(loads, key=lambda load: load[0])[1]
print(json.dumps({"bytes": first["bytes"], "requests": first["requests"], "usable_s": usable}))
