import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { withServedApp } from '../served-app';
import { atRest, goTo } from './deeds';
import { compiledMb } from './heap';

/** What a page holds once its garbage is collected. */
interface Held {
	when: string;
	edits: number;
	views: number;
	heapMb: number;
	/** Of the heap, without the compiled program. */
	dataMb: number;
	nodes: number;
	listeners: number;
	workers: number;
	/** Contexts of WebGL that were neither lost nor collected: one a map. */
	contexts: number;
	/** Fonts in the document. */
	fonts: number;
}

const COUNT_CONTEXTS = `{
	globalThis.__name = (one) => one;
	const made = [];
	const get = HTMLCanvasElement.prototype.getContext;
	HTMLCanvasElement.prototype.getContext = function (...args) {
		const context = get.apply(this, args);
		const known = made.some((one) => one.deref() === context);
		if (context && String(args[0]).startsWith('webgl') && !known) made.push(new WeakRef(context));
		return context;
	};
	globalThis.liveContexts = () => made.filter((one) => one.deref() && !one.deref().isContextLost()).length;
}`;

async function held(page: Page, cdp: CDPSession): Promise<Omit<Held, 'when' | 'edits' | 'views'>> {
	// A second time for what the first set free, and what its finalizers did.
	for (let k = 0; k < 3; k += 1) {
		await cdp.send('HeapProfiler.collectGarbage');
		await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
	}
	const { metrics } = await cdp.send('Performance.getMetrics');
	const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
	const heapMb = of('JSHeapUsedSize') / 1e6;
	return {
		heapMb,
		dataMb: heapMb - (await compiledMb(cdp)),
		nodes: of('Nodes'),
		listeners: of('JSEventListeners'),
		workers: page.workers().length,
		contexts: await page.evaluate<number>('liveContexts()'),
		fonts: await page.evaluate(() => document.fonts.size)
	};
}

const COMPOSING = '?view=boundaries&table=closed&mine=';

/** One view after the other, by soft navigation; a page beside the map and the way back are views too. */
const VIEWS: readonly string[] = [
	'?view=coverage&sel=u:183&asof=2026-11-25',
	'?view=boundaries&limit=city-a&swipe=50',
	'?view=boundaries&limit=city-a&maps=present,city-a,city-b',
	'?view=centres',
	'?view=projects&sel=p:1',
	'?view=check&at=21.853700,106.761300&table=open',
	'?view=coverage&columns=1',
	'print/?view=boundaries&limit=city-b',
	'?view=coverage&level=commune&table=open',
	'present/?story=city&scene=2'
];

/** Follows a link within the app. */
async function follow(page: Page, address: string): Promise<void> {
	await page.evaluate((to) => {
		const link = document.createElement('a');
		link.href = `/${to}`;
		(document.querySelector('main') ?? document.body).append(link);
		link.click();
		link.remove();
	}, address);
	await page.waitForURL((url) => url.pathname === `/${address.split('?')[0] ?? ''}`);
}

async function changeView(page: Page, address: string): Promise<void> {
	const path = new URL(page.url()).pathname.slice(1);
	if (path === '' && address.startsWith('?')) return goTo(page, address);
	await follow(page, address);
	if (!address.startsWith('print/')) return atRest(page);
	await page.locator('[data-print-ready=yes]').waitFor({ timeout: 120_000 });
}

/** Takes a member out of the proposal that is composed and puts it in again: two edits. */
async function editTwice(page: Page, k: number): Promise<void> {
	const area = page.locator('[data-figure=area]').first();
	const count = await page.locator('[data-member]').count();
	if (count === 0) throw new Error('nothing is composed');
	const before = await area.textContent();
	// The list stands folded: it is pressed all the same.
	await page
		.locator('[data-member] button')
		.nth(k % count)
		.evaluate((button: HTMLElement) => button.click());
	await page.waitForFunction(
		(text) => document.querySelector('[data-figure=area]')?.textContent !== text,
		before
	);
	await page.keyboard.press('Control+z');
	await page.waitForFunction(
		(text) => document.querySelector('[data-figure=area]')?.textContent === text,
		before
	);
}

const head = [
	...['when', 'edits', 'views', 'heap MB', 'data MB'],
	...['nodes', 'listeners', 'workers', 'WebGL contexts', 'fonts']
];

/**
 * One page of the built app through 500 edits of a proposal and 200 changes of view: heap, what of it is no compiled
 * program, nodes, listeners, workers, WebGL contexts and fonts after a collection of garbage, at rest in the same view each time. The first tenth warms up,
 * or `--warm N` views, which the others follow. `--edits N`, `--views N`, `--json FILE`.
 */
export async function benchSession(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			edits: { type: 'string', default: '500' },
			views: { type: 'string', default: '200' },
			warm: { type: 'string' },
			json: { type: 'string' }
		}
	});
	const [edits, views] = [Number(values.edits), Number(values.views)];
	const measured = Math.max(1, Math.round(views / VIEWS.length));
	const warm = values.warm
		? Math.round(Number(values.warm) / VIEWS.length)
		: Math.max(1, Math.round(measured / 10));
	const rounds = values.warm ? warm + measured : measured;
	const rows: Held[] = [];
	await withServedApp(async (origin, browser) => {
		const context = await browser.newContext({
			viewport: { width: 1280, height: 800 },
			deviceScaleFactor: 0.5,
			reducedMotion: 'reduce',
			serviceWorkers: 'block'
		});
		const page = await context.newPage();
		page.setDefaultTimeout(120_000);
		await page.addInitScript({ content: COUNT_CONTEXTS });
		const cdp = await context.newCDPSession(page);
		await cdp.send('Performance.enable');
		await page.goto(`${origin}/?view=boundaries&table=closed`);
		await atRest(page);
		await page.locator('[data-start]').click();
		await page.locator('[data-member]').first().waitFor({ state: 'attached' });
		await atRest(page);
		const composing = new URL(page.url()).search || COMPOSING;
		let [edited, viewed] = [0, 0];
		const measure = async (when: string) => {
			await changeView(page, composing);
			await page.locator('[data-member]').first().waitFor({ state: 'attached' });
			await atRest(page);
			rows.push({ when, edits: edited, views: viewed, ...(await held(page, cdp)) });
			const row = rows.at(-1);
			if (row) console.log(lineOf(row));
		};
		const round = async () => {
			for (const view of VIEWS) {
				await changeView(page, view);
				viewed += 1;
			}
			await changeView(page, composing);
			await page.locator('[data-member]').first().waitFor({ state: 'attached' });
			for (let k = 0; k < edits / measured / 2; k += 1) {
				await editTwice(page, k);
				edited += 2;
			}
			await atRest(page);
		};
		console.log([head, head.map(() => '---')].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
		for (let k = 0; k < rounds; k += 1) {
			if (k === warm) await measure('after warm-up');
			if (k === Math.round((rounds + warm) / 2)) await measure('middle');
			await round();
		}
		await measure('end');
		await context.close();
	});
	const [first, last] = [rows[0], rows.at(-1)];
	if (first && last) {
		const grown = (of: (row: Held) => number) => `${((of(last) / of(first) - 1) * 100).toFixed(1)} %`;
		console.log(
			`from warm-up to end: heap ${grown((row) => row.heapMb)}, data ${grown((row) => row.dataMb)}, nodes ${grown((row) => row.nodes)}, listeners ${grown((row) => row.listeners)}`
		);
	}
	if (values.json) writeFileSync(values.json, `${JSON.stringify({ rows }, null, '\t')}\n`);
}

const lineOf = (row: Held) =>
	`| ${[row.when, row.edits, row.views, row.heapMb.toFixed(1), row.dataMb.toFixed(1), row.nodes, row.listeners, row.workers, row.contexts, row.fonts].join(' | ')} |`;
