// Checks evidence on this device: a bundle in its one form, or a paper's codes; every proof, payload and signature.
"use strict";

(() => {
  const page = document.getElementById("evidence"), verdict = document.getElementById("verdict");
  const file = document.getElementById("f-bundle"), given = document.getElementById("f-key");
  const codes = document.getElementById("f-codes"), camera = document.getElementById("scan-codes");
  const words = page.dataset, text = (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const utf8 = (string) => new TextEncoder().encode(string);
  const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const same = (a, b) => a.length === b.length && a.every((byte, place) => byte === b[place]);
  const join = (...parts) => new Uint8Array(parts.flatMap((part) => [...part]));
  const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const base64 = (bytes) => btoa(String.fromCharCode(...bytes));

  class Flaw extends Error { constructor(file, reason) { super(`${file}: ${reason}`); } }

  function bytesOf(string, where) {
    let bytes;
    try { bytes = Uint8Array.from(atob(string), (letter) => letter.charCodeAt(0)); } catch { throw new Flaw(where, "not base64"); }
    if (base64(bytes) !== string) throw new Flaw(where, "not the one form of base64");
    return bytes;
  }
  const bytesOfURL = (string, where) => {
    const plain = string.replaceAll("-", "+").replaceAll("_", "/");
    return bytesOf(plain + "=".repeat((4 - plain.length % 4) % 4), where);
  };

  function tarHead(name, size) {
    const head = new Uint8Array(512), put = (string, at) => head.set(utf8(string), at);
    put(name, 0); put("0000644", 100); put("0000000", 108); put("0000000", 116);
    put(size.toString(8).padStart(11, "0"), 124); put("00000000000", 136); put("0", 156); put("ustar", 257); put("00", 263); put("        ", 148);
    put(head.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, "0"), 148);
    head[154] = 0;
    return head;
  }

  function untar(bytes) {
    const files = new Map();
    let at = 0;
    while (at + 512 <= bytes.length && bytes[at] !== 0) {
      const head = bytes.subarray(at, at + 512), size = parseInt(text(head.subarray(124, 135)), 8);
      const name = text(head.subarray(0, head.indexOf(0)));
      if (!(size >= 0) || at + 512 + size > bytes.length || files.has(name) || !same(head, tarHead(name, size))) throw new Flaw("the bundle", "it is damaged");
      const end = at + 512 + size, next = at + 512 + Math.ceil(size / 512) * 512;
      if (bytes.subarray(end, next).some((byte) => byte !== 0)) throw new Flaw("the bundle", "it is damaged");
      files.set(name, bytes.subarray(at + 512, end));
      at = next;
    }
    if (bytes.length !== at + 1024 || bytes.subarray(at).some((byte) => byte !== 0)) throw new Flaw("the bundle", "it is damaged");
    return files;
  }

  async function ed25519(key, signature, message) {
    const usable = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
    return crypto.subtle.verify({ name: "Ed25519" }, usable, signature, message);
  }

  async function logOf(policy) {
    const found = /^log ([^+\s]+)\+([0-9a-f]{8})\+(\S+)\nquorum none\n$/.exec(policy);
    if (!found) throw new Flaw("policy", "it names no log");
    const key = bytesOf(found[3], "policy"), name = found[1];
    const id = (await sha256(join(utf8(name), [10], key))).subarray(0, 4);
    if (key.length !== 33 || key[0] !== 1 || hex(id) !== found[2]) throw new Flaw("policy", "its key is damaged");
    return { name, id, key: key.subarray(1), text: policy.slice(4, policy.indexOf("\n")) };
  }

  async function opened(note, log, where) {
    const end = note.lastIndexOf("\n\n");
    if (end < 0) throw new Flaw(where, "no checkpoint");
    const signed = note.slice(0, end + 1);
    for (const line of note.slice(end + 2).split("\n")) {
      if (!line.startsWith(`— ${log.name} `)) continue;
      const bytes = bytesOf(line.slice(3 + log.name.length), where);
      if (bytes.length === 68 && same(bytes.subarray(0, 4), log.id) && await ed25519(log.key, bytes.subarray(4), utf8(signed))) {
        const [origin, size, root, rest] = signed.split("\n");
        if (rest !== "" || String(Number(size)) !== size) throw new Flaw(where, "no checkpoint");
        return { origin, size: Number(size), root: bytesOf(root, where) };
      }
    }
    throw new Flaw(where, "the checkpoint's signature is not the log's");
  }

  const node = (left, right) => sha256(join([1], left, right));

  // RFC 9162, section 2.1.3.2.
  async function root(leaf, index, size, path) {
    let [place, last, hash] = [index, size - 1, leaf];
    for (const sibling of path) {
      if (last === 0) return null;
      if (place % 2 === 1 || place === last) {
        hash = await node(sibling, hash);
        while (place % 2 === 0 && place !== 0) { place = place / 2; last = Math.floor(last / 2); }
      } else { hash = await node(hash, sibling); }
      place = Math.floor(place / 2); last = Math.floor(last / 2);
    }
    return last === 0 ? hash : null;
  }

  async function proven(record, proof, log, where) {
    const blank = proof.indexOf("\n\n"), lines = proof.slice(0, blank).split("\n");
    const index = Number(lines[1]?.slice(6));
    if (blank < 0 || lines[0] !== "c2sp.org/tlog-proof@v1" || lines[1] !== `index ${index}` || !(index >= 0)) throw new Flaw(where, "no proof");
    const path = lines.slice(2).map((line) => bytesOf(line, where));
    const checkpoint = await opened(proof.slice(blank + 2), log, where);
    const found = index < checkpoint.size ? await root(await sha256(join([0], record)), index, checkpoint.size, path) : null;
    if (!found || path.some((hash) => hash.length !== 32) || !same(found, checkpoint.root)) throw new Flaw(where, "the record is not beneath the checkpoint's root");
    return { index, checkpoint };
  }

  // RFC 8785 for what records hold: objects, texts and whole numbers.
  function canonical(value) {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (value && typeof value === "object") return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
    return JSON.stringify(value);
  }

  function keyOf(record, where) {
    const parts = (record.signer.credential ?? "").split(".");
    const known = parts.length === 3 && ((parts[1] === "ed25519" && record.signer.alg === -8) || (parts[0] === "passkey" && parts[1] === "es256" && record.signer.alg === -7));
    if (!known || !["password", "passkey"].includes(parts[0])) throw new Flaw(where, "its key is none");
    return { way: parts[0], algorithm: parts[1], raw: bytesOfURL(parts[2], where) };
  }

  // ASN.1 as ES256 signatures have it, to the 64 bytes that WebCrypto wants.
  function plain(der) {
    const out = new Uint8Array(64);
    let at = 2;
    for (const place of [32, 64]) {
      if (der[at] !== 2) return null;
      const number = der.subarray(at + 2, at + 2 + der[at + 1]), short = number[0] === 0 ? number.subarray(1) : number;
      if (short.length > 32) return null;
      out.set(short, place - short.length);
      at += 2 + der[at + 1];
    }
    return der[0] === 0x30 && der[1] === der.length - 2 && at === der.length ? out : null;
  }

  async function verified({ algorithm, raw }, signature, message) {
    if (algorithm === "ed25519") return ed25519(raw, signature, message);
    const key = await crypto.subtle.importKey("raw", join([4], raw), { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
    const short = plain(signature);
    return short !== null && crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, short, message);
  }

  async function isSigned(record, where) {
    const { sig: _, ...rest } = record, digest = await sha256(join(utf8("davylamp.record.v1\n"), utf8(canonical(rest))));
    const key = keyOf(record, where), { sig } = record;
    if (key.way === "password") return verified(key, bytesOfURL(sig.value, where), digest);
    const data = bytesOfURL(sig.authenticatorData, where), client = bytesOfURL(sig.clientDataJSON, where), said = JSON.parse(text(client));
    const host = await sha256(utf8(new URL(said.origin).hostname));
    const isOurs = said.type === "webauthn.get" && !said.crossOrigin && same(bytesOfURL(said.challenge, where), digest) && same(data.subarray(0, 32), host);
    return isOurs && (data[32] & 5) === 5 && verified(key, bytesOfURL(sig.signature, where), join(data, await sha256(client)));
  }

  // The same rules as davylamp ledger verify: enrolled before, one's own, not revoked.
  async function follow(items) {
    const keys = new Map();
    for (const { index, record, where } of items) {
      const { sig } = record, credential = record.signer.credential;
      if (!sig !== !credential) throw new Flaw(where, "it names a key and bears no signature, or the other way round");
      if (sig) {
        if (!await isSigned(record, where)) throw new Flaw(where, "its signature is not its signer's");
        const isOwn = record.type === "key.enrolled" && record.subject === `key/${credential}`, standing = keys.get(credential);
        if (!isOwn && !standing) throw new Flaw(where, "it is signed with a key that no record enrolled");
        if (!isOwn && standing.person !== record.signer.person) throw new Flaw(where, "it is signed with another person's key");
        if (!isOwn && standing.revokedAt !== undefined) throw new Flaw(where, `its signature is void: record ${standing.revokedAt} revoked the key before`);
      }
      const about = record.subject.slice(4);
      if (record.type === "key.enrolled") {
        if (!sig || (about !== credential && !about.startsWith("passkey.")) || keys.has(about)) throw new Flaw(where, "it enrols no key of its own");
        keys.set(about, { person: record.signer.person });
      }
      if (record.type === "key.revoked") {
        if (!keys.has(about)) throw new Flaw(where, "it revokes a key that no record enrolled");
        keys.get(about).revokedAt ??= index;
      }
    }
  }

  async function check(bytes, key) {
    const files = untar(bytes), log = await logOf(text(files.get("policy") ?? new Uint8Array()));
    if (key && key !== log.text) throw new Flaw("policy", "it is of another log than the key given");
    if (`sha256:${hex(await sha256(files.get("README") ?? new Uint8Array()))}` !== words.readme) throw new Flaw("README", "it is not the one of this form of bundle");
    const items = new Map(), own = [], seen = new Set(["README", "policy", "keys.jsonl"]);
    for (const line of text(files.get("keys.jsonl") ?? utf8("missing")).split("\n").slice(0, -1)) {
      const { record, proof } = JSON.parse(line);
      if (canonical({ proof, record }) !== line) throw new Flaw("keys.jsonl", "it is damaged");
      const raw = bytesOf(record, "keys.jsonl"), { index } = await proven(raw, proof, log, "keys.jsonl");
      items.set(index, { index, record: JSON.parse(text(raw)), where: "keys.jsonl" });
    }
    for (const [name, raw] of files) {
      if (!name.startsWith("records/")) continue;
      const number = name.slice(8), proof = files.get(`proofs/${number}.tlog-proof`), sealed = files.get(`payload/${number}`);
      for (const known of [name, `proofs/${number}.tlog-proof`, `payload/${number}`]) seen.add(known);
      if (!proof) throw new Flaw(name, "its proof is missing");
      const { index, checkpoint } = await proven(raw, text(proof), log, name), record = JSON.parse(text(raw));
      if (String(index) !== number || canonical(record) !== text(raw)) throw new Flaw(name, "it is not the record that was proven");
      if (sealed && `sha256:${hex(await sha256(sealed))}` !== record.body) throw new Flaw(`payload/${number}`, "it is not what the record seals");
      items.set(index, { index, record, where: name });
      own.push({ index, record, checkpoint });
    }
    for (const name of files.keys()) if (!seen.has(name)) throw new Flaw(name, "it does not belong here");
    if (own.length === 0) throw new Flaw("records", "there is none");
    await follow([...items.values()].sort((a, b) => a.index - b.index));
    return { own: own.sort((a, b) => a.index - b.index), log };
  }

  async function checkPaper(scanned, key) {
    const where = "the codes", fail = (reason) => { throw new Flaw(where, reason); };
    const paper = PaperCodes.read(scanned, fail), log = await logOf(`log ${paper.log}\nquorum none\n`);
    if (key && key !== log.text) fail("they are of another log than the key given");
    const { index, checkpoint } = await proven(utf8(paper.record), paper.proof, log, where), record = JSON.parse(paper.record);
    if (canonical(record) !== paper.record) fail("it is not the record that was proven");
    if (!record.sig !== !record.signer.credential) fail("it names a key and bears no signature, or the other way round");
    if (record.sig && !await isSigned(record, where)) fail("its signature is not its signer's");
    return { own: [{ index, record, checkpoint }], log, isPaper: true };
  }

  function element(tag, name, ...children) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...children);
    return made;
  }

  function show({ own, log, isPaper }) {
    const lines = own.map(({ index, record }) => element("li", "", element("b", "", `#${index} ${record.type}`), element("br"),
      `${record.claimed} · ${record.signer.person} · ${record.signer.post} · ${record.sig ? `✓ ${words.signed}` : words.unsigned}`));
    const { size, root } = own[0].checkpoint;
    verdict.replaceChildren(element("p", "notice", element("b", "", `✓ ${words.sound}`)),
      ...(given.value.trim() ? [] : [element("p", "second", words.ownKey)]),
      ...(isPaper ? [element("p", "second", words.paper)] : []),
      element("p", "second", `${log.text} · ${size} · ${base64(root)}`), element("ol", "rounds", ...lines));
  }

  async function run(work) {
    try {
      const found = await work(given.value.trim());
      if (found) show(found);
    } catch (error) {
      const reason = error.name === "NotSupportedError" ? words.cannot : error instanceof Flaw ? error.message : words.damaged;
      verdict.replaceChildren(element("p", "error", element("b", "", words.broken), reason));
    }
  }

  const bundle = async (key) => file.files[0] && check(new Uint8Array(await file.files[0].arrayBuffer()), key);
  const paper = async (key) => codes.value.trim() && checkPaper(codes.value, key);
  let last = bundle;
  const begin = (work) => { last = work; return run(work); };

  file.addEventListener("change", () => begin(bundle));
  codes.addEventListener("change", () => begin(paper));
  given.addEventListener("change", () => run(last));
  camera.hidden = !Scan.isOffered;
  camera.addEventListener("click", () => Scan.open(page, words, (text) => {
    if (!PaperCodes.isCode(text)) return false;
    codes.value = `${codes.value.trim()}\n${text}`.trim();
    begin(paper);
    return true;
  }));
})();
