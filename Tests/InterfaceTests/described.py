"""Asks the served demo everything that its description allows, and much that it does not, as people of several posts.

No answer may be a fault of the server (5xx), nor differ from what `/api/openapi.json` declares: status, type, shape.
What is asked is the same in every run. A planted gap in the description must be found, or the test fails.
"""
import copy
import json
import os
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

PROGRAM, DATA, BASE, SCHEMATHESIS = sys.argv[1:5]
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
# Who asks, and how: the safety officer walks the limits of every field, the others ask at random from a fixed seed.
ASKING = [("safety", "examples,coverage,fuzzing"), ("worker", "fuzzing"), ("county", "fuzzing"), ("admin", "fuzzing")]
EXAMPLES, SECONDS, IDS = "3", 240, 5


def token(login):
    command = [PROGRAM, "token", "create", "--data", DATA, "--login", login]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip().split()[-1]


def get(path, key):
    request = urllib.request.Request(BASE + path, headers={"Authorization": f"Bearer {key}"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def known(path, key):
    """Ids that this person finds in a list; none where the list is not theirs."""
    try:
        return [item["id"] for item in get(f"{path}?limit={IDS}", key)["items"] if isinstance(item.get("id"), str)]
    except (urllib.error.HTTPError, KeyError):
        return []


def with_ids(document, key):
    """The description with things that exist as the values of `{id}`, so that requests reach what lies behind it."""
    document, found = copy.deepcopy(document), {}
    for path, operations in document["paths"].items():
        list_path, braces, _ = path.partition("/{id}")
        if not braces or "get" not in document["paths"].get(list_path, {}):
            continue
        if list_path not in found:
            found[list_path] = known(list_path, key)
        for operation in operations.values():
            for parameter in operation["parameters"]:
                if parameter["name"] == "id" and parameter["in"] == "path" and found[list_path]:
                    parameter["schema"] = {"type": "string", "enum": found[list_path]}
    return document, sum(len(ids) for ids in found.values())


def ask(document, key, phases, *more):
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "openapi.json")
        with open(file, "w", encoding="utf-8") as out:
            json.dump(document, out)
        command = [
            SCHEMATHESIS, "run", file, "--url", BASE, "-H", f"Authorization: Bearer {key}", "--phases", phases,
            "--checks", CHECKS, "-n", EXAMPLES, "--generation-deterministic", "--no-shrink", "--no-color",
            "--warnings", "off", "--request-timeout", "60", "--continue-on-failure", *more]
        return subprocess.run(command, cwd=folder, timeout=SECONDS, capture_output=True, text=True)


def finds_a_planted_gap(document, key):
    """The list of hidden dangers refuses a wrong limit with 422; where nobody declares that, it is a flaw."""
    path, planted = "/api/v1/hidden-dangers", copy.deepcopy(document)
    del planted["paths"][path]["get"]["responses"]["422"]
    operation = planted["paths"][path]["get"]["operationId"]
    asked = ask(planted, key, "coverage", "--include-operation-id", operation)
    return asked.returncode == 1 and "Undocumented status code" in asked.stdout and "[422]" in asked.stdout


def main():
    document, passed, failed = get("/api/openapi.json", token("safety")), 0, 0
    for login, phases in ASKING:
        key = token(login)
        theirs, ids = with_ids(document, key)
        asked = ask(theirs, key, phases)
        print(f"interface: {login}: {len(document['paths'])} paths, {ids} known ids, ended with {asked.returncode}", flush=True)
        if asked.returncode == 0 and ids > 0:
            passed += 1
        else:
            failed += 1
            print(asked.stdout, asked.stderr)
    if finds_a_planted_gap(document, token("safety")):
        passed += 1
    else:
        failed += 1
        print("interface: a planted gap in the description was not found")
    print(f"interface: {passed} passed, {failed} failed, 0 skipped")
    return failed


sys.exit(main() != 0)
