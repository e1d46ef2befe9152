"""One quiet person's requests, with and without somebody who floods the server, by turns in the same run."""
import http.client, os, pathlib, subprocess, time

HERE = pathlib.Path(__file__).resolve().parent
TURNS, SECONDS, PACE = 6, 4, 0.04
PATH = "/api/v1/hidden-dangers?limit=50"


def ask(server, token, seconds):
    """Asks every 40 ms, which every allowance admits; answers how long each request took, and the server's CPU seconds."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    headers = {"Authorization": f"Bearer {token}", "X-Forwarded-For": "10.8.0.1"}
    delays, before, begin = [], server.cpu(), time.monotonic()
    while (due := begin + len(delays) * PACE) < begin + seconds:
        time.sleep(max(0, due - time.monotonic()))
        # From when it was due: a server that stands still is not asked less often.
        connection.request("GET", PATH, headers=headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"bench: the quiet one was answered {answer.status}")
        delays.append(time.monotonic() - due)
    connection.close()
    return delays, (server.cpu() - before) / seconds


def flooding(server, tokens, path):
    return subprocess.Popen(
        ["wrk", "-t1", "-c32", f"-d{TURNS * 100}s", "-s", str(HERE / "flood.lua"), f"http://127.0.0.1:{server.port}"],
        stdout=subprocess.DEVNULL, env={**os.environ, "DAVYLAMP_TOKENS": ",".join(tokens), "DAVYLAMP_PATH": path})


def compare(server, quiet, tokens, path):
    """The quiet one's sorted delays and the server's load (CPU seconds a second), calm and flooded."""
    ask(server, quiet, 2)  # warm
    calm, flooded, loads = [], [], ([], [])
    for _ in range(TURNS):
        delays, load = ask(server, quiet, SECONDS)
        calm += delays
        loads[0].append(load)
        flood = flooding(server, tokens, path)
        try:
            time.sleep(1)
            delays, load = ask(server, quiet, SECONDS)
        finally:
            flood.terminate()
            flood.wait()
        flooded += delays
        loads[1].append(load)
        time.sleep(1)
    return sorted(calm), sorted(flooded), [sum(some) / TURNS for some in loads]
