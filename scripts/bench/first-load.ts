import { cpus } from 'node:os';
import type { Browser } from '@playwright/test';
import { makeBarePage } from './bare-page';
import { drawn, withServedApp, type Sent } from '../served-app';

interface FirstLoad {
	mapMs: number;
	/** When the first map was drawn, ms since 1970. */
	mapAt: number;
	sent: readonly Sent[];
}

/** How a browser opens the app. */
interface Way {
	/** A thin line and a weak machine: 1.6 Mbit/s, 150 ms, a processor four times slower. */
	slow: boolean;
	offlineCopy: boolean;
	/** Path and query of the page. */
	page: string;
	/** How often each build is opened. */
	runs: number;
}

/** Opens the app once in a clean browser and waits until nothing more is fetched. */
async function once(
	origin: string,
	browser: Browser,
	answers: readonly Sent[],
	way: Way
): Promise<FirstLoad> {
	const from = answers.length;
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		serviceWorkers: way.offlineCopy ? 'allow' : 'block'
	});
	const page = await context.newPage();
	if (way.slow) {
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		const line = { downloadThroughput: 200_000, uploadThroughput: 94_000, latency: 150, offline: false };
		await session.send('Network.emulateNetworkConditions', line);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	}
	await page.addInitScript(() => {
		new MutationObserver((_changes, self) => {
			if (!document.querySelector('[data-map=idle]')) return;
			performance.mark('map');
			self.disconnect();
		}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-map'] });
	});
	await page.goto(`${origin}/${way.page}`);
	await drawn(page);
	await page.waitForLoadState('networkidle');
	if (way.offlineCopy)
		await page.evaluate(async () => {
			if ((await navigator.serviceWorker.getRegistrations()).length > 0) await navigator.serviceWorker.ready;
		});
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
	if (/\.topo(json)?$/.test(path)) return 'boundaries';
	if (path.endsWith('.woff2')) return 'fonts';
	if (path.endsWith('.css')) return 'styles';
	if (path.includes('worker')) return 'workers';
	return /\.m?js$/.test(path) ? 'scripts' : 'page';
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

/** Loads of one built app, as they come in. */
interface Loads {
	runs: FirstLoad[];
	/** Bytes of one load with the offline copy. */
	offline: number;
}

const RUNS = 5;

/** What `--page` or `--against` names; empty when it is not there. */
const named = (args: readonly string[], name: string) => args[args.indexOf(name) + 1 || args.length] ?? '';

/** Opens one built app, and another in turn with it. */
async function measure(
	folders: readonly (string | undefined)[],
	way: Omit<Way, 'offlineCopy'>
): Promise<Loads[]> {
	const loads: Loads[] = folders.map(() => ({ runs: [], offline: 0 }));
	const served = async (k: number, turns: (() => Promise<void>)[]): Promise<void> => {
		if (k === folders.length) {
			for (let i = 0; i < way.runs; i++) for (const turn of turns) await turn();
			return;
		}
		const answers: Sent[] = [];
		await withServedApp(
			async (origin, browser) => {
				const own = loads[k];
				if (!own) return;
				await served(k + 1, [
					...turns,
					async () => void own.runs.push(await once(origin, browser, answers, { ...way, offlineCopy: false }))
				]);
				const kept = await once(origin, browser, answers, { ...way, slow: false, offlineCopy: true });
				own.offline = sum(kept.sent);
			},
			(answer) => answers.push(answer),
			folders[k]
		);
	};
	await served(0, []);
	return loads;
}

/** The rows of one app: kinds of files, sums, times. */
function resultOf({ runs, offline }: Loads) {
	const [first] = runs;
	if (!first) throw new Error('nothing was opened');
	const before = sum(first.sent.filter(({ at }) => at <= first.mapAt));
	const after = sum(first.sent) - before;
	const times = runs.map(({ mapMs }) => Math.round(mapMs));
	return {
		map_ms: { median: median(times), runs: times },
		bytes: { before_map: before, after_map: after, offline_copy: offline - before - after },
		kinds: byKind(first),
		files: [...first.sent].sort((a, b) => b.bytes - a.bytes).map(({ path, bytes }) => ({ path, bytes }))
	};
}

function print(title: string, result: ReturnType<typeof resultOf>): void {
	const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(12);
	console.log(`\n${title}\n${'kB as sent'.padEnd(16)}${'before map'.padStart(12)}${'after'.padStart(12)}`);
	for (const row of result.kinds) console.log(`${row.kind.padEnd(16)}${kb(row.before)}${kb(row.after)}`);
	console.log(`${'all'.padEnd(16)}${kb(result.bytes.before_map)}${kb(result.bytes.after_map)}`);
	console.log(`${'offline copy'.padEnd(16)}${''.padStart(12)}${kb(result.bytes.offline_copy)}`);
	console.log(`time to first map: ${result.map_ms.median} ms (${result.map_ms.runs.join(', ')})`);
}

/**
 * First load of the built app: bytes sent before and after the first map, the offline copy that the service worker
 * adds, and the time to the first map, median of five (`--runs`). Software GL and loopback: the bytes are those of any machine,
 * the time says little of one with a graphics card and a network. `--slow`: over a line of 1.6 Mbit/s and 150 ms with
 * a processor four times slower (the lines of workers are not slowed by the browser); `--against FOLDER`: another
 * built app in turn with it; `--bare`: MapLibre alone with the same tiles too, the floor; `--page QUERY`: another view.
 * `--json` prints one object.
 */
export async function benchFirstLoad(args: readonly string[]): Promise<void> {
	const against = named(args, '--against');
	const others = [
		...(against ? [{ name: against, folder: against }] : []),
		...(args.includes('--bare') ? [{ name: 'MapLibre alone', folder: makeBarePage() }] : [])
	];
	const runs = Number(named(args, '--runs')) || RUNS;
	const way = { slow: args.includes('--slow'), page: named(args, '--page'), runs };
	const folders = [undefined, ...others.map(({ folder }) => folder)];
	const [own, ...rest] = (await measure(folders, way)).map(resultOf);
	const machine = {
		processors: cpus().length,
		model: cpus()[0]?.model ?? null,
		gl: 'software (SwiftShader)'
	};
	if (!own) return;
	const compared = Object.fromEntries(rest.map((result, k) => [others[k]?.name ?? '', result]));
	if (args.includes('--json')) {
		console.log(JSON.stringify({ machine, ...way, ...own, against: compared }, null, '\t'));
		return;
	}
	print('this build', own);
	for (const [name, other] of Object.entries(compared)) {
		print(name, other);
		console.log(`ratio of times: ${(own.map_ms.median / other.map_ms.median).toFixed(2)}`);
	}
	console.log(`${machine.processors} processors, ${machine.model}, ${machine.gl}, loopback`);
}
