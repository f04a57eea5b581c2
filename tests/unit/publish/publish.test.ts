import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DiskStep } from '../../../scripts/publish/disk';
import { publish, rollBack } from '../../../scripts/publish/publish';
import { madeBuild, temporary } from './made-build';
import { pagesIn, seenIn, wholePages } from './whole';

const { folder, remove } = temporary();
const builds: string[] = [];
const build = (k: number) => builds[k - 1] ?? '';
let site = '';
let count = 0;

beforeAll(() => {
	for (const k of [1, 2, 3, 4]) builds.push(madeBuild(join(folder, `build-${k}`), k));
});
beforeEach(() => {
	site = join(folder, `site-${++count}`);
});
afterAll(remove);

/** Publishes some builds, one after the other. */
async function published(...numbers: number[]): Promise<string[]> {
	const ids = [];
	for (const k of numbers) ids.push((await publish(build(k), site, 3)).id);
	return ids;
}

describe('a publish', () => {
	it('lays the whole build into an empty folder, byte for byte', async () => {
		await published(1);
		expect(seenIn(site)).toEqual(seenIn(build(1)));
	});

	it('puts new pages in the place of the old ones, whose parts stay', async () => {
		await published(1, 2);
		expect(pagesIn(site)).toEqual(pagesIn(build(2)));
		for (const [path, bytes] of [...seenIn(build(1)), ...seenIn(build(2))])
			if (!pagesIn(build(1)).has(path) && !pagesIn(build(2)).has(path))
				expect([path, seenIn(site).get(path)]).toEqual([path, bytes]);
	});

	it('takes away a page, and a compressed copy, that the new edition does not have', async () => {
		await published(2);
		expect(existsSync(join(site, 'help/index.html.br'))).toBe(true);
		await published(3);
		expect(existsSync(join(site, 'help/index.html'))).toBe(false);
		expect(existsSync(join(site, 'help/index.html.br'))).toBe(false);
		expect(existsSync(join(site, 'sources/index.html.br'))).toBe(false);
		expect(pagesIn(site)).toEqual(pagesIn(build(3)));
	});

	it('first lays what is named by a hash, then pages, the first page after the others, then what tells of them', async () => {
		await published(1);
		const put: string[] = [];
		await publish(build(2), site, 3, ({ deed, path }) => {
			if (deed === 'rename' && !path.startsWith('.editions/')) put.push(path.replace(/\.(br|gz)$/, ''));
		});
		const order = [...new Set(put)];
		expect(order.slice(-5)).toEqual([
			...['print/index.html', 'sources/index.html', 'index.html', 'service-worker.js', '_app/version.json']
		]);
		expect(order.slice(0, -6).every((path) => /\.[0-9a-f]{8}\./.test(path))).toBe(true);
	});

	it('gives every page a later second of change, by which servers tell versions of one size', async () => {
		const at = (path: string) => statSync(join(site, path));
		const seen = new Set<number>();
		for (const k of [1, 2, 1, 2]) {
			await published(k);
			expect(at('index.html').size).toBe(statSync(join(build(1), 'index.html')).size);
			seen.add(Math.floor(at('index.html').mtimeMs / 1000));
		}
		await rollBack(site, null);
		seen.add(Math.floor(at('index.html').mtimeMs / 1000));
		expect(seen.size).toBe(5);
	});

	it('done again changes nothing readers get', async () => {
		await published(1);
		const before = seenIn(site);
		const { written } = await publish(build(1), site, 3);
		expect([written, seenIn(site)]).toEqual([0, before]);
	});

	it('keeps as many editions as it is told, and every part that a kept one names', async () => {
		await published(1, 2);
		const { gone } = await publish(build(3), site, 2);
		expect(gone).toHaveLength(1);
		const expected = new Map([...seenIn(build(2)), ...seenIn(build(3))]);
		for (const path of pagesIn(build(2)).keys()) if (!pagesIn(build(3)).has(path)) expected.delete(path);
		expect(seenIn(site)).toEqual(new Map([...expected].sort(([a], [b]) => (a < b ? -1 : 1))));
		expect(readdirSync(join(site, '.editions')).filter((name) => /^\w{12}$/.test(name))).toHaveLength(2);
	});

	it('leaves what somebody else laid into the folder', async () => {
		await published(1);
		writeFileSync(join(site, 'robots.txt'), 'x');
		await published(2, 3, 4);
		expect(existsSync(join(site, 'robots.txt'))).toBe(true);
	});
});

describe('back to an earlier edition', () => {
	it('gives readers its pages, byte for byte', async () => {
		const [first = ''] = await published(1, 2, 3);
		await rollBack(site, null);
		expect(pagesIn(site)).toEqual(pagesIn(build(2)));
		await rollBack(site, null);
		expect(pagesIn(site)).toEqual(pagesIn(build(1)));
		await expect(rollBack(site, null)).rejects.toMatchObject({ code: 'edition-unknown' });
		const { id } = await rollBack(site, first.slice(0, 6));
		expect(id).toBe(first);
		expect(wholePages(site, builds)).toEqual(new Set([0]));
	});

	it('is refused where a file of it was harmed, and changes nothing', async () => {
		await published(1, 2);
		const before = pagesIn(site);
		const data = [...seenIn(build(1)).keys()].find((path) => path.endsWith('.pmtiles')) ?? '';
		writeFileSync(join(site, data), 'x');
		await expect(rollBack(site, null)).rejects.toMatchObject({ code: 'edition-damaged' });
		rmSync(join(site, data));
		await expect(rollBack(site, null)).rejects.toMatchObject({ code: 'edition-damaged' });
		expect(pagesIn(site)).toEqual(before);
	});
});

class Cut extends Error {}

/** Does a work again and again from the site as it is, each time cut some steps later; `check` sees what is left. */
async function cutEverywhere(
	work: (onStep: (step: DiskStep) => void) => Promise<unknown>,
	check: (steps: readonly DiskStep[]) => Promise<void>,
	stride = 1
): Promise<number> {
	const before = site;
	for (let k = 1; ; k += stride) {
		site = join(folder, `site-${++count}`);
		cpSync(before, site, { recursive: true });
		const steps: DiskStep[] = [];
		const cut = await work((step) => {
			if (steps.length === k) throw new Cut();
			steps.push(step);
		}).then(
			() => false,
			(error) => {
				if (error instanceof Cut) return true;
				throw error;
			}
		);
		if (!cut) return steps.length;
		await check(steps);
		rmSync(site, { recursive: true });
	}
}

const replaces = ({ deed, path }: DiskStep) =>
	deed === 'rename' && /^[^.].*(html|worker\.js|version\.json)/.test(path);

describe('cut at any step', () => {
	it('a publish leaves the old edition whole, or pages of both, each whole; the next one goes on', async () => {
		await published(1, 2);
		const steps = await cutEverywhere(
			(onStep) => publish(build(3), site, 2, onStep),
			async (done) => {
				const met = wholePages(site, builds);
				if (!done.some(replaces)) expect(pagesIn(site)).toEqual(pagesIn(build(2)));
				expect([...met].every((k) => k === 1 || k === 2)).toBe(true);
				await publish(build(3), site, 2);
				expect(pagesIn(site)).toEqual(pagesIn(build(3)));
			}
		);
		expect(steps).toBeGreaterThan(40);
	});

	it('and after another edition was published nothing is left of the cut one but what was whole', async () => {
		await published(1);
		await cutEverywhere(
			(onStep) => publish(build(2), site, 3, onStep),
			async () => {
				await published(3);
				const known = [...seenIn(build(1)), ...seenIn(build(3))];
				const kept = readdirSync(join(site, '.editions')).filter((name) => /^\w{12}$/.test(name));
				if (kept.length === 3) known.push(...seenIn(build(2)));
				expect([...seenIn(site).keys()].filter((path) => !new Map(known).has(path))).toEqual([]);
				expect(readdirSync(join(site, '.editions/growing'))).toEqual([]);
			},
			3
		);
	});

	it('a way back leaves whole pages too, and done again it ends', async () => {
		const [first = ''] = await published(1, 2);
		await cutEverywhere(
			(onStep) => rollBack(site, null, onStep),
			async () => {
				wholePages(site, builds);
				await rollBack(site, first);
				expect(pagesIn(site)).toEqual(pagesIn(build(1)));
			}
		);
	});
});

describe('refused', () => {
	const harmed = (harm: (folder: string) => void) => {
		const from = madeBuild(join(folder, `harmed-${++count}`), 1);
		harm(from);
		return from;
	};

	it.each<[string, (folder: string) => void]>([
		['a file was changed', (from) => writeFileSync(join(from, 'index.html'), 'x')],
		['a file is missing', (from) => rmSync(join(from, 'print/index.html'))],
		['a file came later', (from) => writeFileSync(join(from, 'robots.txt'), 'x')],
		['a compressed copy is of another file', (from) => writeFileSync(join(from, 'index.html.gz'), 'x')],
		['a compressed copy is missing', (from) => rmSync(join(from, 'index.html.br'))],
		['its list is torn', (from) => writeFileSync(join(from, '.edition.json'), '{"files":[')]
	])('a build of which %s', async (_, harm) => {
		await published(2);
		const before = seenIn(site);
		await expect(publish(harmed(harm), site, 3)).rejects.toMatchObject({ code: 'build-changed' });
		expect(seenIn(site)).toEqual(before);
	});

	it('a folder without a build', async () => {
		await expect(publish(folder, site, 3)).rejects.toMatchObject({ code: 'build-missing' });
	});

	it('a folder with other things, and the build itself', async () => {
		mkdirSync(site);
		writeFileSync(join(site, 'index.html'), 'of somebody');
		await expect(publish(build(1), site, 3)).rejects.toMatchObject({ code: 'site-foreign' });
		for (const within of ['', 'site']) {
			const into = publish(build(1), join(build(1), within), 3);
			await expect(into).rejects.toMatchObject({ code: 'site-foreign' });
		}
		expect(existsSync(join(build(1), 'site'))).toBe(false);
		await expect(rollBack(join(folder, 'nowhere'), null)).rejects.toMatchObject({ code: 'site-foreign' });
	});

	it('other bytes under a name of the build, which stay', async () => {
		await published(1);
		const theme = [...seenIn(build(2)).keys()].find((path) => /^theme\.\w+\.js$/.test(path)) ?? '';
		writeFileSync(join(site, theme), 'other');
		await expect(publish(build(2), site, 3)).rejects.toMatchObject({ code: 'name-taken' });
		expect(Buffer.from(seenIn(site).get(theme) ?? '', 'base64').toString()).toBe('other');
		expect(pagesIn(site)).toEqual(pagesIn(build(1)));
	});
});
