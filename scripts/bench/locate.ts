import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import config from '../../playwright.config';
import { BatchService } from '../../src/lib/interchange/batch-service';
import { borderGatesOf, routesOf } from '../../src/lib/location/themes';
import { CENTRES } from '../../src/lib/register/centres';
import { LINEAGE } from '../../src/lib/register/lineage';
import { PLANS } from '../../src/lib/register/plans';
import { PROJECTS } from '../../src/lib/register/projects';
import { PROPOSALS } from '../../src/lib/register/proposals';
import { UNIT_REGISTER } from '../../src/lib/register/units';
import { committedBoundaries } from '../cli/boundaries';
import { withServedApp } from '../served-app';
import { readTheme } from '../tiles/sources';
import { used } from './browser-way';
import { watch } from './heart';
import { cpuSeconds, peakMb } from './outcome';
import { randomFrom } from './random';

/** How long 1,000 shapes take one way, with what memory, and how long the page stood still meanwhile. */
interface LocateRow {
	way: string;
	seconds: number;
	cpuSeconds: number;
	/** Largest resident size of the process, MB. */
	peakMb: number;
	/** JavaScript heap of the page when done, MB; null in Node. */
	heapMb: number | null;
	/** Seconds until the first rows were in the table; null in Node. */
	firstRows: number | null;
	/** Longest time the page's thread answered nothing, ms: while rows came, and until the map had drawn them. */
	gapMs: number | null;
	gapDrawnMs: number | null;
	/** Rows of the table in the document. */
	rows: number | null;
}

/** Parcels of about 100 to 300 m strewn over the province and beyond its border, as GeoJSON. */
function parcels(count: number): string {
	const next = randomFrom(7);
	const features = Array.from({ length: count }, (_, k) => {
		const [x, y, d] = [106.15 + next() * 1.05, 21.4 + next(), 0.0008 + next() * 0.002];
		const ring = [
			[x, y],
			[x + d, y],
			[x + d, y + d],
			[x, y + d],
			[x, y]
		];
		const geometry = { type: 'Polygon', coordinates: [ring] };
		return { type: 'Feature', properties: { name: `Lô ${k + 1}` }, geometry };
	});
	return JSON.stringify({ type: 'FeatureCollection', features });
}

async function inNode(text: string): Promise<LocateRow> {
	const service = new BatchService();
	service.enter({
		topology: committedBoundaries().topology,
		units: UNIT_REGISTER,
		register: {
			proposals: PROPOSALS,
			plans: PLANS,
			projects: PROJECTS,
			centres: CENTRES,
			lineage: LINEAGE,
			routes: routesOf(readTheme('routes.geojson')),
			gates: borderGatesOf(readTheme('places.geojson'))
		}
	});
	const [started, cpu] = [performance.now(), cpuSeconds()];
	await service.open([{ name: 'parcels.geojson', bytes: new Blob([text]) }]);
	await service.checkFile(null, null, '2026-11-01', () => undefined);
	return {
		way: 'Node',
		seconds: (performance.now() - started) / 1000,
		cpuSeconds: cpuSeconds() - cpu,
		peakMb: peakMb(),
		heapMb: null,
		firstRows: null,
		gapMs: null,
		gapDrawnMs: null,
		rows: null
	};
}

async function inPage(origin: string, browser: Browser, text: string, way: string): Promise<LocateRow> {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		serviceWorkers: 'block',
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await page.goto(`${origin}/?view=check&table=open`);
	/** Without WebGL there is no map to wait for. */
	const drawn = async () => {
		if ((await page.locator('.map canvas').count()) > 0)
			await page.locator('[data-map=idle]').waitFor({ state: 'attached', timeout: 120_000 });
	};
	await page.locator('[data-ready]').waitFor({ state: 'attached', timeout: 120_000 });
	await drawn();
	const longest = await watch(page);
	const before = await used(browser);
	const started = performance.now();
	const file = { name: 'parcels.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) };
	await page.locator('input[type=file]').setInputFiles(file);
	await page.locator('tr[data-row]').first().waitFor({ timeout: 120_000 });
	const firstRows = (performance.now() - started) / 1000;
	await page.locator('[data-batch=done]').waitFor({ timeout: 300_000 });
	const seconds = (performance.now() - started) / 1000;
	const gapMs = await longest();
	await drawn();
	await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
	const gapDrawnMs = await longest();
	const after = await used(browser);
	const session = await context.newCDPSession(page);
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	const rows = await page.locator('tr[data-row]').count();
	await context.close();
	return {
		way,
		seconds,
		cpuSeconds: after.cpu - before.cpu,
		peakMb: after.mb,
		heapMb: usedSize / 1e6,
		firstRows,
		gapMs,
		gapDrawnMs,
		rows
	};
}

const median = (values: readonly (number | null)[]): number | null => {
	const known = values.flatMap((value) => value ?? []).sort((a, b) => a - b);
	return known[Math.floor(known.length / 2)] ?? null;
};

/** Of several runs of one way, the median of each figure. */
function medians(runs: readonly LocateRow[]): LocateRow {
	const of = (key: Exclude<keyof LocateRow, 'way'>) => median(runs.map((run) => run[key]));
	return {
		way: runs[0]?.way ?? '',
		seconds: of('seconds') ?? NaN,
		cpuSeconds: of('cpuSeconds') ?? NaN,
		peakMb: of('peakMb') ?? NaN,
		heapMb: of('heapMb'),
		firstRows: of('firstRows'),
		gapMs: of('gapMs'),
		gapDrawnMs: of('gapDrawnMs'),
		rows: of('rows')
	};
}

/**
 * 1,000 parcels checked as a batch: in this process, and in the worker of the built app with and without a map,
 * since software GL draws on the page's time. Medians of `--runs` (3); `--json file` keeps them.
 */
export async function benchLocate(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: { runs: { type: 'string', default: '3' }, json: { type: 'string' } }
	});
	const runs = Array.from({ length: Number(values.runs) });
	const text = parcels(1000);
	const load = loadavg()[0];
	const node: LocateRow[] = [];
	for (const _ of runs) node.push(await inNode(text));
	const rows = [medians(node)];
	await withServedApp(async (origin, withMap) => {
		const mapless = await chromium.launch({
			...config.use?.launchOptions,
			args: [...(config.use?.launchOptions?.args ?? []), '--disable-3d-apis']
		});
		try {
			for (const [browser, way] of [
				[mapless, "Chromium's worker, no map"],
				[withMap, "Chromium's worker, map in software GL"]
			] as const) {
				const own: LocateRow[] = [];
				for (const _ of runs) own.push(await inPage(origin, browser, text, way));
				rows.push(medians(own));
			}
		} finally {
			await mapless.close();
		}
	});
	if (values.json) {
		const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load };
		writeFileSync(
			values.json,
			`${JSON.stringify({ machine, shapes: 1000, runs: runs.length, rows }, null, '\t')}\n`
		);
	}
	const cell = (value: number | null, digits: number) => (value === null ? '' : value.toFixed(digits));
	console.log(
		'| 1,000 shapes | s | CPU s | first rows s | peak MB | page heap MB | longest gap ms | while drawn ms |'
	);
	console.log('|---|---|---|---|---|---|---|---|');
	for (const row of rows) {
		const figures = [
			cell(row.seconds, 1),
			cell(row.cpuSeconds, 1),
			cell(row.firstRows, 1),
			cell(row.peakMb, 0),
			cell(row.heapMb, 0),
			cell(row.gapMs, 0),
			cell(row.gapDrawnMs, 0)
		];
		console.log(`| ${row.way} | ${figures.join(' | ')} |`);
	}
}
