import script from 'gdal3.js/build/package/gdal3WebAssembly.js?url';
import data from '$gdal/gdal3WebAssembly.data.gz?url';
import wasm from '$gdal/gdal3WebAssembly.wasm.gz?url';
import type { GdalFactory, GdalFiles } from './gdal-module';

/** Bytes of the two packed files together, about: only for telling how much has come. */
const ABOUT_BYTES = 11_200_000;

const GZIP = [0x1f, 0x8b];

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	// Some servers say of a packed file that it is packed: the browser has then unpacked it.
	if (!GZIP.every((byte, k) => bytes[k] === byte)) return bytes;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function fetched(url: string, came: (bytes: number) => void): Promise<Uint8Array> {
	const response = await fetch(url);
	if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	const reader = response.body.getReader();
	for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
		pieces.push(piece.value);
		came(piece.value.length);
	}
	return unpacked(new Uint8Array(await new Blob(pieces).arrayBuffer()));
}

/**
 * The program that the script of the package defines. It is written for pages and Node and served as it is (LGPL: a
 * file of its own, which may be replaced): taken for Node's, it gives what it defines to `module`.
 */
async function factoryOf(url: string): Promise<GdalFactory> {
	const module: { exports: unknown } = { exports: {} };
	Object.assign(globalThis, { module, exports: module.exports });
	await import(/* @vite-ignore */ url);
	return module.exports as GdalFactory;
}

/** GDAL from the page's own server; `told` hears of the share that has come, 0 to 1. Rejects when a file does not come. */
export async function fetchGdal(
	told: (share: number) => void
): Promise<{ factory: GdalFactory; files: GdalFiles }> {
	let bytes = 0;
	const came = (count: number) => {
		bytes += count;
		told(Math.min(1, bytes / ABOUT_BYTES));
	};
	const [factory, program, tables] = await Promise.all([
		factoryOf(new URL(script, location.href).href),
		fetched(wasm, came),
		fetched(data, came)
	]);
	return { factory, files: { wasm: program, data: tables } };
}
