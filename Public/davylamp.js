// Comforts only: every page works without this file.
"use strict";

// A menu closes by Escape and by a press elsewhere.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A form is sent once; after three hundred milliseconds the button says that it is on its way.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  // A file comes beside the page, which stays: the next one may be asked for.
  if (form.matches(".export")) setTimeout(() => delete form.dataset.sent, 1500);
  else setTimeout(() => form.classList.add("sending"), 300);
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) { delete form.dataset.sent; form.classList.remove("sending"); }
});

// A refused form begins at its first flaw.
document.querySelector("[aria-invalid=true]")?.focus();
