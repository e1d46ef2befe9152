// Photos on a page: sent one by one as soon as they are taken, shown, tried again; and looked at large.
"use strict";

// A phone's photo is far larger than a page needs, and the air underground is thin.
const LONGEST = 2560, LARGE = 1500000;

async function smaller(file) {
  if (file.size < LARGE || !window.createImageBitmap) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.88));
    return blob && blob.size < file.size ? blob : file;
  } catch {
    return file; // The server says what is wrong with it.
  }
}

function send(file, token, progress) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/photos");
    request.responseType = "json";
    request.setRequestHeader("X-CSRF", token);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => (request.status === 201 ? done(request.response) : fail(request.status < 500 && request.status !== 401 ? (request.response?.detail ?? null) : null));
    request.onerror = request.ontimeout = () => fail(null);
    request.timeout = 300000;
    request.send(file);
  });
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// Whether the form goes into the outbox of this phone, photos and all.
const isKept = (form) => "outbox" in form.dataset && window.Phone && Outbox.isOffered;

// A small picture of what was taken, drawn here; nothing when it is no picture.
async function preview(file, words) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image", resizeWidth: 192, resizeQuality: "medium" });
    const canvas = element("canvas", { role: "img", "aria-label": words });
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.getContext("2d").drawImage(picture, 0, 0);
    return canvas;
  } catch {
    return null;
  }
}

class Picker {
  constructor(field) {
    this.field = field;
    this.name = field.dataset.photos;
    this.form = field.closest("form");
    this.tiles = field.querySelector(".photo-tiles");
    this.onTheWay = 0;
    field.classList.add("live");
    for (const input of field.querySelectorAll("input[type=file]")) {
      input.removeAttribute("name");
      input.addEventListener("change", () => {
        for (const file of input.files) this.add(file);
        input.value = "";
      });
    }
    for (const tile of this.tiles.children) this.addRemove(tile);
    this.form.addEventListener("submit", (event) => this.hold(event));
  }

  async add(file) {
    const state = element("span", { class: "state", role: "status" });
    const bar = element("progress", { max: "1", value: "0", "aria-label": this.field.dataset.sending });
    const tile = element("li", {}, element("b", {}, file.name), bar, state);
    this.tiles.append(tile);
    await this.push(tile, await smaller(file), bar, state);
  }

  // Shows the photo at once and sends it ahead of the form, which keeps it and sends it itself where that fails.
  async push(tile, file, bar, state) {
    tile.blob = file;
    const turn = (tile.turn = (tile.turn ?? 0) + 1);
    const picture = await preview(file, this.field.dataset.sent);
    this.onTheWay += 1;
    state.textContent = this.field.dataset.sending;
    bar.hidden = false;
    tile.classList.remove("failed");
    tile.replaceChildren(picture ?? element("b", {}, this.field.dataset.sending), bar, state);
    this.addTools(tile, bar, state);
    try {
      const token = this.form.querySelector("[name=csrf]").value;
      const photo = await send(file, token, (part) => { bar.value = part; });
      if (turn !== tile.turn) return;
      tile.sentAt = Date.now();
      tile.replaceChildren(
        picture ?? element("img", { src: `${photo.href}/thumbnail`, alt: this.field.dataset.sent, width: "96", height: "96" }),
        element("input", { type: "hidden", name: this.name, value: photo.photo }));
      this.addTools(tile, bar, state);
    } catch (detail) {
      if (turn !== tile.turn) return;
      bar.hidden = true;
      const isRefused = typeof detail === "string";
      state.textContent = detail || (isKept(this.form) ? this.field.dataset.kept : this.field.dataset.failed);
      tile.classList.toggle("failed", isRefused || !isKept(this.form));
      const again = element("button", { type: "button" }, this.field.dataset.retry);
      again.addEventListener("click", () => this.push(tile, file, bar, state));
      if (!isKept(this.form)) tile.append(again);
    } finally {
      this.onTheWay -= 1;
      if (this.onTheWay === 0 && this.held) this.form.requestSubmit(this.held);
    }
  }

  addTools(tile, bar, state) {
    if (tile.blob && tile.querySelector("canvas, img")) {
      const mark = element("button", { type: "button", class: "mark quiet" }, this.field.dataset.mark);
      mark.addEventListener("click", async () => {
        const marked = await Marking.of(tile.blob, this.field.dataset);
        if (marked) await this.push(tile, marked, bar, state);
      });
      tile.append(mark);
    }
    this.addRemove(tile);
  }

  addRemove(tile) {
    const remove = element("button", { type: "button", class: "remove quiet" }, this.field.dataset.remove);
    remove.addEventListener("click", () => tile.remove());
    tile.append(remove);
  }

  // A form that is sent while photos are on their way waits for them, unless the outbox takes it with its photos.
  hold(event) {
    if (this.onTheWay === 0) return;
    event.preventDefault();
    this.held = event.submitter || this.form.querySelector("button:not([type=button])");
    if (!this.note) {
      this.note = element("p", { role: "status", class: "waiting" }, this.field.dataset.waiting);
      this.field.append(this.note);
    }
  }
}

// A red line around what matters, drawn with a finger on the photo itself.
class Marking {
  static of(blob, words) { return new Promise((done) => new Marking(blob, words, done)); }

  constructor(blob, words, done) {
    [this.done, this.lines] = [done, []];
    const button = (text, kind, act) => {
      const made = element("button", { type: "button", class: kind }, text);
      made.addEventListener("click", act);
      return made;
    };
    this.canvas = element("canvas", { class: "marking", role: "img", "aria-label": words.markHelp });
    this.dialog = element("dialog", { class: "viewer", "aria-label": words.mark }, element("p", {}, words.markHelp), this.canvas,
      element("p", { class: "bar" }, button(words.undo, "", () => { this.lines.pop(); this.draw(); }), button(words.cancel, "", () => this.finish(null)),
        button(words.markDone, "primary", () => (this.lines.length ? this.canvas.toBlob((marked) => this.finish(marked), "image/jpeg", 0.88) : this.finish(null)))));
    this.dialog.addEventListener("cancel", (event) => { event.preventDefault(); this.finish(null); });
    document.body.append(this.dialog);
    for (const [name, act] of [["pointerdown", this.start], ["pointermove", this.move], ["pointerup", this.end], ["pointercancel", this.end]]) this.canvas.addEventListener(name, act.bind(this));
    createImageBitmap(blob, { imageOrientation: "from-image" }).then((picture) => {
      this.picture = picture;
      [this.canvas.width, this.canvas.height] = [picture.width, picture.height];
      this.draw();
      this.dialog.showModal();
    }, () => this.finish(null));
  }

  at(event) {
    const box = this.canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * this.canvas.width / box.width, (event.clientY - box.top) * this.canvas.height / box.height];
  }

  start(event) {
    this.canvas.setPointerCapture(event.pointerId);
    this.lines.push([this.at(event)]);
  }

  move(event) {
    if (!this.canvas.hasPointerCapture(event.pointerId) || !this.lines.length) return;
    this.lines.at(-1).push(this.at(event));
    this.draw();
  }

  end(event) {
    if (this.canvas.hasPointerCapture(event.pointerId)) this.canvas.releasePointerCapture(event.pointerId);
    this.draw();
  }

  draw() {
    const pen = this.canvas.getContext("2d"), width = Math.max(4, this.canvas.width / 90);
    pen.drawImage(this.picture, 0, 0);
    [pen.lineJoin, pen.lineCap] = ["round", "round"];
    // White beneath the red, so that it is seen on coal and on a red machine alike.
    for (const [colour, thick] of [["#ffffff", width * 1.8], ["#e00000", width]]) {
      [pen.strokeStyle, pen.lineWidth] = [colour, thick];
      for (const line of this.lines) {
        pen.beginPath();
        line.forEach(([x, y], index) => (index ? pen.lineTo(x, y) : pen.moveTo(x, y)));
        if (line.length === 1) pen.lineTo(line[0][0] + 1, line[0][1]);
        pen.stroke();
      }
    }
  }

  finish(marked) {
    this.dialog.close();
    this.dialog.remove();
    this.done(marked);
  }
}

class Viewer {
  constructor(gallery) {
    this.links = [...gallery.querySelectorAll("figure a")];
    const button = (words, act) => {
      const made = element("button", { type: "button" }, words);
      made.addEventListener("click", act);
      return made;
    };
    this.picture = element("img", { alt: "" });
    this.full = element("a", { class: "button" }, gallery.dataset.full);
    this.words = element("p", {});
    this.dialog = element("dialog", { class: "viewer", "aria-label": gallery.dataset.photo }, this.picture, this.words,
      element("p", { class: "bar" },
        button(gallery.dataset.previous, () => this.show(this.at - 1)), button(gallery.dataset.next, () => this.show(this.at + 1)),
        this.full, button(gallery.dataset.close, () => this.dialog.close())));
    gallery.append(this.dialog);
    this.dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.show(this.at - 1);
      if (event.key === "ArrowRight") this.show(this.at + 1);
    });
    this.links.forEach((link, index) => link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.show(index);
      this.dialog.showModal();
    }));
  }

  show(index) {
    this.at = (index + this.links.length) % this.links.length;
    const link = this.links[this.at];
    this.picture.src = link.href;
    this.picture.alt = link.querySelector("img").alt;
    this.words.textContent = `${this.picture.alt} · ${link.closest("figure").querySelector("figcaption").textContent}`;
    this.full.href = link.dataset.full;
  }
}

document.querySelectorAll("[data-photos]").forEach((field) => new Picker(field));
document.querySelectorAll("[data-gallery]").forEach((gallery) => new Viewer(gallery));
