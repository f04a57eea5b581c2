import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { unzipSync } from 'fflate';
import config from '../../playwright.config';
import { writeLayer } from '../../src/lib/interchange/write/write-layer';
import { ROOT } from '../setup/run.mjs';
import { withServedApp } from '../served-app';
import { used } from './browser-way';
import { watch } from './heart';
import { paper, rings } from './made-plans';
import { onEnd, run } from './run';

/** How one file of plans was read one way. */
interface ReadingRow {
	file: string;
	way: string;
	/** Seconds to the features in WGS 84, and until each is held valid or put right. */
	readSeconds: number | null;
	seconds: number;
	cpuSeconds: number;
	peakMb: number;
	/** Longest time the page's thread answered nothing, ms: until the report was there, and until all was drawn. */
	gapMs: number | null;
	gapDrawnMs: number | null;
	plans: number | null;
}

/** A GeoJSON of a hundred million bytes. */
function bigGeoJson(path: string): void {
	const parts: string[] = [];
	let [bytes, k] = [0, 0];
	for (const ring of rings(100_000, 60)) {
		const geometry = { type: 'Polygon', coordinates: [ring] };
		const text = JSON.stringify({ type: 'Feature', properties: paper(k), geometry });
		bytes += Buffer.byteLength(text) + 2;
		if (bytes > 100_000_000) break;
		parts.push(text);
		k += 1;
	}
	writeFileSync(path, `{"type":"FeatureCollection","features":[\n${parts.join(',\n')}\n]}`);
}

/** A Shapefile of twenty thousand polygons in the grid of the province. */
async function manyShapes(folder: string): Promise<void> {
	const names = ['ten', 'loai', 'trangthai', 'ngayqd'] as const;
	const features = [...rings(20_000, 24)].map((ring, k) => ({
		values: names.map((name) => paper(k)[name]),
		geometry: { type: 'Polygon' as const, coordinates: [ring] }
	}));
	const fields = names.map((name) => ({ name, type: 'text' as const }));
	const layer = { name: 'plans', fields, features, label: 0, kind: null, about: [] };
	const { bytes } = await writeLayer(layer, 'shp', 9215);
	for (const [name, part] of Object.entries(unzipSync(bytes)))
		writeFileSync(join(folder, `plans.${name.split('.').at(-1)}`), part);
}

async function onCommandLine(file: string, path: string): Promise<ReadingRow> {
	const said = await run(process.execPath, [
		`${ROOT}scripts/run.mjs`,
		`${ROOT}scripts/bench/reading-child.ts`,
		path
	]);
	const row = JSON.parse(said) as Pick<
		ReadingRow,
		'readSeconds' | 'seconds' | 'cpuSeconds' | 'peakMb' | 'plans'
	>;
	return { file, way: 'command line', gapMs: null, gapDrawnMs: null, ...row };
}

const GDAL = '/usr/bin/ogr2ogr';
const TIME = '/usr/bin/time';

/** GDAL reading the same file into memory, moved to WGS 84 and made valid. */
async function byGdal(file: string, path: string): Promise<ReadingRow> {
	const to = ['-f', 'Memory', 'out', path, '-t_srs', 'EPSG:4326', '-makevalid', '-skipfailures'];
	const said = await run('/bin/sh', ['-c', `"$0" -f '%e %U %S %M' "$@" 2>&1 | tail -1`, TIME, GDAL, ...to]);
	const [seconds = NaN, user = NaN, system = NaN, kb = NaN] = said.trim().split(' ').map(Number);
	const none = { readSeconds: null, gapMs: null, gapDrawnMs: null, plans: null };
	return {
		file,
		way: 'GDAL (ogr2ogr -makevalid)',
		seconds,
		cpuSeconds: user + system,
		peakMb: kb / 1024,
		...none
	};
}

async function inPage(
	origin: string,
	browser: Browser,
	way: string,
	file: string,
	paths: readonly string[]
): Promise<ReadingRow> {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		serviceWorkers: 'block',
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await page.goto(`${origin}/?sel=u:178`);
	const idle = async () => {
		await page.locator('[data-coverage=idle]').waitFor({ state: 'attached', timeout: 600_000 });
		if ((await page.locator('.map canvas').count()) > 0)
			await page.locator('[data-map=idle]').waitFor({ state: 'attached', timeout: 600_000 });
	};
	await page.locator('[data-ready]').waitFor({ state: 'attached', timeout: 120_000 });
	await idle();
	const longest = await watch(page);
	const before = await used(browser);
	const started = performance.now();
	await page.locator('.add input[multiple]').setInputFiles([...paths]);
	await page.locator('[data-file-report] p').first().waitFor({ timeout: 600_000 });
	const seconds = (performance.now() - started) / 1000;
	const gapMs = await longest();
	await idle();
	await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
	await idle();
	const gapDrawnMs = await longest();
	const after = await used(browser);
	await context.close();
	return {
		file,
		way,
		readSeconds: null,
		seconds,
		cpuSeconds: after.cpu - before.cpu,
		peakMb: after.mb,
		gapMs,
		gapDrawnMs,
		plans: null
	};
}

const shown = (value: number | null, digits = 0) =>
	value === null || Number.isNaN(value) ? '–' : value.toFixed(digits);

/**
 * A GeoJSON of 100 MB and a Shapefile of 20,000 polygons: read on the command line and in the built app, with and
 * without a map, against GDAL where it is installed. `--only command-line` leaves the browser out; `--json file` keeps
 * the rows.
 */
export async function benchReading(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: { json: { type: 'string' }, only: { type: 'string' } }
	});
	const folder = mkdtempSync(join(tmpdir(), 'reading-'));
	onEnd(() => rmSync(folder, { recursive: true, force: true }));
	const rows: ReadingRow[] = [];
	const gdal = existsSync(GDAL) && existsSync(TIME);
	const load = loadavg()[0];
	try {
		bigGeoJson(join(folder, 'big.geojson'));
		await manyShapes(folder);
		const files = [
			['GeoJSON, 100 MB', 'big.geojson', ['big.geojson']],
			['Shapefile, 20,000 polygons', 'plans.shp', ['plans.shp', 'plans.dbf', 'plans.prj', 'plans.cpg']]
		] as const;
		for (const [file, main] of files) {
			rows.push(await onCommandLine(file, join(folder, main)));
			if (gdal) rows.push(await byGdal(file, join(folder, main)));
		}
		if (!gdal) console.log('GDAL is not compared: ogr2ogr or GNU time is not installed');
		const browsers = async (origin: string, withMap: Browser) => {
			const mapless = await chromium.launch({
				...config.use?.launchOptions,
				args: [...(config.use?.launchOptions?.args ?? []), '--disable-3d-apis']
			});
			try {
				for (const [file, , parts] of files)
					for (const [browser, way] of [
						[mapless, 'built app, no map'],
						[withMap, 'built app, map in software GL']
					] as const)
						rows.push(
							await inPage(
								origin,
								browser,
								way,
								file,
								parts.map((part) => join(folder, part)).filter((path) => existsSync(path))
							)
						);
			} finally {
				await mapless.close();
			}
		};
		if (values.only !== 'command-line') await withServedApp(browsers);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	const head = ['file', 'way', 'read s', 's', 'CPU s', 'CPU × GDAL', 'peak MB', 'gap ms', 'gap drawn ms'];
	const lines = rows.map((row) => {
		const rival = rows.find((other) => other.file === row.file && other.way.startsWith('GDAL'));
		return [
			row.file,
			row.way,
			shown(row.readSeconds, 1),
			shown(row.seconds, 1),
			shown(row.cpuSeconds, 1),
			rival ? shown(row.cpuSeconds / rival.cpuSeconds, 2) : '–',
			shown(row.peakMb),
			shown(row.gapMs),
			shown(row.gapDrawnMs)
		];
	});
	console.log([head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
	const machine = { processors: cpus().length, model: cpus()[0]?.model ?? null, load };
	if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, rows }, null, '\t')}\n`);
}
