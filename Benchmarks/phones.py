"""Phones that send their rounds: each item a request of its own, one in twenty sent again as when an answer was lost."""
import asyncio, json, random, time

HEAD = ("POST {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n"
        "Idempotency-Key: {key}\r\nContent-Length: {length}\r\n\r\n{body}")


async def send(reader, writer, path, token, key, body):
    """The seconds until the acknowledgement."""
    begin = time.monotonic()
    writer.write(HEAD.format(path=path, token=token, key=key, length=len(body), body=body).encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    status = int(head.split(" ", 2)[1])
    length = next((int(line[15:]) for line in head.lower().split("\r\n") if line.startswith("content-length:")), 0)
    answer = await reader.readexactly(length)
    if status not in (200, 201):
        raise SystemExit(f"bench: a phone was refused: {status} {answer[:500]!r}")
    return time.monotonic() - begin


async def phone(port, path, number, token, items, wait, delays):
    await asyncio.sleep(wait)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for item in items:
        body = json.dumps({"number": int(item), "outcome": "ok", "scanned": True, "seenAt": int(time.time() * 1000)})
        for _ in range(2 if int(item) % 20 == 0 else 1):
            delays.append(await send(reader, writer, path, token, f"phone-{number}-{item}", body))
    writer.close()


def rounds(port, campaign, lines, seconds):
    """Lets every phone begin at a chance moment within so many seconds; answers each acknowledgement's delay in order."""
    chance, delays = random.Random(24), []
    path = f"/api/v1/double-full-days/{campaign}/round-results"

    async def all_of_them():
        await asyncio.gather(*(
            phone(port, path, number, token, items.split(","), chance.uniform(0, seconds), delays)
            for number, (token, items) in enumerate(line.split(" ") for line in lines)))

    asyncio.run(all_of_them())
    return sorted(delays)
