// Comforts of the report form: the last places, a code to scan, words to speak. Each where the phone offers it.
"use strict";

(() => {
  const report = document.getElementById("report"), words = report?.dataset;
  const place = report?.querySelector("select[name=placeId]"), what = report?.querySelector("textarea[name=what]");
  if (!report || !what) return;

  function button(text, kind, act) {
    const made = document.createElement("button");
    [made.type, made.className, made.textContent] = ["button", kind, text];
    made.addEventListener("click", act);
    return made;
  }

  function choose(id) {
    const isKnown = place && [...place.options].some((option) => option.value === id);
    if (isKnown) place.value = id;
    for (const one of report.querySelectorAll(".quick button[data-place]")) one.setAttribute("aria-pressed", String(isKnown && one.dataset.place === id));
    return isKnown;
  }

  // A page that was kept for offline knows nothing of the code that was scanned; its address does.
  const asked = new URLSearchParams(location.search).get("place");

  if (place) {
    const row = document.createElement("div");
    row.className = "quick";
    if (window.Scan?.isOffered) row.append(button(words.scan, "", scan));
    for (const recent of document.querySelectorAll("#recent-places li")) {
      const made = button(recent.textContent, "", () => choose(recent.dataset.place));
      made.dataset.place = recent.dataset.place;
      row.append(made);
    }
    if (row.children.length) place.before(row);
    place.addEventListener("change", () => choose(place.value));
    choose(asked ?? place.value);
  }

  // A poster's code names a place of this mine, or it is not ours.
  const scan = () => Scan.open(report, words, (code) => {
    const id = code.match(/\/places\/([0-9a-f-]+)/)?.[1];
    return !!id && choose(id);
  });

  // Words that are spoken are written behind what stands there; they can be mended like any others.
  const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  if (Recognition) {
    let listening = null;
    const speak = button(words.speak, "speak", () => {
      if (listening) return listening.stop();
      listening = new Recognition();
      [listening.lang, listening.continuous, listening.interimResults] = [document.documentElement.lang, true, false];
      listening.onresult = (event) => {
        for (const result of [...event.results].slice(event.resultIndex)) if (result.isFinal) what.value = `${what.value}${result[0].transcript}`.slice(0, what.maxLength);
      };
      listening.onend = () => { listening = null; speak.textContent = words.speak; speak.setAttribute("aria-pressed", "false"); };
      listening.onerror = () => listening?.stop();
      listening.start();
      speak.textContent = words.listening;
      speak.setAttribute("aria-pressed", "true");
    });
    what.after(speak);
  }
})();
