import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../scripts/publish/lock';
import { publish } from '../../../scripts/publish/publish';
import { madeBuild, temporary } from './made-build';
import { pagesIn, wholePages } from './whole';

const { folder, remove } = temporary();
const builds: string[] = [];
const build = (k: number) => builds[k - 1] ?? '';
let site = '';
let count = 0;

beforeAll(() => {
	for (const k of [1, 2, 3]) builds.push(madeBuild(join(folder, `build-${k}`), k));
});
beforeEach(async () => {
	site = join(folder, `site-${++count}`);
	await publish(build(1), site, 2);
});
afterAll(remove);

const locks = () => join(site, '.editions/locks');

/** A lock as somebody of a machine and process holds it, renewed so many seconds ago. */
function locked(host: string, pid: number, seconds: number) {
	mkdirSync(locks(), { recursive: true });
	const file = join(locks(), 'theirs');
	writeFileSync(file, `${host}\n${pid}\n`);
	const at = Date.now() / 1000 - seconds;
	utimesSync(file, at, at);
}

/** Number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('two publishes to one folder', () => {
	it('one while another goes on is refused, and changes nothing', async () => {
		let end = () => {};
		const other = withLock(locks(), () => new Promise<void>((done) => (end = done)));
		const before = pagesIn(site);
		await expect(publish(build(2), site, 2)).rejects.toMatchObject({ code: 'publish-busy' });
		expect(pagesIn(site)).toEqual(before);
		end();
		await other;
		await publish(build(2), site, 2);
		expect(pagesIn(site)).toEqual(pagesIn(build(2)));
	});

	it('begun at once: each is done whole, one after the other, or refused', async () => {
		const both = await Promise.allSettled([2, 3].map((k) => publish(build(k), site, 3)));
		for (const one of both)
			if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'publish-busy' });
		expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
		expect(wholePages(site, builds).size).toBe(1);
		expect(readdirSync(locks())).toEqual([]);
	});

	it.each<[string, () => [string, number, number], boolean]>([
		['whose process has ended', () => [hostname(), ended(), 1], true],
		['that still works', () => [hostname(), process.pid, 1], false],
		['on another machine, a moment ago', () => ['another', ended(), 60], false],
		['on another machine, not renewed for long', () => ['another', process.pid, 3_600], true]
	])('the lock of one %s', async (_, lock, free) => {
		locked(...lock());
		const next = publish(build(2), site, 2);
		if (free) expect((await next).written).toBeGreaterThan(0);
		else await expect(next).rejects.toMatchObject({ code: 'publish-busy' });
		expect(pagesIn(site)).toEqual(pagesIn(build(free ? 2 : 1)));
	});
});

describe('a publish that is killed', () => {
	it.each([
		['while parts are laid', 8],
		['while pages are replaced', 40],
		['soon after', 50]
	])('%s: pages stay whole, and the next one goes on', async (_, step) => {
		const args = ['--import', 'tsx', 'tests/kills/publish.ts', build(2), site, String(step)];
		const { signal } = spawnSync(process.execPath, args);
		expect(signal).toBe('SIGKILL');
		expect(readdirSync(locks())).toHaveLength(1);
		const met = wholePages(site, builds);
		if (step === 8) expect(met).toEqual(new Set([0]));
		await publish(build(2), site, 2);
		expect(pagesIn(site)).toEqual(pagesIn(build(2)));
		expect(readdirSync(locks())).toEqual([]);
	});
});
