"""A server of its own for a test that kills it, and people with their browsers."""
import json
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1440, "height": 900}


class Served:
    """The demo, served on a port that stays the same over restarts."""

    def __init__(self, program, folder):
        self.program, self.data = program, os.path.join(folder, "phone-data")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.base = f"http://127.0.0.1:{self.port}"
        subprocess.run([program, "demo", "--data", self.data], check=True, stdout=subprocess.DEVNULL)
        self.log = open(os.path.join(folder, "phone-log"), "a")
        self.start()

    def start(self):
        self.process = subprocess.Popen([self.program, "serve", "--data", self.data, "--port", str(self.port)], stdout=self.log, stderr=self.log)
        for _ in range(200):
            try:
                return urllib.request.urlopen(f"{self.base}/health", timeout=1).read()
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise SystemExit("the server does not start")

    def kill(self):
        """As a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def token(self, login):
        made = subprocess.run([self.program, "token", "create", login, "--data", self.data], check=True, capture_output=True, text=True)
        return made.stdout.strip().split()[-1]

    def get(self, path, token):
        request = urllib.request.Request(self.base + path, headers={"Authorization": f"Bearer {token}"})
        return json.load(urllib.request.urlopen(request, timeout=20))

    def verify(self):
        return subprocess.run([self.program, "ledger", "verify", os.path.join(self.data, "ledger")], capture_output=True, text=True)

    def rebuild(self):
        return subprocess.run([self.program, "ledger", "rebuild", "--data", self.data], capture_output=True, text=True)


def log_in(page, base, login):
    page.goto(f"{base}/login")
    page.fill("#f-login", login)
    page.fill("#f-password", "davylamp-demo")
    page.click("button.primary")
    page.wait_for_url(f"{base}/")


def person(browser, base, login, size=PHONE, language="zh-CN", **more):
    context = browser.new_context(viewport=size, locale=language, **more)
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" and "Failed to load" not in message.text and "net::ERR" not in message.text else None)
    log_in(page, base, login)
    return page
