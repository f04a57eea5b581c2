import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ArchiveSource } from '../../../src/lib/map/archive-source';

const FILE = Uint8Array.from({ length: 100 }, (_, k) => k);
/** What the server was asked for, in order; `all`: without a range. */
let asked: string[] = [];

/** A server of the file: with byte ranges or without, or answering with a failure. */
function serve({ ranges = true, status = 200, encoding = '' } = {}): void {
	vi.stubGlobal('fetch', async (_url: string, init?: RequestInit) => {
		const range = new Headers(init?.headers).get('range');
		asked.push(range ?? 'all');
		if (status >= 400) return new Response('', { status });
		const headers: HeadersInit = encoding ? { 'content-encoding': encoding } : {};
		const [, from, to] = /bytes=(\d+)-(\d+)/.exec(range ?? '') ?? [];
		if (!ranges || from === undefined) return new Response(FILE, { headers });
		return new Response(FILE.slice(Number(from), Number(to) + 1), { status: 206, headers });
	});
}
const numbers = ({ data }: { data: ArrayBuffer }) => [...new Uint8Array(data)];

beforeEach(() => {
	asked = [];
});
afterEach(() => {
	vi.unstubAllGlobals();
});

it('reads by ranges, and from memory once it has all', async () => {
	serve();
	const source = new ArchiveSource('https://a.test/t.pmtiles');
	expect(numbers(await source.getBytes(10, 3))).toEqual([10, 11, 12]);
	await source.fetchWhole();
	expect(numbers(await source.getBytes(97, 3))).toEqual([97, 98, 99]);
	expect(asked).toEqual(['bytes=10-12', 'all']);
	expect(source.isWhole).toBe(true);
});

it('asks for all of it once, however many want it', async () => {
	serve();
	const source = new ArchiveSource('https://a.test/t.pmtiles');
	await Promise.all([source.fetchWhole(), source.fetchWhole(), source.fetchWhole()]);
	await source.fetchWhole();
	expect(asked).toEqual(['all']);
});

it('takes all that a server without ranges sends, and asks it once', async () => {
	serve({ ranges: false });
	const source = new ArchiveSource('https://a.test/t.pmtiles');
	const both = await Promise.all([source.getBytes(0, 2), source.getBytes(50, 2)]);
	expect(both.map(numbers)).toEqual([
		[0, 1],
		[50, 51]
	]);
	expect(numbers(await source.getBytes(7, 1))).toEqual([7]);
	expect(asked.length).toBeLessThanOrEqual(2);
});

it('does not trust a range of what was packed on the way', async () => {
	serve({ encoding: 'x-packed' });
	const source = new ArchiveSource('https://a.test/t.pmtiles');
	expect(numbers(await source.getBytes(10, 3))).toEqual([10, 11, 12]);
	expect(asked).toEqual(['bytes=10-12', 'all']);
});

it('refuses by its code, and asks again after a failure', async () => {
	serve({ status: 500 });
	const source = new ArchiveSource('https://a.test/t.pmtiles');
	await expect(source.getBytes(0, 4)).rejects.toMatchObject({ code: 'tiles-unavailable' });
	await expect(source.fetchWhole()).rejects.toMatchObject({ code: 'tiles-unavailable' });
	serve();
	expect(numbers(await source.getBytes(0, 2))).toEqual([0, 1]);
});

it('asks once for a part that is wanted ahead, and gives each who wants it a copy of its own', async () => {
	serve();
	const source = new ArchiveSource('https://a.test/t.pmtiles');
	const ahead = source.getBytes(10, 3);
	const [first, second] = await Promise.all([
		source.getBytes(10, 3, new AbortController().signal),
		source.getBytes(10, 3)
	]);
	expect(asked).toEqual(['bytes=10-12']);
	// Handed to a worker it is gone here.
	structuredClone(first.data, { transfer: [first.data] });
	expect(numbers(second)).toEqual([10, 11, 12]);
	expect(numbers(await ahead)).toEqual([10, 11, 12]);
	expect(numbers(await source.getBytes(10, 3))).toEqual([10, 11, 12]);
});

it('asks anew for a part that failed ahead', async () => {
	serve({ status: 500 });
	const source = new ArchiveSource('https://a.test/t.pmtiles');
	const ahead = source.getBytes(10, 3).catch(() => 'failed');
	await vi.waitFor(() => expect(asked).toHaveLength(1));
	serve();
	expect(numbers(await source.getBytes(10, 3, new AbortController().signal))).toEqual([10, 11, 12]);
	expect(await ahead).toBe('failed');
});
