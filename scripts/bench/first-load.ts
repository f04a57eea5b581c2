import { cpus } from 'node:os';
import type { Browser, Request } from '@playwright/test';
import { drawn, withServedApp } from '../served-app';

interface Loaded {
	path: string;
	/** Bytes of the body on the wire, compressed as served. */
	bytes: number;
	/** Before the first map was drawn, or after. */
	when: 'before' | 'after';
}

interface FirstLoad {
	mapMs: number;
	loaded: readonly Loaded[];
}

/** Opens the app once in a clean browser, over loopback, and waits until nothing more is fetched. */
async function once(origin: string, browser: Browser): Promise<FirstLoad> {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	const requests: Request[] = [];
	page.on('requestfinished', (request) => requests.push(request));
	await page.addInitScript(() => {
		new MutationObserver((_changes, self) => {
			if (!document.querySelector('[data-map=idle]')) return;
			performance.mark('map');
			self.disconnect();
		}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-map'] });
	});
	await page.goto(origin);
	await drawn(page);
	await page.waitForLoadState('networkidle');
	const { origin: opened, mapMs } = await page.evaluate(() => ({
		origin: performance.timeOrigin,
		mapMs: performance.getEntriesByName('map')[0]?.startTime ?? NaN
	}));
	const loaded: Loaded[] = [];
	for (const request of requests.filter((one) => one.url().startsWith(origin))) {
		const { startTime, responseEnd } = request.timing();
		loaded.push({
			path: new URL(request.url()).pathname,
			bytes: (await request.sizes()).responseBodySize,
			when: startTime + responseEnd <= opened + mapMs ? 'before' : 'after'
		});
	}
	await context.close();
	return { mapMs, loaded };
}

const median = (values: readonly number[]) =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** What a file is, by its path: names in the build are hashes. */
function kindOf(path: string): string {
	if (path.endsWith('.pmtiles')) return 'tiles';
	if (path.endsWith('.topojson')) return 'boundaries';
	if (path.endsWith('.woff2')) return 'fonts';
	if (path.endsWith('.css')) return 'styles';
	if (path.includes('/workers/') || path.includes('worker')) return 'workers';
	return path.endsWith('.js') ? 'scripts' : 'page';
}

/** Sum of bytes by kind, largest first. */
function byKind(loaded: readonly Loaded[]) {
	const kinds = [...new Set(loaded.map((one) => kindOf(one.path)))];
	const sum = (kind: string, when: Loaded['when']) =>
		loaded
			.filter((one) => kindOf(one.path) === kind && one.when === when)
			.reduce((total, one) => total + one.bytes, 0);
	return kinds
		.map((kind) => ({ kind, before: sum(kind, 'before'), after: sum(kind, 'after') }))
		.sort((a, b) => b.before + b.after - (a.before + a.after));
}

/**
 * First load of the built app: bytes on the wire before and after the first map, and the time to it, median of
 * five. Software GL and loopback: the bytes are those of any machine, the time is an upper bound for one with a
 * graphics card. `--json` prints one object.
 */
export async function benchFirstLoad(args: readonly string[]): Promise<void> {
	const runs: FirstLoad[] = [];
	await withServedApp(async (origin, browser) => {
		for (let i = 0; i < 5; i++) runs.push(await once(origin, browser));
	});
	const loaded = runs[0]?.loaded ?? [];
	const kinds = byKind(loaded);
	const total = (when: 'before' | 'after') => kinds.reduce((sum, kind) => sum + kind[when], 0);
	const result = {
		machine: { processors: cpus().length, model: cpus()[0]?.model ?? null, gl: 'software (SwiftShader)' },
		map_ms: {
			median: Math.round(median(runs.map((run) => run.mapMs))),
			runs: runs.map((r) => Math.round(r.mapMs))
		},
		bytes: { before_map: total('before'), after_map: total('after') },
		kinds,
		files: [...loaded].sort((a, b) => b.bytes - a.bytes)
	};
	if (args.includes('--json')) {
		console.log(JSON.stringify(result, null, '\t'));
		return;
	}
	const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(10);
	console.log(`${'kB, compressed'.padEnd(16)}${'before map'.padStart(10)}${'after'.padStart(10)}`);
	for (const { kind, before, after } of kinds) console.log(`${kind.padEnd(16)}${kb(before)}${kb(after)}`);
	console.log(`${'all'.padEnd(16)}${kb(total('before'))}${kb(total('after'))}`);
	console.log(`\ntime to first map: ${result.map_ms.median} ms (${result.map_ms.runs.join(', ')})`);
	console.log(
		`${result.machine.processors} processors, ${result.machine.model}, ${result.machine.gl}, loopback`
	);
}
