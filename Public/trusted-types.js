// Text becomes markup only while htmx puts in what the server answered, and the address of a script only where it is ours; the
// browser refuses every other way (Trusted Types). The map's library tries with an empty picture whether it can draw; it puts in
// no other text. Runs before all other scripts.
"use strict";
(() => {
  const kinds = window.trustedTypes;
  if (!kinds) return;
  const SCRIPTS = ["/service-worker.js"], MARKUP = ["<svg/>"];
  let isSwapping = false;
  const begins = ["htmx:beforeSwap", "htmx:historyCacheMissLoad"];
  const ends = ["htmx:afterSettle", "htmx:swapError", "htmx:historyRestore"];
  for (const name of begins) document.addEventListener(name, () => { isSwapping = true; });
  for (const name of ends) document.addEventListener(name, () => { isSwapping = false; });
  kinds.createPolicy("default", {
    createHTML: (text) => (isSwapping || MARKUP.includes(text) ? text : null),
    createScriptURL: (address) => (SCRIPTS.includes(address) ? address : null),
  });
})();
