import { copyName } from './copies';

/** Holds the copy of a version while a page of it is open: its parts are not cleared away. */
export function holdCopy(base: string, version: string): void {
	if (!('locks' in navigator)) return;
	const name = copyName(base, version);
	let release = () => {};
	const hold = () =>
		void navigator.locks.request(name, { mode: 'shared' }, () => new Promise<void>((end) => (release = end)));
	hold();
	// A page in the back-forward cache may hold nothing.
	addEventListener('pagehide', () => release());
	addEventListener('pageshow', (event) => {
		if (event.persisted) hold();
	});
}

/**
 * Keeps the page's files for the time without a network, at the path the page is served from (`base`, without its
 * last slash). A new version waits in the background; the page tells it of its own version, so that it takes over
 * once a page of its own is open. Rejects where the browser refuses.
 */
export async function keepOffline(base: string, version: string): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const registration = await navigator.serviceWorker.register(`${base}/service-worker.js`, {
		scope: `${base}/`,
		updateViaCache: 'none'
	});
	const greet = () => registration.waiting?.postMessage(copyName(base, version));
	greet();
	const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', greet);
	watch(registration.installing);
	registration.addEventListener('updatefound', () => watch(registration.installing));
}
