// A map of mines that moves, in place of the picture that the server has drawn. The page works without this file and without Leaflet.
"use strict";
(() => {
  const box = document.getElementById("mine-map"), says = document.getElementById("map-says"), legend = document.querySelector(".map-legend");
  const L = window.L;
  if (!box || !legend || !L) return;
  const PAGE = 200, MOST = 1000, NEAREST = 11;
  const told = box.dataset, words = new Map(told.words.split(";").map((pair) => pair.split("=")));
  let borders = "", points = "";
  const say = () => { says.textContent = [points, borders].filter(Boolean).join(" "); };

  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  /** The sign of the legend, once more. */
  function sign(mine) {
    const mark = legend.querySelector(`[data-mark="${mine.worst}"]`).cloneNode(true);
    if (mine.standingStill) mark.append(legend.querySelector("[data-mark=still] circle").cloneNode());
    return mark;
  }

  function card(mine) {
    const card = element("div"), name = element("p"), counts = ["listed", "major", "overdue", "open"];
    name.append(element("a", mine.name, { href: `/mines/${encodeURIComponent(mine.mine)}` }));
    card.append(name, element("p", words.get(mine.worst)));
    card.append(element("p", counts.map((count) => `${words.get(`n-${count}`)} ${mine[count]}`).join(" · ")));
    if (mine.placing === "county") card.append(element("p", told.middle));
    return card;
  }

  function marker(mine, isFew) {
    const icon = L.divIcon({ html: sign(mine), className: "map-sign", iconSize: [36, 36] });
    const name = `${mine.name} · ${words.get(mine.worst)}`;
    return L.marker([mine.latitude, mine.longitude], { icon, title: name, keyboard: isFew, zIndexOffset: -1000 * Math.max(0, [...words.keys()].indexOf(mine.worst)) })
      .bindPopup(card(mine), { closeButton: false });
  }

  async function read(bounds, signal) {
    const mines = [];
    let next = null, total = 0;
    do {
      const address = new URL(told.from, location.origin);
      address.searchParams.set("limit", PAGE);
      if (bounds) address.searchParams.set("bounds", bounds);
      if (next) address.searchParams.set("cursor", next);
      const answer = await fetch(address, { headers: { Accept: "application/json" }, cache: "no-store", signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = await answer.json();
      mines.push(...page.items);
      ({ next, total } = page);
    } while (next && mines.length < MOST);
    return { total, mines };
  }

  /** Buttons of our own: the library's would be put in as text. */
  function zoom(map) {
    const control = L.control({ position: "topleft" });
    control.onAdd = () => {
      const bar = element("div", "", { class: "map-zoom" });
      for (const [text, name, step] of [["+", told.closer, 1], ["−", told.further, -1]]) {
        const button = element("button", text, { type: "button", "aria-label": name, title: name });
        button.addEventListener("click", () => map.setZoom(map.getZoom() + step));
        bar.append(button);
      }
      L.DomEvent.disableClickPropagation(bar);
      return bar;
    };
    control.addTo(map);
  }

  async function drawBorders(map) {
    if (!told.borders) { borders = told.noBorders; return say(); }
    const files = told.shapes.split(",").filter(Boolean).map(async (province) => {
      const answer = await fetch(`/assets/vendor/counties/${province}.json`);
      if (!answer.ok) throw new Error(String(answer.status));
      L.geoJSON(await answer.json(), { interactive: false, style: { className: "county", weight: 1 } }).addTo(map).bringToBack();
    });
    const drawn = await Promise.allSettled(files);
    borders = drawn.length && drawn.every((file) => file.status === "fulfilled") ? told.borders : told.noBorders;
    say();
  }

  const degrees = (bounds) => [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
    .map((value, place) => Math.min(Math.max(value, place % 2 ? -90 : -180), place % 2 ? 90 : 180).toFixed(5)).join(",");

  async function start() {
    const first = await read(null);
    const placed = first.mines.filter((mine) => mine.latitude !== null);
    if (placed.length === 0) return;
    const picture = box.firstElementChild;
    const canvas = element("div", "", { class: "map-canvas", role: "region", "aria-label": told.name });
    box.replaceChildren(canvas);
    const map = L.map(canvas, { attributionControl: false, zoomControl: false, scrollWheelZoom: false, dragging: !L.Browser.mobile, zoomSnap: 0.5, fadeAnimation: false });
    const layer = L.layerGroup().addTo(map);
    const draw = ({ mines, total }) => {
      const seen = mines.filter((mine) => mine.latitude !== null);
      layer.clearLayers();
      seen.forEach((mine) => marker(mine, seen.length <= 50).addTo(layer));
      points = total > mines.length ? told.cut.replace("{total}", total).replace("{n}", MOST) : "";
      box.dataset.drawn = seen.length;
      say();
    };
    try {
      map.fitBounds(placed.map((mine) => [mine.latitude, mine.longitude]), { padding: [40, 40], maxZoom: NEAREST, animate: false });
      zoom(map);
      draw(first);
    } catch (error) { box.replaceChildren(picture); throw error; }
    await drawBorders(map);
    if (first.total <= first.mines.length) return;
    let waiting = null;
    map.on("moveend", async () => {
      waiting?.abort();
      waiting = new AbortController();
      try { draw(await read(degrees(map.getBounds()), waiting.signal)); } catch (error) { if (error.name !== "AbortError") { points = told.failed; say(); } }
    });
  }

  start().catch(() => { points = told.failed; say(); });
})();
