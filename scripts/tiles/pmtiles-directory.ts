import { gzip } from './gzip';
import { pushVarint } from './varint';

/** Entry of a PMTiles v3 directory; runLength 0 points to a leaf directory. */
export interface DirectoryEntry {
	tileId: number;
	offset: number;
	length: number;
	runLength: number;
}

/** Serialises a directory after PMTiles v3, section 4.2, gzipped. Entries must ascend by tile id. */
function encodeDirectory(entries: readonly DirectoryEntry[]): Uint8Array {
	const out: number[] = [];
	pushVarint(out, entries.length);
	entries.forEach((entry, i) => pushVarint(out, entry.tileId - (entries[i - 1]?.tileId ?? 0)));
	for (const entry of entries) pushVarint(out, entry.runLength);
	for (const entry of entries) pushVarint(out, entry.length);
	entries.forEach((entry, i) => {
		const before = entries[i - 1];
		const follows = before !== undefined && entry.offset === before.offset + before.length;
		pushVarint(out, follows ? 0 : entry.offset + 1);
	});
	return gzip(Uint8Array.from(out));
}

/** Most bytes the root directory may have: header and root must fit in the first 16 384 bytes. */
const ROOT_LIMIT = 16_384 - 127;

/** Splits the entries into a root that fits and, where it does not fit at once, leaf directories. */
export function encodeDirectories(
	entries: readonly DirectoryEntry[],
	rootLimit = ROOT_LIMIT
): { root: Uint8Array; leaves: Uint8Array } {
	const whole = encodeDirectory(entries);
	if (whole.length <= rootLimit) return { root: whole, leaves: new Uint8Array(0) };
	for (let leafSize = Math.max(1, Math.min(4096, Math.ceil(entries.length / 2))); ; leafSize *= 2) {
		const leaves: Uint8Array[] = [];
		const pointers: DirectoryEntry[] = [];
		let offset = 0;
		for (let i = 0; i < entries.length; i += leafSize) {
			const chunk = entries.slice(i, i + leafSize);
			const leaf = encodeDirectory(chunk);
			pointers.push({ tileId: chunk[0]?.tileId ?? 0, offset, length: leaf.length, runLength: 0 });
			leaves.push(leaf);
			offset += leaf.length;
		}
		const root = encodeDirectory(pointers);
		if (root.length <= rootLimit || pointers.length === 1) return { root, leaves: Buffer.concat(leaves) };
	}
}
