// The service worker of the served page. The build writes version and file list; every version has its own store, which
// is filled completely before the version takes over, and older stores are dropped then.

const VERSION = '%VERSION%';
const FILES = %FILES%;
const STORE = `nianbao-${VERSION}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(STORE)
      .then((store) => store.addAll(FILES.map((file) => new Request(file, {cache: 'reload'}))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('nianbao-') && name !== STORE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== self.location.origin) return;
  event.respondWith(
    caches.open(STORE).then(async (store) => {
      const kept = await store.match(event.request, {ignoreSearch: event.request.mode === 'navigate'});
      return kept || fetch(event.request);
    }),
  );
});
