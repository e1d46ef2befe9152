"""Photos from a worker's phone: sent as they are chosen, a bad one told beside it, shown to a colleague, opened large."""
import struct
import sys
import zlib
from playwright.sync_api import expect, sync_playwright

BASE = sys.argv[1]
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1440, "height": 900}


def png(shade):
    """A PNG of one colour, 200 by 150."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes([shade, 120, 90]) * 200 for _ in range(150))
    head = struct.pack(">IIBBBBB", 200, 150, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def file(name, data):
    return {"name": name, "mimeType": "image/png", "buffer": data}


def person(browser, login, size, language, script=True):
    page = browser.new_context(viewport=size, locale=language, java_script_enabled=script).new_page()
    page.goto(f"{BASE}/login")
    page.fill("#f-login", login)
    page.fill("#f-password", "davylamp-demo")
    page.click("button.primary")
    page.wait_for_url(f"{BASE}/")
    return page


def with_script(browser):
    worker = person(browser, "worker", PHONE, "zh-CN")
    worker.goto(f"{BASE}/hidden-dangers/new")
    worker.fill("[name=what]", "煤仓口护栏缺失")
    album = worker.locator("[data-photos] input[type=file]").nth(1)
    album.set_input_files([file("a.png", png(30)), file("b.png", png(200)), file("c.png", b"<svg onload=alert(1)>")])
    expect(worker.locator(".photo-tiles [name=photos]")).to_have_count(2)
    expect(worker.locator(".photo-tiles .failed")).to_have_count(1)
    worker.locator(".photo-tiles .failed .remove").click()
    worker.locator("form.act .bar button").click()
    worker.wait_for_url("**/receipt")
    safety = person(browser, "safety", DESKTOP, "en")
    safety.goto(worker.url.removesuffix("/receipt"))
    expect(safety.locator(".gallery figure")).to_have_count(2)
    safety.locator(".gallery figure > a").first.click()
    expect(safety.locator("dialog.viewer")).to_be_visible()
    picture = safety.locator("dialog.viewer img")
    assert picture.evaluate("i => i.decode().then(() => i.naturalWidth)") == 200
    safety.keyboard.press("Escape")
    expect(safety.locator("dialog.viewer")).to_be_hidden()
    assert person(browser, "county", DESKTOP, "en").goto(BASE + safety.locator(".gallery figure > a").first.get_attribute("href")).status == 404


def without_script(browser):
    worker = person(browser, "worker", PHONE, "zh-CN", script=False)
    worker.goto(f"{BASE}/hidden-dangers/new")
    worker.fill("[name=what]", "风筒破口漏风")
    worker.locator("[data-photos] input[type=file]").nth(1).set_input_files([file("a.png", png(60)), file("c.png", b"GIF89a")])
    worker.locator("form.act .bar button").click()
    expect(worker.locator(".flaw")).to_contain_text("c.png")
    expect(worker.locator("[name=what]")).to_have_value("风筒破口漏风")
    worker.locator("form.act .bar button").click()
    worker.goto(worker.url.removesuffix("/receipt"))
    expect(worker.locator(".gallery figure")).to_have_count(1)


with sync_playwright() as playwright:
    chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for walk in (with_script, without_script):
        walk(chromium)
    chromium.close()
print("photos: 2 passed, 0 failed")
