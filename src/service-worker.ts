/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, prerendered, version } from '$service-worker';
import { pageInCopy, usedData } from '$site';
import { copiesAt, copyName, namesOnly, staleCopies, usedFile, usedName } from './lib/workspace/copies';
import { pagePath } from './lib/workspace/page-address';

/** `__PARTS`: every file of this version beside the worker itself, by path from its folder; the build writes it. */
declare const self: ServiceWorkerGlobalScope & { readonly __PARTS: readonly string[] };

/** Named once: the build writes the list here. */
const PARTS = self.__PARTS;
const COPY = copyName(base, version);
/** Files with their hash in the name never change. */
const NAMED = `${base}/_app/immutable/`;
/** Longer than this nobody waits for a network while there is a copy, ms. */
const PATIENCE_MS = 10_000;

self.addEventListener('install', (event) => {
	const all = [...PARTS.map((part) => `${base}/${part}`), ...prerendered];
	event.waitUntil(
		(async () => {
			const cache = await caches.open(COPY);
			// A file of the same name may be of an older version: the browser's own cache is asked again.
			await cache.addAll(
				all.map((path) => new Request(path, { cache: path.startsWith(NAMED) ? 'default' : 'no-cache' }))
			);
			// While another version is put on the server a page may be of that one: the copy is made another time.
			for (const path of prerendered) {
				const page = (await (await cache.match(path))?.text()) ?? '';
				if (namesOnly(page, PARTS)) continue;
				await caches.delete(COPY);
				throw new Error(`${path} is of another version`);
			}
		})()
	);
});

// A new version waits until the pages of the old one are closed, or until a page of its own is open.
self.addEventListener('message', (event) => {
	if (event.data === COPY) void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			await self.clients.claim();
			// One that comes next will clear away for both.
			if (self.registration.installing ?? self.registration.waiting) return;
			const { held = [] } = await navigator.locks.query();
			const stale = staleCopies(
				base,
				version,
				await caches.keys(),
				held.map(({ name }) => name ?? '')
			);
			await Promise.all(stale.map((name) => caches.delete(name)));
		})()
	);
});

/** Keeps a large part that few need, in the place of that of an older version. */
async function keep(url: string, file: string, response: Response): Promise<void> {
	const cache = await caches.open(usedName(base));
	for (const { url: other } of await cache.keys())
		if (usedFile(new URL(other).pathname) === file) await cache.delete(other);
	await cache.put(url, response);
}

/** A named file, from the copy of whichever version has it: pages of an older one may still be open. */
async function named({ request, waitUntil }: Pick<FetchEvent, 'request' | 'waitUntil'>): Promise<Response> {
	const copies = copiesAt(base, await caches.keys());
	for (const name of new Set([COPY, ...copies, usedName(base)])) {
		const kept = await caches.match(request.url, { cacheName: name });
		if (kept) return kept;
	}
	const response = await fetch(request);
	const file = usedFile(new URL(request.url).pathname);
	// Where there is no room it comes over the network each time.
	if (file !== null && response.ok) waitUntil(keep(request.url, file, response.clone()).catch(() => {}));
	return response;
}

/** What is kept for the time without a network under a path. */
async function inCopy(path: string): Promise<Response | undefined> {
	const used = usedData(base, path);
	if (used !== null) return caches.match(path, { cacheName: used });
	return caches.match(pageInCopy(base, path, PARTS), { cacheName: COPY });
}

/** Keeps data that came whole, in the place of those of before. */
async function keepData(name: string, path: string, answer: Response): Promise<void> {
	if (answer.status === 200) await (await caches.open(name)).put(path, answer);
}

/** Pages and data come fresh when there is a network, else from the copy. */
async function fresh(
	{ request, waitUntil }: Pick<FetchEvent, 'request' | 'waitUntil'>,
	pathname: string
): Promise<Response> {
	const path = pagePath(pathname, prerendered);
	const kept = await inCopy(path);
	const network = fetch(request);
	const used = usedData(base, pathname);
	if (used !== null) {
		waitUntil(network.then((answer) => keepData(used, pathname, answer.clone())).catch(() => {}));
	}
	if (!kept) return network;
	const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
	const answer = await Promise.race([network, late]).catch(() => null);
	if (answer) return answer;
	// Without its last slash a page would look for its parts in the wrong folder.
	return path.endsWith('/') && !pathname.endsWith('/') && !pathname.endsWith('.html')
		? Response.redirect(path + new URL(request.url).search)
		: kept;
}

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	const own = origin === self.location.origin && pathname.startsWith(`${base}/`);
	if (request.method !== 'GET' || !own) return;
	const asked = { request, waitUntil: (work: Promise<unknown>) => event.waitUntil(work) };
	event.respondWith(pathname.startsWith(NAMED) ? named(asked) : fresh(asked, pathname));
});
