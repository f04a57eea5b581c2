import { PMTiles, tileIdToZxy, type RangeResponse, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { encodeArchive } from '../../../scripts/tiles/pmtiles-writer';
import { encodeDirectories } from '../../../scripts/tiles/pmtiles-directory';
import { pushVarint } from '../../../scripts/tiles/varint';

class MemorySource implements Source {
	readonly bytes: Uint8Array;
	constructor(archive: Uint8Array) {
		this.bytes = new Uint8Array(archive);
	}
	getKey = () => 'memory';
	getBytes(offset: number, length: number): Promise<RangeResponse> {
		return Promise.resolve({ data: this.bytes.slice(offset, offset + length).buffer as ArrayBuffer });
	}
}

const options = {
	minZoom: 0,
	maxZoom: 7,
	bounds: [-180, -85, 180, 85] as const,
	center: [106.76, 21.85, 5] as const,
	metadata: { name: 'thử' }
};

function tilesOf(count: number, content: (id: number) => string) {
	return Array.from({ length: count }, (_, id) => {
		const [z, x, y] = tileIdToZxy(id);
		return { z, x, y, data: new TextEncoder().encode(content(id)) };
	});
}

/** Text that does not compress, of a length that is hard to guess: so the directory does not compress either. */
function noise(id: number): string {
	let state = id + 1;
	const next = () => (state = (state * 48271) % 2147483647);
	for (let i = 0; i < 5; i++) next();
	return Array.from({ length: 1 + (next() % 40) }, () => next().toString(36)).join('');
}

// The reader is the pmtiles package, which has no writer of its own.
describe('the PMTiles writer', () => {
	it('writes what the reader finds, in whatever order the tiles come', async () => {
		const tiles = tilesOf(85, (id) => `tile ${id}`);
		const reader = new PMTiles(new MemorySource(encodeArchive([...tiles].reverse(), options)));
		for (const { z, x, y, data } of tiles) {
			const found = await reader.getZxy(z, x, y);
			expect(Buffer.from(found?.data ?? new ArrayBuffer(0)).toString()).toBe(Buffer.from(data).toString());
		}
		expect(await reader.getZxy(4, 0, 0)).toBeUndefined();
		expect(await reader.getMetadata()).toEqual({ name: 'thử' });
	});

	it('stores equal tiles once and runs of them as one entry', async () => {
		// 85 tiles of zooms 0–3: all sea but one, so three entries of two contents.
		const archive = encodeArchive(
			tilesOf(85, (id) => (id === 40 ? 'land' : 'sea')),
			options
		);
		const header = await new PMTiles(new MemorySource(archive)).getHeader();
		expect([header.numAddressedTiles, header.numTileEntries, header.numTileContents]).toEqual([85, 3, 2]);
	});

	it('splits a large directory into leaves that the reader follows', async () => {
		const tiles = tilesOf(21845, noise);
		const reader = new PMTiles(new MemorySource(encodeArchive(tiles, options)));
		const header = await reader.getHeader();
		expect(header.leafDirectoryLength).toBeGreaterThan(0);
		for (const id of [0, 1, 4095, 4096, 12345, 21844]) {
			const [z, x, y] = tileIdToZxy(id);
			const found = await reader.getZxy(z, x, y);
			expect(Buffer.from(found?.data ?? new ArrayBuffer(0)).toString()).toBe(noise(id));
		}
	});

	it('keeps header and root within the first 16 384 bytes', () => {
		const entries = Array.from({ length: 60_000 }, (_, i) => ({
			tileId: i * 3,
			offset: i * 1000,
			length: 500 + ((i * 7919) % 400),
			runLength: 1
		}));
		const { root, leaves } = encodeDirectories(entries);
		expect(root.length + 127).toBeLessThanOrEqual(16_384);
		expect(leaves.length).toBeGreaterThan(0);
	});

	it('writes varints as the specification of protocol buffers does', () => {
		// 300 → AC 02 and 150 → 96 01: the worked examples of that specification.
		const out: number[] = [];
		for (const n of [0, 127, 128, 150, 300, 2 ** 40]) pushVarint(out, n);
		expect(out).toEqual([0, 0x7f, 0x80, 1, 0x96, 1, 0xac, 2, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20]);
	});
});
