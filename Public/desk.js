// Comforts of the desk: the palette by Ctrl+K, and cards of the board that can be dragged. Every page works without this file.
"use strict";

// The palette: the page /palette in a dialog. The arrows choose, Enter goes, Escape closes.
const palette = document.getElementById("palette");

function openPalette() {
  if (!palette) return document.getElementById("palette-q")?.focus();
  if (!palette.open) palette.showModal();
  const line = palette.querySelector("#palette-q");
  line.value = "";
  line.focus();
  window.htmx?.trigger(line, "input");
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); openPalette(); }
});
document.querySelector("a.palette-open")?.addEventListener("click", (event) => {
  if (palette && !event.ctrlKey && !event.metaKey) { event.preventDefault(); openPalette(); }
});

document.addEventListener("keydown", (event) => {
  const inside = event.target.closest?.(".palette");
  if (!inside || !["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
  const hits = [...inside.querySelectorAll("#palette-hits a")];
  const at = hits.indexOf(event.target);
  if (event.key === "Enter") {
    if (at < 0 && hits.length) { event.preventDefault(); hits[0].click(); }
    return;
  }
  event.preventDefault();
  const next = at + (event.key === "ArrowDown" ? 1 : -1);
  (next < 0 ? inside.querySelector("#palette-q") : hits[Math.min(next, hits.length - 1)])?.focus();
});

// The board: a card that is dropped on a column goes where its own menu leads, or says why it cannot.
let dragged = null;
document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.(".board li[draggable]");
  if (dragged) { event.dataTransfer.effectAllowed = "move"; event.dataTransfer.setData("text/plain", ""); dragged.classList.add("dragged"); }
});
document.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged");
  dragged = null;
  document.querySelectorAll(".board .goal, .board .closed").forEach((column) => column.classList.remove("goal", "closed"));
});
function moveTo(column) { return dragged?.querySelector(`.moves [data-to="${column.dataset.column}"]`); }
document.addEventListener("dragover", (event) => {
  const column = dragged && event.target.closest?.(".board section[data-column]");
  const move = column && moveTo(column);
  if (!move) return;
  event.preventDefault();
  document.querySelectorAll(".board .goal, .board .closed").forEach((other) => other !== column && other.classList.remove("goal", "closed"));
  column.classList.add(move.querySelector("a") ? "goal" : "closed");
});
document.addEventListener("drop", (event) => {
  const column = dragged && event.target.closest?.(".board section[data-column]");
  const move = column && moveTo(column);
  if (!move) return;
  event.preventDefault();
  const link = move.querySelector("a");
  if (link) return link.click();
  const says = document.getElementById("board-says");
  says.textContent = `${dragged.querySelector("a").textContent.trim()} → ${move.textContent.trim()}`;
  says.className = "error";
  says.scrollIntoView({ block: "nearest" });
});
