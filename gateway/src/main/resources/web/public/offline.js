/*
 * Lets the app open without a network, to say so. Kept are its page and its files; an answer of the
 * services never is, so nothing old can be shown as if it were current.
 */
const KEPT = "app";
const PAGE = "/";
const BUNDLE = "/static/bundle/";
/** Addresses that lead away from the till. */
const ELSEWHERE = /^\/(api|idp|connexion|deconnexion|gestion|wallet|p)(\/|$)/;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(fetch(PAGE).then((page) => page.text()).then(keep));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.mode === "navigate" && !ELSEWHERE.test(path)) {
    event.respondWith(page(event));
  } else if (path.startsWith(BUNDLE)) {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  }
});

/** From the network if there is one; a new version's files are then kept in place of the old. */
async function page(event) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) {
      event.waitUntil(answer.clone().text().then(keep));
    }
    return answer;
  } catch (offline) {
    const kept = await caches.match(PAGE);
    if (!kept) {
      throw offline;
    }
    return kept;
  }
}

async function keep(html) {
  const kept = await caches.match(PAGE);
  if (kept && (await kept.text()) === html) {
    return;
  }
  await caches.delete(KEPT);
  const cache = await caches.open(KEPT);
  await cache.addAll([...html.matchAll(/"(\/static\/bundle\/[^"]+)"/g)].map((file) => file[1]));
  await cache.put(PAGE, new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } }));
}
