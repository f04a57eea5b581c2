import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { ensureApp } from '../setup/app.mjs';
import { ROOT } from '../setup/run.mjs';
import { withServedApp } from '../served-app';
import { builtAt } from './built-at';
import { ALONE_DEEDS, atRest, OWN_DEEDS, START, type Deed } from './deeds';
import { plansGeoJson } from './made-plans';
import { traced, type Task } from './trace';

/** One deed done once: its longest task, its longest script, and how its figures came. */
interface Done {
	longest: Task;
	script: Task;
	/** Frames shown between a press and its figures, the most of all presses; null where none are watched. */
	frames: number | null;
	figuresMs: number | null;
}

interface GapRow {
	deed: string;
	plans: number;
	build: string;
	done: readonly Done[];
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

type Watching = typeof globalThis & { presses: { frames: number; ms: number }[] };

/** From now on counts the frames and milliseconds from each press to the next change of the figures. */
async function watchFigures(page: Page, figures: string): Promise<void> {
	await page.evaluate((selector) => {
		const presses: Watching['presses'] = ((globalThis as Watching).presses = []);
		let pressed: number | null = null;
		let frames = 0;
		const count = () => {
			frames += 1;
			if (pressed !== null) requestAnimationFrame(count);
		};
		addEventListener(
			'pointerup',
			(event) => {
				frames = 0;
				if (pressed === null) requestAnimationFrame(count);
				pressed = event.timeStamp;
			},
			true
		);
		new MutationObserver((changes) => {
			const place = document.querySelector(selector);
			if (pressed === null || !place) return;
			if (!changes.some(({ target }) => place.contains(target) || target.contains(place))) return;
			presses.push({ frames, ms: performance.now() - pressed });
			pressed = null;
		}).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
	}, figures);
}

const NONE: Task = { wall: 0, script: 0, paint: 0, garbage: 0, rest: 0 };
const most = (tasks: readonly Task[], of: (task: Task) => number) =>
	tasks.reduce((best, task) => (of(task) > of(best) ? task : best), NONE);

async function once(browser: Browser, page: Page, deed: Deed): Promise<Done> {
	await deed.before?.(page);
	if (deed.figures) await watchFigures(page, deed.figures);
	const tasks = await traced(browser, page, () => deed.act(page));
	const presses = deed.figures ? await page.evaluate(() => (globalThis as Watching).presses) : [];
	return {
		longest: most(tasks, ({ wall }) => wall),
		script: most(tasks, ({ script, garbage }) => script + garbage),
		frames: presses.length > 0 ? Math.max(...presses.map(({ frames }) => frames)) : null,
		figuresMs: presses.length > 0 ? median(presses.map(({ ms }) => ms)) : null
	};
}

/** Does deeds in turn in one page; one that cannot be done there is left out, and said. */
async function through(
	browser: Browser,
	origin: string,
	deeds: readonly Deed[],
	plans: string | null,
	hear: (deed: Deed, done: Done) => void
): Promise<void> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 800 },
		deviceScaleFactor: 0.5,
		reducedMotion: 'reduce',
		serviceWorkers: 'block'
	});
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(plans ? 300_000 : 60_000);
		// The loader of scripts names inner functions through a helper that the page has not.
		await page.addInitScript({ content: 'globalThis.__name = (one) => one;' });
		await page.goto(origin + START);
		await atRest(page);
		if (plans) {
			await page
				.locator('.add input[multiple]')
				.setInputFiles({ name: 'plans.geojson', mimeType: 'application/json', buffer: Buffer.from(plans) });
			await page.locator('[data-file-report] p').first().waitFor();
			await atRest(page);
		}
		for (const deed of deeds) {
			try {
				const done = await once(browser, page, deed);
				hear(deed, done);
				console.log(`${deed.name}: ${shown(done.script.script)} of ${shown(done.longest.wall)} ms`);
			} catch (error) {
				console.log(`${deed.name}: ${String(error).slice(0, 400)}`);
			}
		}
	} finally {
		await context.close();
	}
}

const shown = (value: number | null, digits = 0) =>
	value === null || Number.isNaN(value) ? '–' : value.toFixed(digits);

function tableOf(rows: readonly GapRow[], builds: readonly string[]): string {
	const head = ['deed', 'plans of one’s own', 'build', 'longest script, CPU ms', 'longest task, ms'];
	head.push('of it script', 'paint', 'garbage', 'waiting', 'frames to figures', 'ms to figures', '× script');
	const lines = rows.map(({ deed, plans, build, done }) => {
		const of = (read: (one: Done) => number) => median(done.map(read));
		const scriptOf = ({ script }: Done) => script.script + script.garbage;
		const other = rows.find((row) => row.deed === deed && row.plans === plans && row.build !== build);
		const middle =
			[...done].sort((a, b) => a.longest.wall - b.longest.wall)[done.length >> 1]?.longest ?? NONE;
		return [
			deed,
			plans.toLocaleString('en'),
			build,
			shown(of(scriptOf)),
			shown(middle.wall),
			shown(middle.script),
			shown(middle.paint),
			shown(middle.garbage),
			shown(middle.rest),
			shown(of(({ frames }) => frames ?? NaN)),
			shown(of(({ figuresMs }) => figuresMs ?? NaN)),
			build === builds[0] && other ? shown(of(scriptOf) / median(other.done.map(scriptOf)), 2) : '–'
		];
	});
	return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * Longest tasks of the page's thread while a reader does things on the register and with 20,000 plans of their own,
 * from the browser's own trace: processor time of scripts apart from painting and from waiting for the software that
 * draws. `--against COMMIT` (the last tag without it, where there is one) does the same in turn with that build;
 * `--rounds N` (3), `--plans N` (20,000, done once; 0 leaves it out), `--json FILE`.
 */
export async function benchGaps(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			against: { type: 'string' },
			rounds: { type: 'string', default: '3' },
			plans: { type: 'string', default: '20000' },
			json: { type: 'string' }
		}
	});
	ensureApp();
	const against = await builtAt(values.against ?? null);
	const builds = [
		['this', `${ROOT}build`],
		...(against ? [[values.against ?? 'last release', against] as const] : [])
	] as const;
	const count = Number(values.plans);
	const text = count > 0 ? plansGeoJson(count, 24) : null;
	const found = new Map<string, GapRow & { done: Done[] }>();
	const hear = (build: string, plans: number) => (deed: Deed, done: Done) => {
		const key = `${deed.name}/${plans}/${build}`;
		const row = found.get(key) ?? { deed: deed.name, plans, build, done: [] };
		row.done.push(done);
		found.set(key, row);
	};
	const load = loadavg()[0];
	for (let round = 0; round < Number(values.rounds); round += 1)
		for (const [build, folder] of builds)
			await withServedApp(
				async (origin, browser) => {
					await through(browser, origin, ALONE_DEEDS, null, hear(build, 0));
					if (text && round === 0) await through(browser, origin, OWN_DEEDS, text, hear(build, count));
				},
				undefined,
				folder
			);
	const names = ALONE_DEEDS.map(({ name }) => name);
	const rows = [...found.values()].sort(
		(a, b) => a.plans - b.plans || names.indexOf(a.deed) - names.indexOf(b.deed)
	);
	console.log(
		tableOf(
			rows,
			builds.map(([name]) => name)
		)
	);
	console.log(
		`${cpus().length} processors, ${cpus()[0]?.model ?? ''}, software GL, load ${shown(load ?? null, 1)}`
	);
	if (values.json) writeFileSync(values.json, `${JSON.stringify({ load, rows }, null, '\t')}\n`);
}
