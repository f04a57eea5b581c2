import type { Source } from 'pmtiles';

/** What readers of PMTiles ask for first: the header and the root directory, which may not be longer. */
const MOST = 16_384;
/** Enough for both in all but large archives. */
const HEAD = 2048;

/** Where the root directory ends, after the header of PMTiles v3. */
function rootEnd(head: ArrayBuffer): number {
	if (head.byteLength < 24) return 0;
	const header = new DataView(head);
	return Number(header.getBigUint64(8, true) + header.getBigUint64(16, true));
}

/** A PMTiles archive in a file, from some byte on; of header and root directory no more is read than they take. */
export function archiveFrom(file: Source, from: number): Source {
	const read = (offset: number, length: number, signal?: AbortSignal) =>
		file.getBytes(from + offset, length, signal);
	return {
		getKey: () => `${file.getKey()}#${from}`,
		async getBytes(offset, length, signal) {
			if (offset > 0 || length < MOST) return read(offset, length, signal);
			const { data: head } = await read(0, HEAD, signal);
			const missing = Math.min(rootEnd(head), MOST) - HEAD;
			if (missing <= 0) return { data: head };
			const { data: rest } = await read(HEAD, missing, signal);
			return { data: await new Blob([head, rest]).arrayBuffer() };
		}
	};
}
