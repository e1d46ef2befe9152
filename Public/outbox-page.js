// The page of what waits on this phone and what it has sent.
"use strict";

(() => {
  const page = document.getElementById("outbox");
  if (!page || !window.Phone || !Outbox.isOffered) return;
  const { element, say, time, account } = Phone, words = page.dataset;
  let isReachable = navigator.onLine, isLoggedIn = true, busy = new Set();

  function button(text, kind, act) {
    const made = element("button", { type: "button", class: kind }, text);
    made.addEventListener("click", act);
    return made;
  }

  function stateOf(draft) {
    if (busy.has(draft.key)) return words.sending;
    if (draft.state === "waiting") return isReachable && !isLoggedIn ? words.login : words.waiting;
    return words[draft.state] ?? draft.state;
  }

  async function settle(draft, act) {
    busy.add(draft.key);
    await show();
    try { await act(); } finally { busy.delete(draft.key); await show(); }
  }

  async function send(draft, password) {
    const outcome = await Outbox.sendOne(draft.key, password);
    if (outcome.state === "login") location.assign("/login");
    if (outcome.state === "sent" && draft.isSignature && outcome.page) location.assign(outcome.page);
  }

  function buttons(draft) {
    const made = [], isOff = !isReachable || busy.has(draft.key);
    if (draft.state === "signing") {
      const password = draft.asksPassword ? element("input", { type: "password", name: "signature", autocomplete: "current-password", "aria-label": words.password, placeholder: words.password }) : null;
      if (password) made.push(password);
      made.push(button(words.sign, "primary", () => settle(draft, () => send(draft, password?.value))));
    }
    if (["refused", "conflict"].includes(draft.state)) {
      made.push(button(words.mend, "primary", () => settle(draft, () => Phone.showRefusal(draft.key))));
    }
    if (["refused", "unsure"].includes(draft.state)) made.push(button(words.again, "secondary", () => settle(draft, () => send(draft))));
    for (const one of made) one.disabled = isOff;
    if (!busy.has(draft.key)) made.push(button(words.discard, "quiet", () => confirm(words.sure) && Outbox.remove(draft.key)));
    return element("p", { class: "bar" }, ...made);
  }

  function card(draft) {
    const made = element("section", { class: "card draft", id: draft.key },
      element("h3", {}, `${draft.title}: ${draft.subject}`),
      element("p", {}, element("span", { class: "chip state" }, stateOf(draft)), " ", element("small", {}, say(words.saved, "", time(draft.savedAt)))));
    if (draft.problem && ["refused", "conflict"].includes(draft.state)) {
      made.append(element("div", { class: "error" }, element("p", {}, draft.problem.detail ?? `${draft.problem.status}`), ...draft.problem.errors.map((flaw) => element("p", {}, flaw.detail))));
    }
    if (draft.state === "waiting" && draft.tries && draft.nextTryAt > Date.now()) made.append(element("p", { class: "second" }, say(words.tried, draft.tries, time(draft.nextTryAt))));
    const said = element("dl", {});
    for (const answer of draft.answers) said.append(element("dt", {}, answer.label), element("dd", {}, answer.words));
    const more = element("details", { class: "more" }, element("summary", {}, words.written), said);
    if (draft.photos.length) more.append(element("p", {}, say(words.pictures, draft.photos.length)));
    more.open = draft.state === "conflict" || draft.state === "refused" || location.hash === `#${draft.key}`;
    made.append(more, buttons(draft));
    return made;
  }

  function line(sent) {
    const number = sent.number ? `#${sent.number}` : `${words.record} #${sent.record}`;
    return element("li", {}, element("a", { href: sent.href },
      element("span", { class: "name" }, sent.subject || sent.title, element("small", {}, sent.title)), element("span", { class: "end" }, number, element("br", {}), time(sent.sentAt))));
  }

  let shown = "";
  async function show() {
    const every = await Outbox.all(), mine = every.filter((draft) => draft.account === account), sent = await Outbox.sent(account);
    // What is read or pressed just now is not drawn anew under the finger.
    const now = JSON.stringify([mine.map((draft) => [draft.key, draft.state, draft.tries, draft.nextTryAt]), sent.length, every.length, isReachable, isLoggedIn, [...busy]]);
    if (now === shown) return;
    shown = now;
    const others = every.length - mine.length;
    document.getElementById("others").hidden = others === 0;
    document.getElementById("others").textContent = say(words.others, others);
    document.getElementById("drafts").replaceChildren(...mine.map(card));
    document.getElementById("nothing-waits").hidden = mine.length > 0;
    const count = document.getElementById("outbox-count");
    count.hidden = mine.length === 0;
    count.textContent = mine.length;
    document.getElementById("send-now").hidden = !mine.some((draft) => draft.state === "waiting");
    document.getElementById("sent").replaceChildren(...sent.map(line));
    document.getElementById("nothing-sent").hidden = sent.length > 0;
  }

  document.getElementById("send-now").addEventListener("click", () => Phone.pump(true));
  window.addEventListener("outbox", (event) => { ({ isReachable, isLoggedIn } = event.detail); show(); });
  Outbox.onChange(show);
  show();
})();
