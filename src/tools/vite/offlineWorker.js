/**
 * The service worker: with a network it stands aside and keeps what it saw; without one it answers with
 * what it kept, and says since when. Only scripts, styles and fonts, whose names change with their content,
 * are answered from what is kept first. Served as offline.js; the build puts the hash of those names in.
 */
const version = 'VERSION';
/** Scripts and styles that a story's page fetches only when a reader asks for something. */
const askedFor = ['ASKED_FOR'];
/** By the script with what a language's pages say: the one with what their panels say. */
const panelWords = new Map([['PAGE', 'PANELS']]);
const site = self.registration.scope;
const cacheName = `dateline ${site} ${version}`;
/** As `savedHeader` in app/keepForOffline.ts. */
const savedHeader = 'x-dateline-saved';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(site) || request.headers.has('range')) return;
  event.respondWith(request.url.startsWith(`${site}assets/`) ? keptFirst(event) : networkFirst(event));
});

/** What a page was made of, told by the page: on a first visit nobody stood by to see it. What it may ask for later comes after. */
self.addEventListener('message', (event) => {
  const { keep: used } = event.data;
  const isSparing = self.navigator.connection?.saveData === true;
  const askedLater = [...askedFor, ...used.flatMap((url) => panelWords.get(url.slice(site.length)) ?? [])];
  event.waitUntil(
    keepAll(used)
      .then(forgetOlder)
      .then(() => keepAll(isSparing ? [] : [...askedLater.map((name) => site + name), ...used.flatMap(otherMaps)])),
  );
});

/** A story's base map goes with that of those who come near, and with the world's. */
function otherMaps(url) {
  const story = /^(.*\/stories\/)([^/.]+)\.basemap\.json$/.exec(url);
  return story ? [`${story[1]}${story[2]}.near.basemap.json`, `${story[1]}world.basemap.json`] : [];
}

async function keptFirst(event) {
  return (await caches.match(event.request)) ?? fetchAndKeep(event);
}

async function networkFirst(event) {
  try {
    return await fetchAndKeep(event);
  } catch (error) {
    const { request } = event;
    const kept = request.mode === 'navigate' ? await keptPage(request.url) : await keptFile(request.url);
    if (kept) return kept;
    throw error;
  }
}

async function fetchAndKeep(event) {
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(event.request.url, answer.clone()));
  return answer;
}

async function keep(url, answer) {
  const headers = new Headers(answer.headers);
  headers.set(savedHeader, new Date().toISOString());
  const cache = await caches.open(cacheName);
  await cache.put(plain(url), new Response(await answer.blob(), { headers }));
}

async function keepAll(urls) {
  const cache = await caches.open(cacheName);
  await Promise.allSettled(
    urls
      .filter((url) => url.startsWith(site))
      .map(async (url) => {
        if (await cache.match(plain(url))) return;
        const answer = await fetch(url);
        if (answer.ok) await keep(url, answer);
      }),
  );
}

/** Once a page of this version is kept, those of earlier ones are given up. */
async function forgetOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(`dateline ${site} `) && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

function keptFile(url) {
  return caches.match(plain(url));
}

/** The page, or the nearest one above it, which the app then makes into the page that was asked for. */
async function keptPage(url) {
  for (let at = plain(url); at.startsWith(site); at = new URL(at.endsWith('/') ? '..' : '.', at).href) {
    const kept = await keptFile(at);
    if (kept) return withDate(kept);
    if (at === site) return undefined;
  }
  return undefined;
}

/** The page is told too: its own files may come from the browser, or from the network again. */
async function withDate(page) {
  const html = await page.text();
  const saved = page.headers.get(savedHeader);
  return new Response(html.replace('<div id="root"', `<div id="root" data-saved="${saved}"`), {
    headers: page.headers,
  });
}

/** Pages and files are kept by their address alone: what is asked of them with `?` they answer themselves. */
function plain(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/index\.html$/, '');
}
