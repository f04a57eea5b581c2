import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import config from '../../playwright.config';
import { listen } from '../serve/server.mjs';
import { PACK } from '../setup/province.mjs';
import { ROOT } from '../setup/run.mjs';
import { onEnd } from './run';
import { KillLedger, type Told } from './kill-ledger';

type KillsPage = typeof globalThis & {
	work: (of: string) => Promise<never>;
	look: () => Promise<Told>;
};

/** A folder of a reader is used so often, then a new one: lists that grow would only make each start slower. */
const KILLS_A_FOLDER = 20;

/** The page that keeps without pause, as one script. */
async function pageScript(folder: string): Promise<string> {
	await build({
		configFile: false,
		root: ROOT,
		logLevel: 'error',
		plugins: [
			svelte({ configFile: false }),
			{
				name: 'at-the-root',
				enforce: 'pre',
				resolveId: (id) => (id === '$app/paths' ? '\0paths' : undefined),
				load: (id) => (id === '\0paths' ? `export const base = '';` : undefined)
			}
		],
		resolve: { alias: { $province: `${ROOT}${PACK}`, $site: `${ROOT}src/lib/site/province.ts` } },
		build: {
			outDir: folder,
			target: 'es2022',
			lib: { entry: `${ROOT}tests/kills/page.ts`, formats: ['es'], fileName: 'page' }
		}
	});
	return readFileSync(join(folder, 'page.js'), 'utf8');
}

/** A browser with its folder, in a group of processes that can be killed as one. */
class Victim {
	#child: ChildProcess | null = null;
	#browser: Browser | null = null;

	async start(folder: string): Promise<Browser> {
		const { executablePath, args = [] } = config.use?.launchOptions ?? {};
		const child = spawn(
			executablePath ?? chromium.executablePath(),
			[...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
			{ detached: true, stdio: ['ignore', 'ignore', 'pipe'] }
		);
		this.#child = child;
		const address = await new Promise<string>((found, failed) => {
			child.once('exit', (code) => failed(new Error(`the browser ended with ${code}`)));
			createInterface(child.stderr).on('line', (line) => {
				const [, address] = /listening on (ws:\S+)/.exec(line) ?? [];
				if (address) found(address);
			});
		});
		this.#browser = await chromium.connectOverCDP(address);
		return this.#browser;
	}

	/** Ends all its processes at once, without a word to any. */
	strike(): ChildProcess | null {
		const child = this.#child;
		this.#child = null;
		if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return null;
		process.kill(-child.pid, 'SIGKILL');
		return child;
	}

	async kill(): Promise<void> {
		const child = this.strike();
		if (!child) return;
		await new Promise((done) => child.once('exit', done));
		await this.#browser?.close().catch(() => undefined);
	}
}

/** What takes longer is given up: the browser did not start, or a page went with it. */
const PATIENCE_MS = 60_000;

function within<R>(work: Promise<R>, what: string): Promise<R> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`${what}: no answer`)), PATIENCE_MS);
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function openPage(browser: Browser, origin: string): Promise<Page> {
	const [context] = browser.contexts();
	if (!context) throw new Error('the browser has no window');
	const page = await context.newPage();
	await page.goto(origin);
	return page;
}

/** True when this start of the browser found no storage of pages and made one. */
function madeAnew(folder: string): boolean {
	const databases = join(folder, 'Default/IndexedDB');
	return readdirSync(databases)
		.filter((name) => name.endsWith('.leveldb'))
		.some((name) => readFileSync(join(databases, name, 'LOG'), 'utf8').includes('since it was missing'));
}

/**
 * Kills the browser so many times in the middle of saves and looks after each start whether all that was called kept
 * is there. `told` hears of every kill.
 */
export async function killAmidSaves(
	count: number,
	told: (done: number) => void = () => undefined
): Promise<KillLedger> {
	const temporary = mkdtempSync(join(tmpdir(), 'kills-'));
	const script = await pageScript(join(temporary, 'page'));
	const server = await listen(
		(req, res) => {
			const isScript = req.url === '/page.js';
			res.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html' });
			res.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
		},
		0,
		'127.0.0.1'
	);
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const ledger = new KillLedger();
	const victim = new Victim();
	onEnd(() => {
		victim.strike();
		rmSync(temporary, { recursive: true, force: true });
	});
	let folder = '';
	let round = -1;
	/** Starts the browser; its first window says what it finds of the time before the kill. */
	const start = async () => {
		const browser = await within(victim.start(folder), 'start');
		const page = await within(openPage(browser, origin), 'first window');
		const found = await within(
			page.evaluate(() => (globalThis as KillsPage).look()),
			'look'
		);
		ledger.check(found, madeAnew(folder));
		return { browser, page };
	};
	try {
		for (let done = 0; done < count; done++) {
			if (done % KILLS_A_FOLDER === 0) folder = join(temporary, `reader-${done}`);
			const { browser, page } = await start();
			round = done;
			const pages = { a: page, b: await within(openPage(browser, origin), 'second window') };
			for (const [of, one] of Object.entries(pages)) {
				// What comes late of a page that was killed is of the time before.
				await one.exposeFunction('tell', (heard: Told) => void (round === done && ledger.hear(of, heard)));
				await one.evaluate((name) => void (globalThis as KillsPage).work(name), of);
			}
			await new Promise((next) => setTimeout(next, 30 + Math.random() * 400));
			await within(victim.kill(), 'kill');
			round = -1;
			const last = done + 1 === count || (done + 1) % KILLS_A_FOLDER === 0;
			if (last) await start().then(() => victim.kill());
			told(done + 1);
		}
	} finally {
		await victim.kill();
		server.close();
		rmSync(temporary, { recursive: true, force: true });
	}
	return ledger;
}

/** Kills the browser 200 times (or as often as said) in the middle of saves. */
export async function benchKills([count = '200']: readonly string[]): Promise<void> {
	const begun = Date.now();
	const ledger = await killAmidSaves(Number(count), (done) => {
		if (done % 20 === 0) console.log(`${done} kills, ${((Date.now() - begun) / 1000).toFixed(0)} s`);
	});
	console.log(
		`${count} kills, ${ledger.amid} while something waited; ${ledger.called} things called kept, ${ledger.faults.length} of them not there as they were called; ${ledger.emptied} times the browser had thrown its storage away`
	);
	for (const fault of ledger.faults) console.log(`  ${fault}`);
	if (ledger.faults.length > 0) process.exitCode = 1;
}
