import { cpus } from 'node:os';
import type { Browser } from '@playwright/test';
import { drawn, withServedApp, type Sent } from '../served-app';

interface FirstLoad {
	mapMs: number;
	/** When the first map was drawn, ms since 1970. */
	mapAt: number;
	sent: readonly Sent[];
}

/** Opens the app once in a clean browser, over loopback, and waits until nothing more is fetched. */
async function once(
	origin: string,
	browser: Browser,
	answers: readonly Sent[],
	offlineCopy: boolean
): Promise<FirstLoad> {
	const from = answers.length;
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		serviceWorkers: offlineCopy ? 'allow' : 'block'
	});
	const page = await context.newPage();
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
	if (offlineCopy) await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	const { mapMs, mapAt } = await page.evaluate(() => {
		const start = performance.getEntriesByName('map')[0]?.startTime ?? NaN;
		return { mapMs: start, mapAt: performance.timeOrigin + start };
	});
	await context.close();
	return { mapMs, mapAt, sent: answers.slice(from) };
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

const sum = (answers: readonly Sent[]) => answers.reduce((total, { bytes }) => total + bytes, 0);

/** Sums of bytes by kind, largest first. */
function byKind({ sent, mapAt }: FirstLoad) {
	const kinds = [...new Set(sent.map(({ path }) => kindOf(path)))].map((kind) => {
		const own = sent.filter(({ path }) => kindOf(path) === kind);
		const before = sum(own.filter(({ at }) => at <= mapAt));
		return { kind, before, after: sum(own) - before };
	});
	return kinds.sort((a, b) => b.before + b.after - (a.before + a.after));
}

/**
 * First load of the built app: bytes sent before and after the first map, the offline copy that the service worker
 * adds, and the time to the first map, median of five. Software GL and loopback: the bytes are those of any machine,
 * the time says little of one with a graphics card and a network. `--json` prints one object.
 */
export async function benchFirstLoad(args: readonly string[]): Promise<void> {
	const answers: Sent[] = [];
	const runs: FirstLoad[] = [];
	let offline = 0;
	await withServedApp(
		async (origin, browser) => {
			for (let i = 0; i < 5; i++) runs.push(await once(origin, browser, answers, false));
			offline = sum((await once(origin, browser, answers, true)).sent);
		},
		(answer) => answers.push(answer)
	);
	const [first] = runs;
	if (!first) return;
	const kinds = byKind(first);
	const before = sum(first.sent.filter(({ at }) => at <= first.mapAt));
	const after = sum(first.sent) - before;
	const times = runs.map(({ mapMs }) => Math.round(mapMs));
	const machine = {
		processors: cpus().length,
		model: cpus()[0]?.model ?? null,
		gl: 'software (SwiftShader)'
	};
	const result = {
		machine,
		map_ms: { median: median(times), runs: times },
		bytes: { before_map: before, after_map: after, offline_copy: offline - before - after },
		kinds,
		files: [...first.sent].sort((a, b) => b.bytes - a.bytes).map(({ path, bytes }) => ({ path, bytes }))
	};
	if (args.includes('--json')) {
		console.log(JSON.stringify(result, null, '\t'));
		return;
	}
	const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(12);
	console.log(`${'kB as sent'.padEnd(16)}${'before map'.padStart(12)}${'after'.padStart(12)}`);
	for (const row of kinds) console.log(`${row.kind.padEnd(16)}${kb(row.before)}${kb(row.after)}`);
	console.log(`${'all'.padEnd(16)}${kb(before)}${kb(after)}`);
	console.log(`${'offline copy'.padEnd(16)}${''.padStart(12)}${kb(result.bytes.offline_copy)}`);
	console.log(`\ntime to first map: ${result.map_ms.median} ms (${times.join(', ')})`);
	console.log(`${machine.processors} processors, ${machine.model}, ${machine.gl}, loopback`);
}
