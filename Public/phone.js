// The phone's side of every page: what the network does, what waits, and forms that are kept until they are carried out.
"use strict";

(() => {
  const bar = document.getElementById("air"), account = document.body.dataset.account;
  if (!bar || !account) return;
  const keptAt = Number(document.documentElement.dataset.keptAt) || null;
  let isReachable = navigator.onLine && !keptAt, isLoggedIn = true, said = "";

  const pad = (number) => String(number).padStart(2, "0");
  function time(at) {
    const day = new Date(at), today = new Date();
    const clock = `${pad(day.getHours())}:${pad(day.getMinutes())}`;
    return day.toDateString() === today.toDateString() ? clock : `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())} ${clock}`;
  }
  const say = (words, n, t) => words.replace("{n}", n).replace("{t}", t);
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  // The bar.
  async function show() {
    const drafts = Outbox.isOffered ? (await Outbox.all()).filter((draft) => draft.account === account) : [];
    const of = (...states) => drafts.filter((draft) => states.includes(draft.state));
    const waiting = of("waiting"), signing = of("signing"), attention = of("refused", "conflict", "unsure");
    const words = [];
    if (!isReachable) words.push(bar.dataset.offline + (keptAt ? ` (${say(bar.dataset.asOf, "", time(keptAt))})` : ""));
    if (waiting.length) words.push(say(bar.dataset.waiting, waiting.length, time(waiting[0].savedAt)));
    if (signing.length) words.push(say(bar.dataset.signing, signing.length));
    if (attention.length) words.push(say(bar.dataset.attention, attention.length));
    const parts = [element("span", {}, words.join(" · "))];
    const isOutbox = location.pathname === "/outbox";
    if (drafts.length && !isOutbox) parts.push(element("a", { href: "/outbox" }, bar.dataset.outbox));
    if (isReachable && !isLoggedIn) parts.push(element("a", { href: "/login" }, bar.dataset.login));
    if (isReachable && keptAt && !isOutbox) parts.push(element("a", { href: location.href }, bar.dataset.back));
    const now = parts.map((part) => `${part.href ?? ""} ${part.textContent}`).join("|") + isReachable;
    if (now !== said) bar.replaceChildren(...parts);
    said = now;
    bar.hidden = words.length === 0 && parts.length === 1;
    bar.classList.toggle("off", !isReachable);
    window.dispatchEvent(new CustomEvent("outbox", { detail: { isReachable, isLoggedIn } }));
  }

  // Asks whether the server is there, for a phone that has a network may still not reach it.
  async function reach() {
    try {
      const answer = await fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(8000) });
      isReachable = answer.ok;
    } catch { isReachable = false; }
    await (isReachable ? pump() : show());
  }

  async function pump(isAskedFor = false) {
    if (Outbox.isOffered) {
      const outcome = await Outbox.send({ isAskedFor });
      isReachable = outcome.isReachable ?? isReachable;
      isLoggedIn = outcome.isLoggedIn ?? isLoggedIn;
    }
    await show();
  }

  // A form becomes a draft before anything else happens to it.
  function answers(form) {
    const given = [];
    for (const control of form.elements) {
      if (!control.name || ["hidden", "file", "submit", "button", "password"].includes(control.type) || !control.value) continue;
      if (["checkbox", "radio"].includes(control.type) && !control.checked) continue;
      const field = control.closest("fieldset")?.querySelector("legend")?.textContent;
      const own = control.labels?.[0]?.textContent.trim() ?? control.name;
      const words = control.tagName === "SELECT" ? control.selectedOptions[0]?.textContent : control.value;
      given.push(["checkbox", "radio"].includes(control.type) ? { label: field ?? own, words: field ? own : "✓" } : { label: own, words });
    }
    return given;
  }

  // The newest checkpoint that this phone has seen goes with what is written on it: a page of the server says it as it is,
  // one that was kept only raises it.
  const sizeOf = (beacon) => Number(beacon?.split(":")[0] ?? -1);
  async function seeBeacon() {
    const shown = document.body.dataset.beacon;
    if (!shown || (keptAt && sizeOf(shown) <= sizeOf(await seenBeacon()))) return;
    await Outbox.write("state", (store) => store.put({ name: "beacon", value: shown }));
  }
  const seenBeacon = async () => (await Outbox.get("state", "beacon"))?.value;

  async function draftOf(form, button) {
    const key = form.elements.namedItem("key")?.value || form.dataset.key || Outbox.freshKey();
    form.dataset.key = key;
    const before = await Outbox.get("drafts", key), photos = [], known = new Map();
    for (const photo of before?.photos ?? []) if (photo.text) known.set(photo.text, photo);
    for (const tile of form.querySelectorAll(".photo-tiles li")) {
      const text = tile.querySelector("input[type=hidden]")?.value;
      const blob = tile.blob ?? known.get(text)?.blob;
      if (!tile.classList.contains("failed") && (blob || text)) {
        photos.push({ field: tile.closest("[data-photos]").dataset.photos, blob, text, at: blob ? tile.sentAt ?? 0 : undefined });
      }
    }
    // A password is sent when it is given and laid down nowhere.
    const secrets = [...form.querySelectorAll("input[type=password]")].map((input) => input.name);
    const taken = new Set([...photos.map((photo) => photo.field), ...secrets]);
    const fields = [...new FormData(form, button)].filter(([name, value]) => typeof value === "string" && !["csrf", "key", "beacon"].includes(name) && !taken.has(name));
    const beacon = await seenBeacon() ?? form.elements.namedItem("beacon")?.value;
    if (beacon) fields.push(["beacon", beacon]);
    return {
      key, account, action: form.getAttribute("action"), fields, photos, isSignature: form.dataset.outbox === "sign", asksPassword: form.dataset.outbox === "sign" && secrets.includes("signature"),
      title: (button ?? form.querySelector("button:not([type=button])")).textContent.trim(),
      subject: form.elements.namedItem("what")?.value || form.dataset.subject || document.querySelector("main h1")?.textContent || "",
      answers: answers(form), savedAt: before?.savedAt ?? Date.now(), tries: 0,
      state: form.dataset.outbox === "sign" ? "signing" : "waiting", firstTriedAt: before?.firstTriedAt,
    };
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-outbox]") || !Outbox.isOffered || form.dataset.native) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.sent) return;
    form.dataset.sent = "1";
    setTimeout(() => form.classList.add("sending"), 300);
    carry(form, event.submitter).finally(() => { delete form.dataset.sent; form.classList.remove("sending"); });
  }, true);

  async function carry(form, button) {
    let draft;
    try {
      draft = await draftOf(form, button);
      await Outbox.put(draft);
    } catch {
      return fallBack(form);
    }
    navigator.serviceWorker?.ready.then((worker) => worker.sync?.register("outbox")).catch(() => {});
    // A form that stays where it is waits only so long as a tap may take.
    const patience = form.dataset.stays !== undefined ? 1500 : draft.photos.length ? 40000 : 12000;
    const outcome = navigator.onLine ? await Promise.race([Outbox.sendOne(draft.key, form.elements.namedItem("signature")?.value), wait(patience)]) : { state: draft.state };
    if (form.dataset.stays !== undefined && ["sent", "waiting"].includes(outcome.state)) return form.dispatchEvent(new CustomEvent("kept", { bubbles: true, detail: outcome }));
    if (form.dataset.next && ["sent", "waiting"].includes(outcome.state)) return go(form.dataset.next);
    if (outcome.state === "sent") return go(outcome.page ?? "/");
    if (["refused", "conflict"].includes(outcome.state)) return showRefusal(draft.key);
    if (outcome.state === "login") return go("/login");
    isReachable = false;
    if (navigator.serviceWorker?.controller) return go(`/outbox#${draft.key}`);
    form.replaceChildren(element("p", { class: "notice", role: "status" }, draft.isSignature ? bar.dataset.savedToSign : bar.dataset.saved), element("p", {}, element("a", { href: "/outbox" }, bar.dataset.outbox)));
    await show();
  }

  const wait = (milliseconds) => new Promise((done) => setTimeout(() => done({ state: "waiting" }), milliseconds));

  // Where nothing can be kept the form is sent as without a script; what it says stays on the page when that fails.
  function fallBack(form) {
    if (!navigator.onLine) { form.append(element("p", { class: "error", role: "alert" }, bar.dataset.cannotKeep)); return; }
    form.dataset.native = "1";
    form.requestSubmit();
  }

  function go(page) {
    if (new URL(page, location.href).href === location.href) location.reload();
    else location.assign(page);
  }

  // The server shows what was refused beside what was written: the draft is sent as a form, under the same key.
  async function showRefusal(key) {
    const [draft, who] = [await Outbox.get("drafts", key), await Outbox.session().catch(() => null)];
    if (!draft || who?.account !== draft.account) return go("/outbox");
    await Outbox.upload(draft, who.csrf).catch(() => {});
    const form = element("form", { method: "post", action: draft.action, hidden: "" });
    const fields = [...draft.fields, ...draft.photos.filter((photo) => photo.text).map((photo) => [photo.field, photo.text])];
    for (const [name, value] of [...fields, ["csrf", who.csrf], ["key", draft.key]]) form.append(element("input", { type: "hidden", name, value }));
    document.body.append(form);
    form.submit();
  }

  // A refused form that is on the page again with its flaws needs no second place; a conflict stays until it is settled.
  async function settle() {
    for (const field of document.querySelectorAll("form.act input[name=key]")) {
      const draft = await Outbox.get("drafts", field.value);
      if (draft?.state === "refused" && draft.problem?.status === 422) await Outbox.remove(field.value);
    }
  }

  function register() {
    if (!navigator.serviceWorker) return;
    navigator.serviceWorker.register("/service-worker.js").catch(() => {});
    navigator.serviceWorker.ready.then((worker) => {
      if (!isReachable) return;
      const links = [...document.querySelectorAll(".work .rows a[href^='/hidden-dangers/'], .work .rows a[href^='/listed-supervision/'], .work .rows a[href^='/double-full-days/'], .work .rows a[href^='/pulses/'], a.button[href^='/double-full-days/'], a[data-keep]")].map((link) => link.getAttribute("href"));
      const usual = ["/outbox", "/hidden-dangers/new", "/"].filter((path) => path !== "/hidden-dangers/new" || document.querySelector(".jobs a[href='/hidden-dangers/new']"));
      worker.active?.postMessage({ prefetch: [...usual, ...links], language: document.documentElement.lang });
    });
  }

  window.Phone = { time, say, element, pump, showRefusal, account };
  if (Outbox.isOffered) Outbox.onChange(show);
  window.addEventListener("online", reach);
  window.addEventListener("offline", () => { isReachable = false; show(); });
  setInterval(() => { if (!document.hidden) (isReachable ? pump() : reach()); }, 5000);
  register();
  (Outbox.isOffered ? seeBeacon().then(settle).catch(() => {}) : Promise.resolve()).then(() => (keptAt ? reach() : pump()));
})();
