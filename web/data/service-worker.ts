/**
 * Keeps a door's own files on the device, so that it opens in a valley without net: the field's, and the staff's where
 * needs are mapped. No answer of the API is kept here: persons' data lies in the door's own store, belongs to one actor
 * and is emptied at log-out.
 */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ExtendableEvent & MessageEvent<unknown>) => void): void;
}

const scope = self as unknown as WorkerScope;
// One worker at two addresses: it serves the door that it lies below.
const page = location.pathname.replace(/[^/]*$/, '');
const shelf = `tunet-${page.replaceAll('/', '')}-1`;
/** The desk has its own way when the server is away, and never opens from what a browser kept. */
const desk = '/staff/desk';

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shelf).then((cache) => cache.add(page)));
  void scope.skipWaiting();
});
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('message', (event) => event.waitUntil(keepFiles(event.data)));
scope.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== location.origin || event.request.method !== 'GET') return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(keptFirst(event.request));
  else if (url.pathname.startsWith(desk)) return;
  else if (event.request.mode === 'navigate') event.respondWith(freshPageFirst(event.request));
});

/** Files carry a hash of their contents in their names: what is kept is never old. */
async function keptFirst(request: Request): Promise<Response> {
  const cache = await caches.open(shelf);
  const kept = await cache.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

async function freshPageFirst(request: Request): Promise<Response> {
  const cache = await caches.open(shelf);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && !fresh.redirected) await cache.put(page, fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await cache.match(page);
    if (kept) return kept;
    throw error;
  }
}

/** Files the page loaded before this worker was there. Files of earlier versions are let go. */
async function keepFiles(message: unknown): Promise<void> {
  const files = filesOf(message);
  if (files.length === 0) return;
  const cache = await caches.open(shelf);
  const missing: string[] = [];
  for (const file of files) if (!(await cache.match(file))) missing.push(file);
  await cache.addAll(missing);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/assets/') && !files.includes(pathname) && missing.length > 0)
      await cache.delete(pathname);
  }
}

function filesOf(message: unknown): string[] {
  if (typeof message !== 'object' || message === null || !('files' in message) || !Array.isArray(message.files))
    return [];
  return message.files.filter((file): file is string => typeof file === 'string' && file.startsWith('/assets/'));
}
