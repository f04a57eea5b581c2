import type { Source } from 'pmtiles';
import { expect, it } from 'vitest';
import { archiveFrom } from '../../../src/lib/map/archive-part';

/** A file of bytes, and the ranges that were asked of it. */
function fileOf(bytes: Uint8Array): Source & { asked: [number, number][] } {
	const asked: [number, number][] = [];
	return {
		asked,
		getKey: () => 'file',
		getBytes: async (offset, length) => {
			asked.push([offset, length]);
			return { data: bytes.slice(offset, offset + length).buffer as ArrayBuffer };
		}
	};
}

it.each([
	['no longer than the first part', 127 + 600, [[5000, 2048]], 2048],
	[
		'longer',
		127 + 3000,
		[
			[5000, 2048],
			[7048, 1079]
		],
		3127
	],
	// The specification ends it there; more may only be said by a broken file.
	[
		'said to be endless',
		2 ** 40,
		[
			[5000, 2048],
			[7048, 14_336]
		],
		16_384
	]
])('reads header and root directory alone: one %s', async (_name, end, asked, bytes) => {
	const all = new Uint8Array(40_000).map((_, k) => k % 251);
	const header = new DataView(all.buffer, 5000);
	header.setBigUint64(8, 127n, true);
	header.setBigUint64(16, BigInt(end - 127), true);
	const file = fileOf(all);
	const { data } = await archiveFrom(file, 5000).getBytes(0, 16_384);
	expect(file.asked).toEqual(asked);
	expect(new Uint8Array(data)).toEqual(all.slice(5000, 5000 + bytes));
});

it('reads all else where it stands in the file', async () => {
	const file = fileOf(Uint8Array.from({ length: 100 }, (_, k) => k));
	const { data } = await archiveFrom(file, 10).getBytes(7, 3);
	expect([...new Uint8Array(data)]).toEqual([17, 18, 19]);
});

it('a file that ends before its header is given as it is', async () => {
	const { data } = await archiveFrom(fileOf(new Uint8Array(8)), 0).getBytes(0, 16_384);
	expect(data.byteLength).toBe(8);
});
