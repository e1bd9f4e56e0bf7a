// Offline reading: a page that was opened once opens again without a network. VERSION is set when the site is built.
const family = `wres ${new URL("./", location.href).href} `;
const cacheName = `${family}VERSION`;
const scope = new URL("./", location.href).href;

/** Names with a hash never change their content. */
const isHashed = (url) => /\.[0-9a-f]{8}\.\w+$/.test(new URL(url).pathname);
const withoutQuery = (url) => url.replace(/[?#].*$/, "");

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => {
  const addresses = (event.data?.keep ?? []).filter((url) => url.startsWith(scope));
  event.waitUntil(Promise.allSettled(addresses.map(keep)));
});
addEventListener("fetch", (event) => {
  const {method, url} = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  event.respondWith(isHashed(url) ? fromCacheFirst(event.request) : fromNetworkFirst(event.request));
});

/** Keeps the pages of the former version in their new form, then lets the former version go. */
async function takeOver() {
  await clients.claim();
  for (const former of await caches.keys()) {
    if (!former.startsWith(family) || former === cacheName) continue;
    const addresses = (await (await caches.open(former)).keys()).map(({url}) => url);
    await Promise.allSettled(addresses.filter((url) => !isHashed(url)).map(keepPage));
    await caches.delete(former);
  }
}

async function keepPage(url) {
  const response = await fetch(url, {cache: "no-cache"});
  if (!response.ok) return;
  const text = await response.clone().text();
  await put(url, response);
  const assets = [...text.matchAll(/(?:href|src)="([^"#?]+)"/g)].map(([, path]) => new URL(path, url).href);
  await Promise.allSettled(assets.filter((asset) => asset.startsWith(scope) && isHashed(asset)).map(keep));
}

async function keep(url) {
  const address = withoutQuery(url);
  const cache = await caches.open(cacheName);
  if (isHashed(address) && (await cache.match(address))) return;
  await put(address, await fetch(address));
}

async function fromCacheFirst(request) {
  const kept = await (await caches.open(cacheName)).match(withoutQuery(request.url));
  if (kept) return kept;
  const response = await fetch(request);
  await put(request.url, response.clone());
  return response;
}

async function fromNetworkFirst(request) {
  try {
    const response = await fetch(request);
    await put(request.url, response.clone());
    return response;
  } catch (error) {
    const kept = await (await caches.open(cacheName)).match(withoutQuery(request.url));
    if (kept) return kept;
    if (request.mode !== "navigate") throw error;
    return new Response(notKept, {status: 503, headers: {"content-type": "text/html; charset=utf-8"}});
  }
}

/** A redirected answer may not be given to a navigation, so its content is kept under the address that was asked for. */
async function put(url, response) {
  if (!response.ok || response.type === "opaqueredirect") return;
  const {headers, redirected} = response;
  // A preview at the address where a site stood before sends true counts: it says of each answer that nobody may keep it.
  if (/no-store/.test(headers.get("cache-control") ?? "")) return;
  const cache = await caches.open(cacheName);
  await cache.put(withoutQuery(url), redirected ? new Response(await response.blob(), {headers}) : response);
}

const notKept = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Not available without a connection</title><h1>Not available without a connection</h1>
<p>This page has not been opened on this device before. Pages that have been are available.</p>
<p><a href="${scope}">Go to the overview</a></p></html>`;
