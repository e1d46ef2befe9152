"""What a page exports opens in LibreOffice with the same rows and numbers, as a workbook and on paper."""
import csv
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from playwright.sync_api import sync_playwright
from served import log_in

BASE = sys.argv[1]
LISTS = ["/hidden-dangers?state=closed&sort=deadline", "/hidden-dangers", "/statistics"]


def converted(path, kind):
    """The workbook as LibreOffice reads it; cells as they are shown."""
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1" if kind == "csv" else kind
    home = path.parent / "office"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", form, "--outdir", path.parent / kind, path],
        check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return next((path.parent / kind).glob("*." + kind))


def plain(cell):
    """A cell without what a program only adds to show it: the apostrophe of a harmless text, thousands, no seconds."""
    bare = re.sub(r"^(\d{4}-\d\d-\d\d \d\d:\d\d):00$", r"\1", cell.strip().lstrip("'").replace(",", ""))
    return re.sub(r"(\.\d*?)0+$", r"\1", bare).rstrip(".")


def compare(page, address, folder):
    page.goto(BASE + address)
    button = page.locator("form[action$='/exports'] button[value=xlsx]")
    said = int(re.search(r"\d+", button.inner_text().replace(",", ""))[0])
    files = {}
    for form in ("xlsx", "csv"):
        page.wait_for_selector("form[action$='/exports']:not([data-sent])")
        with page.expect_download() as saved:
            page.locator(f"form[action$='/exports'] button[value={form}]").click()
        files[form] = folder / f"list.{form}"
        saved.value.save_as(files[form])
    ours = list(csv.reader(files["csv"].read_text(encoding="utf-8-sig").splitlines()))
    theirs = list(csv.reader(converted(files["xlsx"], "csv").read_text(encoding="utf-8").splitlines()))
    assert len(ours) - 1 == said, f"{address}: the button says {said}, the file has {len(ours) - 1} rows"
    assert len(theirs) == len(ours), f"{address}: {len(theirs)} rows in LibreOffice, {len(ours)} in the export"
    for line, (mine, other) in enumerate(zip(ours, theirs), 1):
        pairs = [(plain(a), plain(b)) for a, b in zip(mine, other)]
        assert len(mine) == len(other) and all(a == b for a, b in pairs), f"{address} line {line}: {[p for p in pairs if p[0] != p[1]]}"
    paper = subprocess.run(["pdftotext", "-layout", converted(files["xlsx"], "pdf"), "-"], check=True, capture_output=True, text=True).stdout
    missing = [row[0] for row in ours[1:] if row[0] not in paper]
    assert not missing, f"{address}: not on paper: {missing}"


for program in ("soffice", "pdftotext"):
    if not shutil.which(program):
        print(f"exports: 0 passed, 0 failed, 1 skipped\nexports: skipped: there is no {program}")
        sys.exit(0)
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_context(locale="zh-CN", accept_downloads=True).new_page()
    log_in(page, BASE, "safety")
    for address in LISTS:
        with tempfile.TemporaryDirectory() as folder:
            compare(page, address, pathlib.Path(folder))
    browser.close()
print(f"exports: {len(LISTS)} passed, 0 failed")
