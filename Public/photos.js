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
    request.onload = () => (request.status === 201 ? done(request.response) : fail(request.response && request.response.detail));
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

  async push(tile, file, bar, state) {
    this.onTheWay += 1;
    state.textContent = this.field.dataset.sending;
    bar.hidden = false;
    try {
      const token = this.form.querySelector("[name=csrf]").value;
      const photo = await send(file, token, (part) => { bar.value = part; });
      tile.replaceChildren(
        element("img", { src: `${photo.href}/thumbnail`, alt: this.field.dataset.sent, width: "96", height: "96" }),
        element("input", { type: "hidden", name: this.name, value: photo.photo }));
      this.addRemove(tile);
    } catch (detail) {
      bar.hidden = true;
      state.textContent = detail || this.field.dataset.failed;
      tile.classList.add("failed");
      const again = element("button", { type: "button" }, this.field.dataset.retry);
      again.addEventListener("click", () => {
        tile.classList.remove("failed");
        again.remove();
        tile.querySelector(".remove")?.remove();
        this.push(tile, file, bar, state);
      });
      tile.append(again);
      this.addRemove(tile);
    }
    this.onTheWay -= 1;
    if (this.onTheWay === 0 && this.held) this.form.requestSubmit(this.held);
  }

  addRemove(tile) {
    const remove = element("button", { type: "button", class: "remove quiet" }, this.field.dataset.remove);
    remove.addEventListener("click", () => tile.remove());
    tile.append(remove);
  }

  // A form that is sent while photos are on their way waits for them.
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
