"""A passkey of a virtual authenticator is enrolled, signs an acceptance, logs in, and is refused unverified and revoked."""
import sys
from playwright.sync_api import expect, sync_playwright

# Passkeys belong to a name, not to an address.
BASE = sys.argv[1].replace("127.0.0.1", "localhost")
PASSWORD = "davylamp-demo"


def acceptable(page):
    """The address of a danger whose correction the visitor may accept."""
    page.goto(f"{BASE}/hidden-dangers?state=corrected")
    links = page.locator("main a[href^='/hidden-dangers/']").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    for link in dict.fromkeys(links):
        if len(link) != len("/hidden-dangers/") + 36:
            continue
        page.goto(f"{BASE}{link}")
        if page.locator("form[action$='/acceptance']").count():
            return link
    raise SystemExit("passkeys: the demo has nothing to accept")


def opened(page, selector):
    form = page.locator(selector)
    form.evaluate("f => { for (let d = f.closest('details'); d; d = d.parentElement.closest('details')) d.open = true }")
    return form


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    context = browser.new_context(locale="en")
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    wire = context.new_cdp_session(page)
    wire.send("WebAuthn.enable")
    made = wire.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True}})
    device = {"authenticatorId": made["authenticatorId"]}
    page.goto(f"{BASE}/login")
    page.fill("#f-login", "safety")
    page.fill("#f-password", PASSWORD)
    page.click("form[action='/login'] button.primary")
    page.wait_for_url(f"{BASE}/")

    page.goto(f"{BASE}/account/keys")
    form = page.locator("form[action$='/passkeys']")
    form.locator("[name=name]").fill("test device")
    form.locator("[name=signature]").fill(PASSWORD)
    form.locator("button[data-passkey=enrol]").click()
    expect(page.locator("main .rows").first).to_contain_text("test device")

    # Unverified, the authenticator's answer is not even given; verified, it signs.
    link = acceptable(page)
    wire.send("WebAuthn.setUserVerified", {**device, "isUserVerified": False})
    form = opened(page, "form[action$='/acceptance']")
    form.locator("button[data-passkey=sign]").click()
    expect(form.locator(".passkey-says")).to_be_visible()
    assert "accepted" not in page.locator("p.phase").inner_text()
    wire.send("WebAuthn.setUserVerified", {**device, "isUserVerified": True})
    page.goto(f"{BASE}{link}")
    opened(page, "form[action$='/acceptance']").locator("button[data-passkey=sign]").click()
    expect(page.locator("p.phase")).to_contain_text("accepted")
    expect(page.locator(".signed").first).to_contain_text("passkey")

    page.context.clear_cookies()
    page.goto(f"{BASE}/login")
    page.locator("button[data-passkey=login]").click()
    page.wait_for_url(f"{BASE}/")

    page.goto(f"{BASE}/account/keys")
    form = opened(page, "form[action$='/passkey-revocation']")
    form.locator("[name=signature]").fill(PASSWORD)
    form.locator("button.secondary").first.click()
    expect(page.locator("main .rows").first).to_contain_text("revoked")
    page.context.clear_cookies()
    page.goto(f"{BASE}/login")
    page.locator("button[data-passkey=login]").click()
    expect(page.locator(".error").first).to_be_visible()
    assert not errors, errors
    browser.close()
print("passkeys: 1 passed, 0 failed")
