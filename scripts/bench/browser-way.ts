import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import config from '../../playwright.config';
import type { RunResult } from './engine-run';
import type { Outcome } from './outcome';
import type { Scenario } from './scenarios';

const PAGE = `<!doctype html><script type="module">
	const worker = new Worker('worker.js', { type: 'module' });
	window.step = () => new Promise((resolve, reject) => {
		worker.onmessage = ({ data }) => resolve(data);
		worker.onerror = ({ message }) => reject(new Error(message));
		worker.postMessage(null);
	});
</script>`;

/** Processor seconds of all pages of the browser, and the largest size any of them had, MB. */
export async function used(browser: Browser): Promise<{ cpu: number; mb: number }> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const pages = processInfo.filter(({ type }) => type === 'renderer');
	const sizes = pages.map(({ id }) => {
		const status = readFileSync(`/proc/${id}/status`, 'utf8');
		return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
	});
	return { cpu: pages.reduce((sum, { cpuTime }) => sum + cpuTime, 0), mb: Math.max(...sizes) };
}

/** Our engine in a module worker of Chromium; `script` is the bundled worker. */
export async function browserWay(script: string, scenario: Scenario): Promise<Outcome> {
	const files: Readonly<Record<string, { type: string; body: () => string }>> = {
		'/': { type: 'text/html', body: () => PAGE },
		'/worker.js': { type: 'text/javascript', body: () => readFileSync(script, 'utf8') },
		'/scenario.json': { type: 'application/json', body: () => JSON.stringify(scenario) }
	};
	const server = createServer((request, response) => {
		const file = files[request.url ?? ''];
		response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
		response.end(file?.body());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const browser = await chromium.launch(config.use?.launchOptions);
	try {
		const page = await browser.newPage();
		await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
		const readyMs = await page.evaluate<number>('step()');
		const before = await used(browser);
		const result = await page.evaluate<RunResult>('step()');
		const after = await used(browser);
		return {
			way: `engine, percent, in Chromium's worker`,
			seconds: result.ms / 1000,
			cpuSeconds: after.cpu - before.cpu,
			prepareSeconds: readyMs / 1000,
			peakMb: after.mb,
			failures: result.failures,
			sample: 1,
			percent: result.percent,
			note: `by ${result.kernels.join(', ')}`
		};
	} finally {
		await browser.close();
		server.close();
	}
}
