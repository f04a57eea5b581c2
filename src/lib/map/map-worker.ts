import workerUrl from 'virtual:map-worker';

let started: Worker | null = null;
/** MapLibre is here, and starts what it needs by itself. */
let here = false;

const made = () => new Worker(workerUrl, { type: 'module' });

/** Starts the worker in which MapLibre reads tiles while MapLibre itself is on its way. */
export function startMapWorker(): void {
	// While developing MapLibre starts its own.
	if (started || here || !import.meta.env.PROD) return;
	const worker = made();
	started = worker;
	// Where its script does not come the map tries anew.
	worker.addEventListener('error', () => {
		if (started === worker) started = null;
	});
}

/** The worker that was started ahead, or another: what MapLibre calls for one, in the build. */
export function workerFactory(): Worker {
	const worker = started ?? made();
	here = true;
	started = null;
	return worker;
}
