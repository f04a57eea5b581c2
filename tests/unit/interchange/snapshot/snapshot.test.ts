import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { CodedError } from '../../../../src/lib/domain/errors';
import {
	writeSnapshot,
	type Manifest,
	type Snapshot
} from '../../../../src/lib/interchange/snapshot/snapshot';
import { SNAPSHOT_PATHS, type SnapshotSources } from '../../../../src/lib/interchange/snapshot/snapshot-data';
import { verifySnapshot } from '../../../../src/lib/interchange/snapshot/verify-snapshot';

const FROM: Readonly<Record<string, string>> = { 'boundaries/atoms.topojson': 'atoms.topojson' };
const sources = Object.fromEntries(
	SNAPSHOT_PATHS.map((path) => {
		const file = FROM[path] ?? path.split('/')[1] ?? '';
		return [path, JSON.parse(readFileSync(`tiles/sources/${file}`, 'utf8')) as unknown];
	})
) as SnapshotSources;
const about = {
	as_of: '2023-12-31',
	types: ['zoning', 'detailed'],
	province: 'langson',
	notice: { vi: 'Để tham khảo', en: 'For reference' }
};

let made: Snapshot;
beforeAll(async () => {
	made = await writeSnapshot(sources, about);
});

/** The snapshot with some of its files changed; `hashed`: the manifest is made to go with them. */
function altered(change: (files: Record<string, Uint8Array>) => void, hashed = false): Uint8Array {
	const files = unzipSync(made.zip);
	change(files);
	if (hashed) {
		const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Manifest;
		const renewed = manifest.files.map((file) => ({
			...file,
			sha256: createHash('sha256').update(files[file.path]!).digest('hex')
		}));
		files['manifest.json'] = strToU8(JSON.stringify({ ...manifest, files: renewed }));
	}
	return zipSync(files);
}
const edit = (files: Record<string, Uint8Array>, path: string, make: (text: string) => string) => {
	files[path] = strToU8(make(strFromU8(files[path]!)));
};
const codes = async (zip: Uint8Array) =>
	(await verifySnapshot(zip)).differences.map(({ code, what }) => [code, what]);

describe('a snapshot', () => {
	it('is the same bytes for the same data, and its hashes are those of node:crypto', async () => {
		const again = await writeSnapshot(structuredClone(sources), about);
		expect(Buffer.from(again.zip).equals(Buffer.from(made.zip))).toBe(true);
		const files = unzipSync(made.zip);
		const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Manifest;
		for (const { path, sha256, bytes } of manifest.files) {
			expect(sha256).toBe(createHash('sha256').update(files[path]!).digest('hex'));
			expect(bytes).toBe(files[path]!.length);
		}
		expect(made.fingerprint).toBe(createHash('sha256').update(files['manifest.json']!).digest('hex'));
		expect(manifest.files.map(({ path }) => path)).toEqual([...SNAPSHOT_PATHS, 'figures.json'].sort());
	});

	it('holds the figures of the day: the six discs of 2023 and the zoning plan of July', async () => {
		const figures = JSON.parse(strFromU8(unzipSync(made.zip)['figures.json']!)) as {
			key: string;
			value: number | null;
			qualifier: string;
		}[];
		const of = (key: string) => figures.find((figure) => figure.key === key)!;
		// Published: 8,310 km²; lines agree to 0.1 %.
		expect(of('province/unit/20/base').value! / 831_018).toBeCloseTo(1, 2);
		expect(of('province/unit/20/percent').qualifier).toBe('at-least');
		// Tràng Định district has no known plan: not known, never 0.
		expect(of('district/unit/180/percent')).toMatchObject({ value: null, qualifier: 'unknown' });
	});

	it('is equal when nothing was changed', async () => {
		const verdict = await verifySnapshot(made.zip);
		expect(verdict).toMatchObject({ equal: true, as_of: '2023-12-31', differences: [] });
		expect(verdict.fingerprint).toBe(made.fingerprint);
		expect(verdict.figures).toBe(made.figures);
	});

	it('names a file that was changed, taken out or put in', async () => {
		expect(
			await codes(altered((files) => edit(files, 'register/centres.json', (text) => `${text}\n`)))
		).toEqual([['file-changed', 'register/centres.json']]);
		expect(await codes(altered((files) => void (files['more.txt'] = strToU8('x'))))).toEqual([
			['file-added', 'more.txt']
		]);
		expect(await codes(altered((files) => delete files['register/proposals.json']))).toEqual([
			['file-missing', 'register/proposals.json'],
			['data-unreadable', 'register/proposals.json']
		]);
	});

	it('names a figure that was changed, even with the hashes made to go with it', async () => {
		const zip = altered((files) => {
			edit(files, 'figures.json', (text) => {
				const figures = JSON.parse(text) as { key: string; value: number | null }[];
				const own = figures.find(({ key }) => key === 'province/unit/20/covered')!;
				own.value = 5000;
				return JSON.stringify(figures);
			});
		}, true);
		const { equal, differences } = await verifySnapshot(zip);
		expect(equal).toBe(false);
		expect(differences).toEqual([
			{
				code: 'figure-differs',
				what: 'province/unit/20/covered (value)',
				expected: expect.any(Number),
				found: 5000
			}
		]);
	});

	it('bears what another machine makes of the last decimal, and no more', async () => {
		// Chromium gives 193.0000 where Node 20 gives 192.9999, from the same file.
		const moved = (by: number) =>
			altered((files) => {
				edit(files, 'figures.json', (text) => {
					const figures = JSON.parse(text) as { key: string; value: number | null }[];
					figures.find(({ key }) => key === 'province/unit/20/covered')!.value! += by;
					return JSON.stringify(figures);
				});
			}, true);
		expect(await codes(moved(1e-4))).toEqual([]);
		expect(await codes(moved(-1e-4))).toEqual([]);
		expect(await codes(moved(2e-4))).toEqual([['figure-differs', 'province/unit/20/covered (value)']]);
	});

	it('names the figures that a changed plan changes', async () => {
		const zip = altered((files) => {
			edit(files, 'register/plans.json', (text) => text.replace('"areaHa": 91.73', '"areaHa": 191.73'));
		}, true);
		const { differences } = await verifySnapshot(zip);
		expect(new Set(differences.map(({ code }) => code))).toEqual(new Set(['figure-differs']));
		const covered = differences.find(({ what }) => what.startsWith('province/unit/20/covered'))!;
		// 100 ha more of a disc that meets no other.
		expect(Number(covered.expected) - Number(covered.found)).toBeCloseTo(100, 2);
	});

	it('names another version of the method', async () => {
		const zip = altered((files) => {
			edit(files, 'manifest.json', (text) => text.replace('"version": 1\n\t}', '"version": 2\n\t}'));
		});
		expect(await codes(zip)).toEqual([['method-differs', 'manifest.json']]);
	});

	it('says that boundary dates differ, or data cannot be read, and does not fail', async () => {
		const dates = altered((files) => {
			edit(files, 'boundaries/vintages.json', (text) => text.replace('2024-12-01', '2024-12-02'));
		}, true);
		expect(await codes(dates)).toEqual([['boundary-dates-differ', 'boundaries/vintages.json']]);
		for (const path of SNAPSHOT_PATHS) {
			for (const text of ['{"a":', '[{"id":1}]', 'null']) {
				const zip = altered((files) => void (files[path] = strToU8(text)), true);
				const [first] = await codes(zip);
				expect(first, `${path} ${text}`).toEqual(['data-unreadable', path]);
			}
		}
	});

	it('refuses what is no snapshot, is torn, or unpacks to too much', async () => {
		const refused = async (zip: Uint8Array) => {
			try {
				await verifySnapshot(zip);
				return null;
			} catch (error) {
				return error instanceof CodedError ? error.code : String(error);
			}
		};
		expect(await refused(strToU8('no zip'))).toBe('snapshot-unreadable');
		expect(await refused(made.zip.slice(0, 60_000))).toBe('snapshot-unreadable');
		expect(await refused(zipSync({ 'a.txt': strToU8('x') }))).toBe('snapshot-unreadable');
		expect(await refused(zipSync({ 'manifest.json': strToU8('{}') }))).toBe('snapshot-unreadable');
		expect(await refused(zipSync({ 'manifest.json': new Uint8Array(70 * 1024 * 1024) }))).toBe(
			'file-inflates'
		);
	});
});
