"""A server with TLS of its own: cookies and headers of TLS, a certificate that is renewed without a restart, a broken one that
leaves the old in place, files that cannot be used at the start."""
import http.client
import os
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time

PROGRAM = sys.argv[1]


def make(folder, name):
    """A certificate of its own; answers its fingerprint as DER."""
    key, certificate = os.path.join(folder, f"{name}.key"), os.path.join(folder, f"{name}.pem")
    subprocess.run([
        "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key, "-out", certificate,
        "-days", "2", "-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
    with open(certificate, encoding="ascii") as text:
        return ssl.PEM_cert_to_DER_cert(text.read())


def put(folder, name):
    for end in ("key", "pem"):
        shutil.copy(os.path.join(folder, f"{name}.{end}"), os.path.join(folder, f"used.{end}"))


def shown(port):
    """The certificate that a new connection is opened with."""
    context = ssl._create_unverified_context()
    with socket.create_connection(("127.0.0.1", port), timeout=10) as plain, context.wrap_socket(plain) as secure:
        return secure.getpeercert(binary_form=True)


def until(what, condition):
    for _ in range(300):
        if condition():
            return
        time.sleep(0.1)
    raise SystemExit(f"tls: {what} did not happen")


def serve(folder, port, log):
    return subprocess.Popen([
        PROGRAM, "serve", "--data", os.path.join(folder, "data"), "--port", str(port)], stdout=log, stderr=log, env={
            **os.environ, "DAVYLAMP_TLS_CERTIFICATE": os.path.join(folder, "used.pem"), "DAVYLAMP_TLS_KEY": os.path.join(folder, "used.key")})


def answers(port):
    try:
        return shown(port) is not None
    except (OSError, ssl.SSLError):
        return False


with tempfile.TemporaryDirectory() as folder:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    first, second = make(folder, "first"), make(folder, "second")
    put(folder, "first")
    with open(os.path.join(folder, "log"), "w+", encoding="utf-8") as log:
        server = serve(folder, port, log)
        try:
            until("the start", lambda: answers(port))
            assert shown(port) == first
            trusting = ssl.create_default_context(cafile=os.path.join(folder, "first.pem"))
            held = http.client.HTTPSConnection("localhost", port, context=trusting, timeout=10)
            held.request("GET", "/login")
            answer = held.getresponse()
            answer.read()
            assert answer.status == 200 and "max-age" in answer.headers["strict-transport-security"], answer.headers
            with socket.create_connection(("127.0.0.1", port), timeout=10) as plain:
                plain.sendall(b"GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n")
                assert b"200" not in plain.recv(200), "what is not encrypted is answered"

            put(folder, "second")
            until("the renewal", lambda: shown(port) == second)
            held.request("GET", "/health")
            assert held.getresponse().read() == b"ok\n", "a connection that was open was cut"

            shutil.copy(os.path.join(folder, "first.pem"), os.path.join(folder, "used.pem"))
            log.flush()
            until("the complaint", lambda: "the old one stays" in open(log.name, encoding="utf-8").read())
            assert shown(port) == second, "a certificate that does not fit its key was taken"
            put(folder, "first")
            until("the mending", lambda: shown(port) == first)
        finally:
            server.terminate()
            server.wait()
        with open(os.path.join(folder, "used.key"), "w", encoding="ascii") as broken:
            broken.write("no key")
        refused = serve(folder, port, log)
        assert refused.wait(timeout=30) == 78, "it serves without a key"
print("tls: 1 passed, 0 failed, 0 skipped")
