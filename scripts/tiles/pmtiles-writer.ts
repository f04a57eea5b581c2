import { zxyToTileId } from 'pmtiles';
import type { Bounds, CutTile } from './cut-tiles';
import { gzip } from './gzip';
import { encodeDirectories, type DirectoryEntry } from './pmtiles-directory';

const HEADER_LENGTH = 127;
const GZIP = 2;
const MVT = 1;

export interface ArchiveOptions {
	minZoom: number;
	maxZoom: number;
	/** WGS 84 degrees. */
	bounds: Bounds;
	center: readonly [lon: number, lat: number, zoom: number];
	/** The JSON metadata of the archive. */
	metadata: Readonly<Record<string, unknown>>;
}

/** Tile data in tile order, equal tiles stored once, and runs of equal neighbours as one entry. */
function layOut(tiles: readonly CutTile[]) {
	const ordered = tiles
		.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), data: gzip(tile.data) }))
		.sort((a, b) => a.id - b.id);
	const stored = new Map<string, { offset: number; length: number }>();
	const contents: Uint8Array[] = [];
	const entries: DirectoryEntry[] = [];
	let length = 0;
	for (const { id, data } of ordered) {
		const key = Buffer.from(data).toString('base64');
		let place = stored.get(key);
		if (!place) {
			place = { offset: length, length: data.length };
			stored.set(key, place);
			contents.push(data);
			length += data.length;
		}
		const last = entries.at(-1);
		if (last && last.offset === place.offset && last.tileId + last.runLength === id) last.runLength++;
		else entries.push({ tileId: id, ...place, runLength: 1 });
	}
	return { entries, data: Buffer.concat(contents), addressed: ordered.length, contents: contents.length };
}

/** One PMTiles v3 archive of gzipped MVT tiles, clustered and deduplicated. Same input, same bytes. */
export function encodeArchive(tiles: readonly CutTile[], options: ArchiveOptions): Uint8Array {
	const { entries, data, addressed, contents } = layOut(tiles);
	const { root, leaves } = encodeDirectories(entries);
	const metadata = gzip(new TextEncoder().encode(JSON.stringify(options.metadata)));
	const header = Buffer.alloc(HEADER_LENGTH);
	header.write('PMTiles', 0, 'ascii');
	header.writeUInt8(3, 7);
	let at = HEADER_LENGTH;
	[root, metadata, leaves, data].forEach((part, i) => {
		header.writeBigUInt64LE(BigInt(at), 8 + i * 16);
		header.writeBigUInt64LE(BigInt(part.length), 16 + i * 16);
		at += part.length;
	});
	[addressed, entries.length, contents].forEach((n, i) => header.writeBigUInt64LE(BigInt(n), 72 + i * 8));
	[1, GZIP, GZIP, MVT, options.minZoom, options.maxZoom].forEach((n, i) => header.writeUInt8(n, 96 + i));
	const degrees = (value: number, offset: number) => header.writeInt32LE(Math.round(value * 1e7), offset);
	options.bounds.forEach((value, i) => degrees(value, 102 + i * 4));
	header.writeUInt8(options.center[2], 118);
	degrees(options.center[0], 119);
	degrees(options.center[1], 123);
	return Buffer.concat([header, root, metadata, leaves, data]);
}
