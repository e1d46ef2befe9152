"""A bundle of evidence and the codes of a printed acceptance are checked in the browser without the server.

Each is found broken after one flipped bit."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from playwright.sync_api import expect, sync_playwright

BASE = sys.argv[1]



def scan(pdf, folder):
    """What a scanner reads from a printed acceptance; the address in the foot is no part of the proof."""
    (folder / "paper.pdf").write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", folder / "paper.pdf", folder / "page"], check=True)
    found = subprocess.run(["zbarimg", "--raw", "-q", *sorted(folder.glob("page*.png"))], check=True, capture_output=True, text=True)
    return "\n".join(line for line in found.stdout.split("\n") if not line.startswith("http"))


def check_paper(page, codes):
    page.fill("#f-codes", codes)
    page.dispatch_event("#f-codes", "change")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    context = browser.new_context(locale="en", accept_downloads=True)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{BASE}/login")
    page.fill("#f-login", "safety")
    page.fill("#f-password", "davylamp-demo")
    page.click("button.primary")
    page.wait_for_url(f"{BASE}/")
    # A danger that somebody accepted bears a signature.
    page.goto(f"{BASE}/hidden-dangers?state=closed")
    links = page.locator("main a[href^='/hidden-dangers/']").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    address = next(link for link in links if re.fullmatch(r"/hidden-dangers/[0-9a-f-]{36}", link))
    page.goto(f"{BASE}/evidence/hidden-danger/{address.split('/')[-1]}")
    with page.expect_download() as saved:
        page.click("main a.primary")
    folder = pathlib.Path(tempfile.mkdtemp())
    good = folder / "good.tar"
    saved.value.save_as(good)
    acceptance = context.request.get(f"{BASE}{address}/acceptance-form?language=en").body()
    page.goto(f"{BASE}/evidence/check")
    context.set_offline(True)
    page.set_input_files("#f-bundle", good)
    expect(page.locator("#verdict .notice")).to_be_visible()
    assert page.locator("#verdict li").count() > 1, page.locator("#verdict").inner_text()
    assert "signed in person, valid" in page.locator("#verdict").inner_text()
    bytes_ = bytearray(good.read_bytes())
    for place in range(0, len(bytes_), 997):
        bad = bytearray(bytes_)
        bad[place] ^= 1
        damaged = folder / f"bad-{place}.tar"
        damaged.write_bytes(bad)
        page.set_input_files("#f-bundle", damaged)
        expect(page.locator("#verdict .error")).to_be_visible()
        page.evaluate("document.getElementById('verdict').replaceChildren()")
    if shutil.which("zbarimg"):
        codes = scan(acceptance, folder)
        page.fill("#f-key", "")
        check_paper(page, codes)
        expect(page.locator("#verdict .notice")).to_be_visible()
        assert "hidden-danger.accepted" in page.locator("#verdict").inner_text()
        for place in range(0, len(codes.rstrip()), 41):
            page.evaluate("document.getElementById('verdict').replaceChildren()")
            check_paper(page, codes[:place] + chr(ord(codes[place]) ^ 1) + codes[place + 1 :])
            expect(page.locator("#verdict .error")).to_be_visible()
    else:
        print("evidence: the codes on paper were not scanned: zbarimg (zbar-tools) is not installed")
    assert not errors, errors
    browser.close()
print("evidence: 1 passed, 0 failed")
