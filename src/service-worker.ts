/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, prerendered, version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope;

const CACHE = `langson-${version}`;
const ASSETS = [...build, ...files.filter((file) => !/\.(br|gz)$/.test(file)), ...prerendered];

self.addEventListener('install', (event) => {
	event.waitUntil(
		(async () => {
			const cache = await caches.open(CACHE);
			await cache.addAll(ASSETS);
			await self.skipWaiting();
		})()
	);
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			const old = (await caches.keys()).filter((key) => key.startsWith('langson-') && key !== CACHE);
			await Promise.all(old.map((key) => caches.delete(key)));
			await self.clients.claim();
		})()
	);
});

// Named files never change and come from the cache; pages and data come fresh when there is a network.
self.addEventListener('fetch', (event) => {
	const url = new URL(event.request.url);
	if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
	event.respondWith(
		(async () => {
			const cache = await caches.open(CACHE);
			const kept = await cache.match(url.pathname);
			if (kept && build.includes(url.pathname)) return kept;
			try {
				return await fetch(event.request);
			} catch (error) {
				if (kept) return kept;
				throw error;
			}
		})()
	);
});
