#!/usr/bin/env node
// Firefox for the driver of the stories: on a screen of its own, as without one it has no WebGL, and with commands of
// emulation that this Firefox does not know yet answered as if they were done, and its downloads told by a name.
import { spawn } from 'node:child_process';
import { WebSocket, WebSocketServer } from 'ws';

const FIREFOX = process.env['FIREFOX'] ?? 'firefox-esr';
const LISTENS = /WebDriver BiDi listening on (ws:\/\/\S+)/;
const UNKNOWN = 'unknown command';
const DOWNLOADS = ['browsingContext.downloadWillBegin', 'browsingContext.downloadEnd'];

const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
	stdio: ['ignore', 'ignore', 'ignore', 'pipe']
});
const display = await new Promise((resolve, reject) => {
	screen.stdio[3]?.once('data', (said) => resolve(`:${String(said).trim()}`));
	screen.once('error', reject);
});
const browser = spawn(FIREFOX, process.argv.slice(2), {
	env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' },
	stdio: ['ignore', 'ignore', 'pipe']
});

/** @param {NodeJS.Signals} [signal] */
function end(signal = 'SIGTERM') {
	browser.kill(signal);
	screen.kill(signal);
}

/**
 * What the driver asks goes to the browser, and what that says goes back.
 * @param {import('ws').WebSocket} near
 * @param {string} address
 */
function join(near, address) {
	const far = new WebSocket(address, { maxPayload: 2 ** 30 });
	/** @type {string[]} */
	const waiting = [];
	/** @type {Map<number, string>} */
	const asked = new Map();
	near.on('message', (data) => {
		const { id, method } = JSON.parse(String(data));
		asked.set(id, method);
		if (far.readyState === WebSocket.OPEN) far.send(String(data));
		else waiting.push(String(data));
	});
	far.on('open', () => waiting.splice(0).forEach((text) => far.send(text)));
	far.on('message', (data) => {
		const said = JSON.parse(String(data));
		const { id, type, error, method, params } = said;
		const missing = type === 'error' && error === UNKNOWN && asked.get(id)?.startsWith('emulation.');
		// The driver knows a download by the navigation it came with; one of the page's own has none.
		if (DOWNLOADS.includes(method)) params.download ??= params.navigation ?? params.url;
		near.send(JSON.stringify(missing ? { type: 'success', id, result: {} } : said));
		asked.delete(id);
	});
	near.on('close', () => far.close());
	far.on('close', () => near.close());
	far.on('error', () => near.close());
}

browser.stderr.on('data', (said) => {
	const address = LISTENS.exec(String(said))?.[1];
	if (!address) return void process.stderr.write(said);
	const server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: 2 ** 30 });
	server.on('connection', (near, { url }) => join(near, `${address}${url === '/' ? '' : url}`));
	server.on('listening', () => {
		const own = /** @type {import('node:net').AddressInfo} */ (server.address());
		process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${own.port}\n`);
	});
});
browser.on('exit', (code) => {
	screen.kill();
	process.exit(code ?? 0);
});
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))
	process.on(signal, () => {
		end('SIGKILL');
		process.exit(0);
	});
