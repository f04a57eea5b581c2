import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileHeaders, SECURITY_HEADERS } from '../../../scripts/serve/headers.mjs';
import { nginxInstalled, startNginx } from '../../../scripts/serve/nginx';

const installed = nginxInstalled();
if (!installed) console.log('nginx is not installed: its example in the readme is not tried.');

const SCRIPT = 'export {};'.repeat(50);
const ARCHIVE = '/_app/immutable/assets/province.Ab12.pmtiles';
const TILES = Buffer.from(Array.from({ length: 100 }, (_, i) => i));

describe.skipIf(!installed)('nginx with the example of the readme', () => {
	let folder: string;
	let origin: string;
	let stop: () => Promise<void>;
	const ask = (path: string, headers: Record<string, string> = {}) =>
		fetch(origin + path, { headers: { 'Accept-Encoding': 'identity', ...headers }, redirect: 'manual' });

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'nginx-'));
		const root = join(folder, 'build');
		for (const path of ['_app/immutable/assets', '.editions/0123', 'sources'])
			mkdirSync(join(root, path), { recursive: true });
		for (const path of ['index.html', 'sources/index.html'])
			writeFileSync(join(root, path), '<!doctype html>');
		writeFileSync(join(root, '_app/immutable/a.js'), SCRIPT);
		writeFileSync(join(root, '_app/immutable/a.js.gz'), gzipSync(SCRIPT));
		writeFileSync(join(root, 'service-worker.js'), '//');
		writeFileSync(join(root, '.editions/0123/edition.json'), '{}');
		writeFileSync(join(root, 'manifest.webmanifest'), '{}');
		writeFileSync(join(root, `.${ARCHIVE}`), TILES);
		({ origin, stop } = await startNginx(root));
	});

	afterAll(async () => {
		await stop();
		rmSync(folder, { recursive: true });
	});

	it('sends the headers of our own server with every answer, found or not', async () => {
		for (const path of ['/', '/sources/', '/_app/immutable/a.js', '/service-worker.js', ARCHIVE, '/x']) {
			const { headers } = await ask(path);
			for (const [name, value] of Object.entries(SECURITY_HEADERS))
				expect([path, name, headers.get(name)]).toEqual([path, name, value]);
			expect(headers.get('server')).toBe('nginx');
		}
	});

	it.each([
		['/', 'text/html'],
		['/_app/immutable/a.js', 'javascript'],
		['/service-worker.js', 'javascript'],
		['/manifest.webmanifest', 'application/manifest+json'],
		[ARCHIVE, 'application/vnd.pmtiles']
	])('%s has its type, and is kept as long as with our own server', async (path, type) => {
		const { status, headers } = await ask(path);
		expect(status).toBe(200);
		expect(headers.get('content-type')).toContain(type);
		expect(headers.get('cache-control')).toBe(fileHeaders(path)['Cache-Control']);
	});

	it('sends compressed copies, and parts of the tiles', async () => {
		const script = await ask('/_app/immutable/a.js', { 'Accept-Encoding': 'gzip' });
		expect([script.headers.get('content-encoding'), await script.text()]).toEqual(['gzip', SCRIPT]);
		expect(script.headers.get('vary')).toBe('Accept-Encoding');
		const part = await ask(ARCHIVE, { Range: 'bytes=10-19', 'Accept-Encoding': 'gzip' });
		expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 10-19/100']);
		expect(new Uint8Array(await part.arrayBuffer())[0]).toBe(10);
	});

	it('what is not there may be there later: nobody keeps that', async () => {
		const { status, headers } = await ask('/_app/immutable/b.js');
		expect([status, headers.get('cache-control')]).toEqual([404, 'no-cache']);
	});

	it('sends nothing of what a publish keeps for itself', async () => {
		expect((await ask('/.editions/0123/edition.json')).status).toBe(404);
	});

	it('sends a page named without its last slash on', async () => {
		const { status, headers } = await ask('/sources');
		expect([status, new URL(headers.get('location') ?? '', origin).pathname]).toEqual([301, '/sources/']);
	});
});
