// What was written on this phone and is not known to be carried out yet. Pages and the worker share this file.
"use strict";

const Outbox = (() => {
  const HOUR = 3600000;
  // The server forgets an unused upload after a day, and the answer to a key after thirty.
  const UPLOAD_LASTS = 12 * HOUR, KEY_LASTS = 29 * 24 * HOUR;
  const MOST_SENT = 200;
  let opening;

  function database() {
    opening ??= new Promise((done, fail) => {
      const request = indexedDB.open("davylamp", 1);
      request.onupgradeneeded = () => {
        for (const [name, keyPath] of [["drafts", "key"], ["sent", "key"], ["state", "name"]]) {
          request.result.createObjectStore(name, { keyPath });
        }
      };
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    return opening;
  }

  async function run(store, mode, ask) {
    const transaction = (await database()).transaction(store, mode, { durability: "strict" });
    const request = ask(transaction.objectStore(store));
    return new Promise((done, fail) => {
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = transaction.onerror = () => fail(transaction.error);
    });
  }
  const read = (store, ask) => run(store, "readonly", ask);
  const write = (store, ask) => run(store, "readwrite", ask);

  const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("davylamp-outbox") : null;
  const listeners = [];
  function changed() {
    channel?.postMessage("changed");
    for (const listener of listeners) listener();
  }
  channel?.addEventListener("message", () => { for (const listener of listeners) listener(); });

  // One sender at a time over all tabs and the worker; where there are no locks the key alone keeps it to once.
  const locked = (work) => (self.navigator.locks ? self.navigator.locks.request("davylamp-outbox", work) : work());

  function freshKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return "phone-" + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function put(draft) {
    await write("drafts", (store) => store.put(draft));
    changed();
  }

  async function remove(key) {
    await write("drafts", (store) => store.delete(key));
    changed();
  }

  // Nothing, when nobody is logged in; throws when the server cannot be reached.
  async function session() {
    if (await get("state", "logout")) return null;
    const answer = await fetch("/session", { headers: { Accept: "application/json" }, cache: "no-store", signal: AbortSignal.timeout(15000) });
    if (answer.status === 401) return null;
    if (!answer.ok) throw new Error("busy");
    return answer.json();
  }

  const get = (store, key) => read(store, (found) => found.get(key));

  class Refused extends Error {
    constructor(status, problem) { super("refused"); this.status = status; this.problem = problem; }
  }

  async function answered(answer) {
    if (answer.ok) return answer.json();
    const problem = await answer.json().catch(() => ({}));
    const mayPass = answer.status >= 500 || [408, 425, 429].includes(answer.status);
    if (mayPass || answer.status === 401 || problem.type === "urn:davylamp:form.forged") throw new Error(`later: ${answer.status}`);
    throw new Refused(answer.status, problem);
  }

  async function upload(draft, csrf) {
    for (const photo of draft.photos) {
      if (!photo.blob || (photo.text && Date.now() - photo.at < UPLOAD_LASTS)) continue;
      const answer = await fetch("/photos", {
        method: "POST", body: photo.blob, headers: { "X-CSRF": csrf, Accept: "application/json" }, signal: AbortSignal.timeout(300000),
      });
      photo.text = (await answered(answer)).photo;
      photo.at = Date.now();
      await put(draft);
    }
  }

  function body(draft, csrf, password) {
    const fields = new URLSearchParams(draft.fields);
    for (const photo of draft.photos) if (photo.text) fields.append(photo.field, photo.text);
    fields.set("csrf", csrf);
    fields.set("key", draft.key);
    if (password) fields.set("signature", password);
    return fields;
  }

  async function push(draft, csrf, password) {
    await upload(draft, csrf);
    draft.firstTriedAt ??= Date.now();
    await put(draft);
    const answer = await fetch(draft.action, {
      method: "POST", body: body(draft, csrf, password), signal: AbortSignal.timeout(60000),
      headers: { Accept: "application/json", "Idempotency-Key": draft.key },
    });
    return answered(answer);
  }

  // A server that is busy is left alone for longer each time, five minutes at most. A network that is cut is not the server's
  // trouble: what waits goes as soon as the server can be reached again.
  const nextTry = (draft) => Date.now() + Math.min(300000, 5000 * 2 ** Math.min(draft.tries - 1, 6));
  const isCut = (error) => error instanceof TypeError;

  // Sends one and says what came of it: sent, refused, or waiting.
  async function attempt(draft, csrf, password) {
    try {
      const answer = await push(draft, csrf, password);
      const { key, account, title, subject } = draft;
      const sent = { key, account, title, subject, number: answer.number, record: answer.ledgerIndex, href: answer.href, sentAt: Date.now() };
      await write("sent", (store) => store.put(sent));
      await remove(key);
      await trim(account);
      return { state: "sent", page: answer.page };
    } catch (error) {
      draft.tries = (draft.tries ?? 0) + 1;
      if (error instanceof Refused) {
        draft.state = error.status === 409 || error.status === 412 ? "conflict" : "refused";
        draft.problem = { status: error.status, detail: error.problem.detail, errors: error.problem.errors ?? [] };
      } else {
        draft.state = draft.isSignature ? "signing" : "waiting";
        draft.nextTryAt = isCut(error) ? Date.now() : nextTry(draft);
      }
      await put(draft);
      return { state: draft.state };
    }
  }

  async function trim(account) {
    const mine = (await read("sent", (store) => store.getAll())).filter((sent) => sent.account === account);
    mine.sort((a, b) => b.sentAt - a.sentAt);
    for (const old of mine.slice(MOST_SENT)) await write("sent", (store) => store.delete(old.key));
  }

  // Sends one draft now, as its author, who is looking at it.
  function sendOne(key, password) {
    return locked(async () => {
      const draft = await get("drafts", key);
      if (!draft) return { state: "sent" };
      try {
        const who = await session();
        if (!who || who.account !== draft.account) return { state: "login" };
        return await attempt(draft, who.csrf, password);
      } catch {
        return { state: draft.isSignature ? "signing" : "waiting" };
      }
    });
  }

  // Sends what waits of whoever is logged in, oldest first. Signatures, and what was refused, wait for a person.
  function send({ isAskedFor = false } = {}) {
    return locked(async () => {
      const waiting = (await all()).filter((draft) => draft.state === "waiting" && (isAskedFor || (draft.nextTryAt ?? 0) <= Date.now()));
      if (waiting.length === 0) return { isReachable: null };
      let who;
      try { who = await session(); } catch (error) { await later(isCut(error) ? [] : waiting); return { isReachable: false }; }
      for (const draft of waiting) {
        if (draft.firstTriedAt && Date.now() - draft.firstTriedAt > KEY_LASTS) { await put({ ...draft, state: "unsure" }); continue; }
        if (who?.account !== draft.account) continue;
        const outcome = await attempt(draft, who.csrf);
        if (outcome.state === "waiting") return { isReachable: false };
      }
      return { isReachable: true, isLoggedIn: !!who };
    });
  }

  async function later(drafts) {
    for (const draft of drafts) {
      draft.tries = (draft.tries ?? 0) + 1;
      draft.nextTryAt = nextTry(draft);
      await put(draft);
    }
  }

  async function all() {
    return (await read("drafts", (store) => store.getAll())).sort((a, b) => a.savedAt - b.savedAt);
  }

  async function sent(account) {
    return (await read("sent", (store) => store.getAll())).filter((one) => one.account === account).sort((a, b) => b.sentAt - a.sentAt);
  }

  return {
    isOffered: typeof indexedDB !== "undefined" && typeof AbortSignal.timeout === "function",
    freshKey, put, remove, get, all, sent, send, sendOne, session, upload, write,
    onChange: (listener) => listeners.push(listener),
  };
})();
