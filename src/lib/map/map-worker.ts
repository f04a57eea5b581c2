import workerUrl from 'virtual:map-worker';

let started: Worker | null = null;

/** Starts the worker in which MapLibre reads tiles while MapLibre itself is on its way. */
export function startMapWorker(): void {
	// While developing MapLibre starts its own.
	if (started || !import.meta.env.PROD) return;
	const worker = workerFactory();
	started = worker;
	// Where its script does not come the map tries anew.
	worker.addEventListener('error', () => {
		if (started === worker) started = null;
	});
}

/** The worker that was started ahead, or another: what MapLibre calls for one, in the build. */
export function workerFactory(): Worker {
	const worker = started ?? new Worker(workerUrl, { type: 'module' });
	started = null;
	return worker;
}
