// A round goes on without a network: what was said of an item is laid down, the item is settled on the page, the next opens.
"use strict";

(() => {
  const round = document.getElementById("round");
  if (!round || !window.Phone || !Outbox.isOffered) return;
  const words = round.dataset, items = [...round.querySelectorAll("details.item")], settled = new Set();
  const memory = `round:${Phone.account}:${words.action}`;
  const isKept = document.documentElement.dataset.keptAt !== undefined;
  let laid = {};

  const own = (item) => item.querySelector("form");
  const numberOf = (item) => item.dataset.number;

  function settle(item, outcome, note) {
    if (settled.has(numberOf(item))) return;
    settled.add(numberOf(item));
    const chip = item.querySelector("summary .chip");
    chip.textContent = { ok: words.ok, found: words.found, "not-applicable": words.excluded }[outcome] ?? words.ok;
    chip.className = "chip state";
    own(item).replaceChildren(Phone.element("p", { class: "phase", role: "status" }, `✓ ${note}`));
    item.open = false;
    const done = Number(words.done) + settled.size;
    round.querySelector("meter").value = done;
    document.getElementById("progress").textContent = words.progress.replace("{n}", done).replace("{all}", words.all);
    document.getElementById("all-done").hidden = items.some((other) => !settled.has(numberOf(other)));
  }

  function goOn(after) {
    const place = items.indexOf(after), order = [...items.slice(place + 1), ...items.slice(0, place)];
    const next = order.find((item) => !settled.has(numberOf(item)));
    const goal = next ?? document.getElementById("part") ?? document.getElementById("all-done");
    if (next) next.open = true;
    goal?.scrollIntoView({ block: "start" });
    (next?.querySelector("summary") ?? goal?.querySelector("button"))?.focus({ preventScroll: true });
  }

  // Which answer was given, and when by the phone's clock: set before the form is laid down.
  let outcome = "ok";
  round.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=outcome]");
    if (!button) return;
    outcome = button.value;
    button.form.elements.namedItem("seenAt").value = Date.now();
  }, true);

  round.addEventListener("kept", (event) => {
    const item = event.target.closest("details.item"), note = event.detail.state === "sent" ? words.sent : words.kept;
    if (!item) {
      event.target.replaceChildren(Phone.element("p", { class: "phase", role: "status" }, `✓ ${note}`));
      return;
    }
    laid[numberOf(item)] = outcome;
    localStorage.setItem(memory, JSON.stringify(laid));
    settle(item, outcome, note);
    goOn(item);
  });

  // A line is in order or it is not; what is not is reported, and the report begins with the line's words.
  round.addEventListener("change", (event) => {
    const box = event.target;
    if (!["marks", "answers"].includes(box.name) || box.type !== "checkbox") return;
    if (box.checked) for (const other of box.closest(".marks").querySelectorAll("input")) if (other !== box) other.checked = false;
    if (box.name === "answers") return answered(box.closest(".rule"), box.form);
    if (!box.checked || !box.value.endsWith("-")) return;
    const found = box.form.querySelector("details.found"), note = box.form.elements.namedItem("note");
    const says = box.closest("li").querySelector(".says").firstChild.textContent.trim();
    found.open = true;
    if (!note.value.includes(says)) note.value = [note.value, says].filter(Boolean).join("\n");
  });

  // What the answers about a rule come to is written as the finding, until somebody writes another.
  function answered(rule, form) {
    const count = (kind, sign) => rule.querySelectorAll(`input[value^="${kind}"][value$="${sign}"]:checked`).length;
    const parts = [["in-force", rule.dataset.force], ["person:", rule.dataset.people], ["record:", rule.dataset.records]].map(([kind, words]) => {
      const bad = count(kind, "-");
      return bad && words.replace("{n}", bad).replace("{all}", bad + count(kind, "+"));
    }).filter(Boolean);
    const note = form.elements.namedItem("note"), before = rule.dataset.said ?? "", said = parts.join("\n");
    if (said) form.querySelector("details.found").open = true;
    note.value = before && note.value.includes(before) ? note.value.replace(before, said) : [note.value, said].filter(Boolean).join("\n");
    rule.dataset.said = said;
  }

  function choose(code) {
    const plain = code.trim(), id = plain.split("/").pop();
    const item = items.find((one) => !settled.has(numberOf(one)) && (one.dataset.ref === id || (one.dataset.code && one.dataset.code === plain)));
    if (!item) return false;
    own(item).elements.namedItem("scanned").value = "1";
    item.open = true;
    item.scrollIntoView({ block: "start" });
    item.querySelector("summary").focus({ preventScroll: true });
    return true;
  }

  const find = document.getElementById("find");
  find?.addEventListener("submit", (event) => {
    const said = find.querySelector("[role=alert]"), isOwn = choose(find.elements.ref.value);
    // Somebody else's item is known above only.
    if (!isOwn && navigator.onLine && !isKept) return;
    event.preventDefault();
    said.hidden = isOwn;
    said.textContent = words.strange;
  });
  if (find && window.Scan?.isOffered) {
    const button = Phone.element("button", { type: "button" }, words.scan);
    button.addEventListener("click", () => Scan.open(round, words, choose));
    find.querySelector(".bar").append(button);
  }

  // The page as it was kept knows nothing of what was said since; what waits and what was said here does.
  async function recall() {
    if (isKept) laid = JSON.parse(localStorage.getItem(memory) ?? "{}");
    else localStorage.removeItem(memory);
    for (const draft of await Outbox.all()) {
      if (draft.account !== Phone.account || draft.action !== words.action || draft.state === "refused") continue;
      const said = Object.fromEntries(draft.fields);
      laid[said.number] = said.outcome;
    }
    for (const item of items) if (laid[numberOf(item)]) settle(item, laid[numberOf(item)], words.kept);
    const asked = items.find((item) => `#${item.id}` === location.hash && !settled.has(numberOf(item)));
    const first = asked ?? items.find((item) => item.open && !settled.has(numberOf(item))) ?? items.find((item) => !settled.has(numberOf(item)));
    if (first) first.open = true;
    round.dataset.ready = "1";
  }
  recall();
})();
