// Keeps the files, and the pages of whoever is logged in, for where there is no network. VERSION and FILES stand above.
"use strict";
self.trustedTypes?.createPolicy("default", { createScriptURL: (address) => (address === "/assets/outbox.js" ? address : null) });
importScripts("/assets/outbox.js");

const FILES_CACHE = `files-${VERSION}`, PAGES_CACHE = "pages", PHOTOS_CACHE = "photos";
const HOUR = 3600000;
// A report can be written as long as a shift or a leave lasts; other pages grow old in a day.
const LASTS_LONG = 30 * 24 * HOUR, LASTS = 24 * HOUR;
const LONG_KEPT = ["/hidden-dangers/new", "/outbox"];
const NEVER_KEPT = ["/account", "/exports", "/login", "/offline", "/api/docs"];
const MOST_PAGES = 150, MOST_PHOTOS = 300;
// A server that says nothing for so long underground will say nothing.
const PATIENCE = 8000;
// A server of another version has other files: then they are asked for anew.
let isStale = false;
// Grows when the pages are dropped, so that an answer on its way is not kept for nobody.
let age = 0;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(FILES_CACHE);
    await cache.addAll([...FILES, "/offline"].map((path) => new Request(path, { cache: "reload" })));
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith("files-") && name !== FILES_CACHE) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST") {
    if (url.pathname === "/logout") event.respondWith(logOut(request));
    else if (request.mode === "navigate") event.respondWith(fetch(request).catch(offline));
    return;
  }
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (FILES.includes(url.pathname)) event.respondWith(file(request, url));
  else if (/^\/photos\/[0-9a-f]+\/thumbnail$/.test(url.pathname)) event.respondWith(photo(request));
});

self.addEventListener("message", (event) => {
  if (event.data?.prefetch) event.waitUntil(prefetch(event.data.prefetch, event.data.language));
});

self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(Outbox.send({ isAskedFor: true }));
});

const state = async (name) => (await Outbox.get("state", name))?.value;
const setState = (name, value) => Outbox.write("state", (store) => (value === null ? store.delete(name) : store.put({ name, value })));

async function page(event) {
  const { request } = event, began = age;
  try {
    await finishLogout();
    const answer = await patient(request, await kept(request));
    if ([502, 503, 504].includes(answer.status)) return (await kept(request)) ?? answer;
    event.waitUntil(keep(request, answer.clone(), began));
    return answer;
  } catch {
    return (await kept(request)) ?? offline();
  }
}

// Waits for the network only so long where there is something else to show.
function patient(request, other) {
  if (!other) return fetch(request);
  return Promise.race([fetch(request), new Promise((_, fail) => setTimeout(() => fail(new Error("no answer")), PATIENCE))]);
}

// A page is kept for the account that it says it was made for, and for no other.
async function keep(request, answer, began) {
  const url = new URL(request.url), account = answer.headers.get("x-davylamp-account");
  const files = answer.headers.get("x-davylamp-files");
  if (files && files !== VERSION) { isStale = true; self.registration.update().catch(() => {}); }
  if (answer.ok && new URL(answer.url || request.url).pathname === "/login") return alone(forget);
  if (!answer.ok || !account || answer.redirected || NEVER_KEPT.some((path) => url.pathname === path || url.pathname.startsWith(path + "/"))) return;
  const html = await answer.text();
  const headers = { "content-type": "text/html; charset=utf-8", "x-davylamp-account": account, "x-kept-at": String(Date.now()), "content-security-policy": answer.headers.get("content-security-policy") ?? "default-src 'self'" };
  url.hash = "";
  await alone(async () => {
    if (began !== age) return;
    const last = await state("account");
    if (last !== account) {
      if (last) await forget();
      await setState("account", account);
    }
    const cache = await caches.open(PAGES_CACHE);
    await cache.delete(url.href);
    await cache.put(url.href, new Response(html, { headers }));
    await trim(cache, MOST_PAGES);
  });
}

// Keeping and forgetting take turns, so that no page is dropped as another's while its own account is written down.
const alone = (work) => navigator.locks.request("pages", work);

async function trim(cache, most) {
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
}

async function kept(request) {
  const url = new URL(request.url), account = await state("account");
  if (!account || (await Outbox.get("state", "logout"))) return null;
  const cache = await caches.open(PAGES_CACHE);
  const isLong = LONG_KEPT.includes(url.pathname);
  url.hash = "";
  const found = (await cache.match(url.href)) ?? (isLong ? await cache.match(url.href, { ignoreSearch: true }) : null);
  if (!found || found.headers.get("x-davylamp-account") !== account) return null;
  const at = Number(found.headers.get("x-kept-at"));
  if (Date.now() - at > (isLong ? LASTS_LONG : LASTS)) return null;
  const html = (await found.text()).replace("<html ", `<html data-kept-at="${at}" `);
  return new Response(html, { headers: found.headers });
}

async function offline() {
  return (await caches.match("/offline")) ?? Response.error();
}

async function file(request, url) {
  const cache = await caches.open(FILES_CACHE);
  const found = await cache.match(url.pathname);
  if (!isStale && found) return found;
  try { return await fetch(request, { cache: "no-cache" }); } catch { return found ?? Response.error(); }
}

async function photo(request) {
  const cache = await caches.open(PHOTOS_CACHE), began = age;
  const found = await cache.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok && began === age && (await state("account"))) {
    await cache.put(request, answer.clone());
    await trim(cache, MOST_PHOTOS);
  }
  return answer;
}

// What a person needs below is fetched above, unless it was seen a minute ago.
async function prefetch(paths, language) {
  const cache = await caches.open(PAGES_CACHE);
  const wanted = paths.slice(0, 60);
  for (const path of wanted) {
    const url = new URL(path, location.origin).href, began = age;
    const found = await cache.match(url), isFresh = found && Date.now() - Number(found.headers.get("x-kept-at")) < 60000;
    try {
      const answer = isFresh ? found : await fetch(url, { credentials: "same-origin", cache: "no-store", headers: { "Accept-Language": language } });
      const html = await answer.clone().text();
      if (!isFresh) await keep(new Request(url), answer, began);
      // What a page says that it cannot do without is kept with it.
      for (const [, href] of html.matchAll(/<a [^>]*href="(\/[^"]+)" data-keep/g)) {
        const also = href.replaceAll("&amp;", "&");
        if (!wanted.includes(also) && wanted.length < 80) wanted.push(also);
      }
      for (const [, hash] of html.matchAll(/src="(\/photos\/[0-9a-f]+\/thumbnail)"/g)) await photo(new Request(new URL(hash, location.origin)));
    } catch { return; }
  }
}

async function forget() {
  age += 1;
  await caches.delete(PAGES_CACHE);
  await caches.delete(PHOTOS_CACHE);
  await setState("account", null);
}

// Whoever leaves is gone from this phone at once; a server that cannot be reached is told before anything else is asked.
async function logOut(request) {
  const body = await request.clone().text();
  await alone(forget);
  try {
    return await fetch(request);
  } catch {
    await setState("logout", body);
    return offline();
  }
}

async function finishLogout() {
  const body = await state("logout");
  if (!body) return;
  await fetch("/logout", { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded" }, redirect: "manual" });
  await setState("logout", null);
}
