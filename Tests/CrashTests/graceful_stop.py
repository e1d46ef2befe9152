"""Stops the server under load with SIGTERM: it ends well, everything acknowledged is there, and the ledger holds all of it."""
import json
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

BIN, PRODUCERS = sys.argv[1], 8


def call(url, token, body=None):
    data = json.dumps(body).encode() if body else None
    request = urllib.request.Request(url, data=data, headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def start(folder):
    """The server says where it listens: the port is a free one."""
    server = subprocess.Popen(
        [BIN, "serve", "--data", folder, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return server, re.search(r"http://\S+", server.stdout.readline()).group()


def produce(url, token, acknowledged):
    while True:
        try:
            acknowledged.append(call(url, token, {"what": "停机前上报"})["id"])
        except (OSError, urllib.error.URLError, ValueError):
            return


def ends_what_is_too_large(address, token):
    """A body without an end is refused, and its connection closed soon, however long somebody goes on sending."""
    host, port = re.search(r"http://([^:/]+):(\d+)", address).groups()
    head = (f"POST /api/v1/hidden-dangers HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n"
            "Content-Type: application/json\r\nContent-Length: 100000000\r\n\r\n").encode()
    answer, begun = b"", time.monotonic()
    with socket.create_connection((host, int(port)), timeout=10) as line:
        line.sendall(head + b" " * 400_000)
        try:
            while True:
                line.settimeout(0.2)
                try:
                    got = line.recv(65_536)
                    if not got:
                        break
                    answer += got
                except TimeoutError:
                    line.sendall(b" " * 1_000)
                if time.monotonic() - begun > 10:
                    break
        except ConnectionError:
            pass
    seconds = time.monotonic() - begun
    print(f"stop: too large answered {answer[:32]!r}, closed after {seconds:.1f} s")
    return answer.startswith(b"HTTP/1.1 413") and seconds < 5


def main():
    folder = tempfile.mkdtemp()
    subprocess.run([BIN, "demo", "--data", folder], check=True, stdout=subprocess.DEVNULL)
    command = [BIN, "token", "create", "--data", folder, "--login", "worker"]
    token = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    server, address = start(folder)
    acknowledged = []
    url = f"{address}/api/v1/hidden-dangers"
    producers = [threading.Thread(target=produce, args=(url, token, acknowledged)) for _ in range(PRODUCERS)]
    for producer in producers:
        producer.start()
    time.sleep(1.5)
    begun = time.monotonic()
    server.terminate()
    code = server.wait(timeout=30)
    seconds = time.monotonic() - begun
    for producer in producers:
        producer.join()
    verdict = subprocess.run([BIN, "ledger", "verify", f"{folder}/ledger"], capture_output=True, text=True).stdout.strip()
    audit = subprocess.run([BIN, "ledger", "rebuild", "--check", "--data", folder], capture_output=True, text=True)
    server, address = start(folder)
    found, cursor = set(), ""
    while cursor is not None:
        page = call(f"{address}/api/v1/hidden-dangers?limit=200&cursor={cursor}", token)
        found |= {item["id"] for item in page["items"]}
        cursor = page.get("next")
    ends = ends_what_is_too_large(address, token)
    server.terminate()
    server.wait(timeout=30)
    lost = len(set(acknowledged) - found)
    print(f"stop: exit {code} after {seconds:.1f} s, acknowledged {len(acknowledged)}, lost {lost}; {verdict}")
    print(audit.stdout.strip())
    good = ends and code == 0 and lost == 0 and len(acknowledged) > 20 and verdict.startswith("sound") and audit.returncode == 0
    print(f"stop: {int(good)} passed, {int(not good)} failed, 0 skipped")
    sys.exit(0 if good else 1)


main()
