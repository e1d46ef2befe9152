"""A server of its own for a test that kills it, and people with their browsers."""
import json
import os
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1440, "height": 900}


class Air:
    """The way between phone and server, which can be cut, and can swallow what the server answers."""

    def __init__(self, port):
        self.server, self.isCut, self.swallows, self.open = port, False, None, set()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            near, _ = self.listener.accept()
            if self.isCut:
                near.close()
                continue
            try:
                far = socket.create_connection(("127.0.0.1", self.server), timeout=2)
            except OSError:
                near.close()
                continue
            far.settimeout(None)
            self.open |= {near, far}
            threading.Thread(target=self.carry, args=(near, far, True), daemon=True).start()
            threading.Thread(target=self.carry, args=(far, near, False), daemon=True).start()

    def carry(self, source, target, isAsking):
        try:
            while data := source.recv(65536):
                if self.isCut:
                    break
                if isAsking and self.swallows and self.swallows in data:
                    # The request arrives whole; its answer never does, nor does anything until the air is back: a
                    # browser asks again by itself where a connection that it used before ends without a word.
                    target.sendall(data)
                    self.isCut = True
                    self.swallowed, self.swallows = True, None
                    self.rest(source, target)
                    break
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            self.open.discard(end)
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            end.close()

    @staticmethod
    def rest(source, target):
        """Passes the rest of a request on for as long as the server may need for it."""
        source.settimeout(0.3)
        until = time.monotonic() + 1.5
        while time.monotonic() < until:
            try:
                target.sendall(source.recv(65536))
            except TimeoutError:
                pass

    def cut(self):
        self.isCut = True
        for end in list(self.open):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def restore(self):
        self.isCut = False

    def swallow(self, path):
        """The answer to the next request for this path is lost, and then the network."""
        self.swallows, self.swallowed = path.encode(), False


def kept(page, path):
    """Waits until the phone keeps the page at this address."""
    assert page.evaluate("""async path => {
        for (const until = Date.now() + 30000; Date.now() < until; await new Promise(done => setTimeout(done, 50)))
            if (await (await caches.open("pages")).match(path)) return true;
    }""", path), f"{path} is not kept"


class Served:
    """The demo, served on a port that stays the same over restarts."""

    def __init__(self, program, folder):
        self.program, self.data = program, os.path.join(folder, "phone-data")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.air = Air(self.port)
        #: Where phones find the server, and where programs do that nothing cuts off.
        self.base, self.near = f"http://127.0.0.1:{self.air.port}", f"http://127.0.0.1:{self.port}"
        subprocess.run([program, "demo", "--data", self.data], check=True, stdout=subprocess.DEVNULL)
        self.log = open(os.path.join(folder, "phone-log"), "a")
        self.start()

    def start(self):
        self.process = subprocess.Popen([self.program, "serve", "--data", self.data, "--port", str(self.port)], stdout=self.log, stderr=self.log)
        for _ in range(200):
            try:
                return urllib.request.urlopen(f"{self.near}/health", timeout=1).read()
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
        made = subprocess.run([self.program, "token", "create", "--data", self.data, "--login", login], check=True, capture_output=True, text=True)
        return made.stdout.strip().split()[-1]

    def get(self, path, token):
        return self.ask("GET", path, token)

    def post(self, path, token, body):
        return self.ask("POST", path, token, body)

    def ask(self, method, path, token, body=None):
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.near + "/api/v1" + urllib.parse.quote(path, safe="/?=&"), headers=headers, data=data, method=method)
        try:
            return json.load(urllib.request.urlopen(request, timeout=20))
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{method} {path}: {error.code} {error.read().decode()}") from error

    def verify(self):
        return subprocess.run([self.program, "ledger", "verify", os.path.join(self.data, "ledger")], capture_output=True, text=True)

    def rebuild(self):
        return subprocess.run([self.program, "ledger", "rebuild", "--data", self.data, "--check"], capture_output=True, text=True)


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
