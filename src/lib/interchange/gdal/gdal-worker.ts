import { startGdal, type Gdal } from './gdal-module';
import { nodePart } from './node-part';
import { toGeoPackage, type GdalRequest } from './to-geopackage';
import type { FromGdal } from './gdal-link';

/**
 * GDAL in a thread of its own, in a browser or Node: it can be ended when a file holds it up. Posts how much of it has
 * come, `ready`, then one answer to each request.
 */
const threads = nodePart('node:worker_threads');
const port = threads?.parentPort;

function post(message: FromGdal, transfer: ArrayBuffer[] = []) {
	if (port) port.postMessage(message, transfer);
	else postMessage(message, { transfer });
}

async function start(): Promise<Gdal> {
	if (port) {
		const { readGdalOfNode } = await import('./gdal-of-node');
		const { factory, files } = readGdalOfNode();
		return startGdal(factory, files);
	}
	const { fetchGdal } = await import('./fetch-gdal');
	const { factory, files } = await fetchGdal((share) => post({ kind: 'loading', share }));
	return startGdal(factory, files);
}

const gdal = start();
gdal.then(
	() => post({ kind: 'ready' }),
	(error: unknown) => post({ kind: 'lost', why: String(error) })
);

async function answer(request: GdalRequest) {
	const given = toGeoPackage(await gdal, request);
	post(
		{ kind: 'answer', answer: given },
		given.outcome === 'read' ? [given.bytes.buffer as ArrayBuffer] : []
	);
}

if (port) port.on('message', (request: GdalRequest) => void answer(request));
else addEventListener('message', ({ data }: MessageEvent<GdalRequest>) => void answer(data));
