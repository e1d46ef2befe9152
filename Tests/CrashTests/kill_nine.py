"""Kills the server under load, ten times: what was acknowledged is there once, and the ledger verifies."""
import json
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

BIN, KILLS, PRODUCERS = sys.argv[1], 10, 8


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def call(url, token, body=None):
    data = json.dumps(body).encode() if body else None
    request = urllib.request.Request(url, data=data, headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def start(folder, port):
    server = subprocess.Popen([BIN, "serve", "--data", folder, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(200):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=1).close()
            return server
        except OSError:
            time.sleep(0.05)
    sys.exit("the server does not start again")


def produce(url, token, acknowledged, is_over):
    while not is_over.is_set():
        try:
            made = call(url, token, {"what": "负载下上报"})
            acknowledged.append((made["id"], made["ledgerIndex"]))
        except (OSError, urllib.error.URLError, ValueError):
            return


def main():
    folder = tempfile.mkdtemp()
    subprocess.run([BIN, "demo", "--data", folder], check=True, stdout=subprocess.DEVNULL)
    command = [BIN, "token", "create", "--data", folder, "--login", "worker"]
    token = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    acknowledged = []
    for round_number in range(KILLS):
        port = free_port()
        server, is_over = start(folder, port), threading.Event()
        url = f"http://127.0.0.1:{port}/api/v1/hidden-dangers"
        producers = [threading.Thread(target=produce, args=(url, token, acknowledged, is_over)) for _ in range(PRODUCERS)]
        for producer in producers:
            producer.start()
        time.sleep(0.3 + 0.13 * round_number)
        server.kill()
        is_over.set()
        server.wait()
        for producer in producers:
            producer.join()
    port = free_port()
    server = start(folder, port)
    found, cursor = [], ""
    while cursor is not None:
        page = call(f"http://127.0.0.1:{port}/api/v1/hidden-dangers?limit=200&cursor={cursor}", token)
        found += [item["id"] for item in page["items"]]
        cursor = page.get("next")
    server.terminate()
    assert server.wait() == 0, "the server does not stop gracefully"
    ids, indexes = [one for one, _ in acknowledged], [index for _, index in acknowledged]
    lost = len(set(ids) - set(found))
    duplicated = len(found) - len(set(found)) + len(indexes) - len(set(indexes))
    print(f"crash: kills {KILLS}, acknowledged {len(ids)}, lost {lost}, duplicated {duplicated}")
    subprocess.run([BIN, "ledger", "verify", f"{folder}/ledger"], check=True)
    assert len(ids) > 100 and lost == 0 and duplicated == 0
    print("crash: 1 passed, 0 failed")


main()
