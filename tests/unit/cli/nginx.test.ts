import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileHeaders, SECURITY_HEADERS } from '../../../scripts/serve/headers.mjs';

const installed = spawnSync('nginx', ['-v']).status === 0;
if (!installed) console.log('nginx is not installed: its example in the readme is not tried.');

/** The example of the readme. */
const [, EXAMPLE = ''] = /```nginx\n([^]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
const SCRIPT = 'export {};'.repeat(50);
const TILES = Buffer.from(Array.from({ length: 100 }, (_, i) => i));

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

describe.skipIf(!installed)('nginx with the example of the readme', () => {
	let folder: string;
	let origin: string;
	let nginx: ChildProcess;
	const ask = (path: string, headers: Record<string, string> = {}) =>
		fetch(origin + path, { headers: { 'Accept-Encoding': 'identity', ...headers }, redirect: 'manual' });

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'nginx-'));
		const root = join(folder, 'build');
		for (const path of ['_app/immutable', 'tiles', 'sources'])
			mkdirSync(join(root, path), { recursive: true });
		for (const path of ['index.html', 'sources/index.html'])
			writeFileSync(join(root, path), '<!doctype html>');
		writeFileSync(join(root, '_app/immutable/a.js'), SCRIPT);
		writeFileSync(join(root, '_app/immutable/a.js.gz'), gzipSync(SCRIPT));
		writeFileSync(join(root, 'service-worker.js'), '//');
		writeFileSync(join(root, 'manifest.webmanifest'), '{}');
		writeFileSync(join(root, 'tiles/province.pmtiles'), TILES);
		const port = await freePort();
		origin = `http://127.0.0.1:${port}`;
		const site = EXAMPLE.replace('listen 80', `listen 127.0.0.1:${port}`).replace(
			'/srv/quyhoach/build',
			root
		);
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
			.map((name) => `${name}_temp_path ${folder}/${name};`)
			.join('\n');
		const config = join(folder, 'nginx.conf');
		writeFileSync(
			config,
			`daemon off; pid ${folder}/pid; error_log ${folder}/errors;
			${process.getuid?.() === 0 ? 'user root;' : ''}
			events {}
			http { include /etc/nginx/mime.types; access_log off; ${temporary} ${site} }`
		);
		nginx = spawn('nginx', ['-e', `${folder}/errors`, '-c', config], { stdio: 'ignore' });
		for (let k = 0; k < 100; k++) {
			if (await ask('/').catch(() => null)) return;
			await new Promise((next) => setTimeout(next, 50));
		}
		throw new Error(readFileSync(`${folder}/errors`, 'utf8'));
	});

	afterAll(async () => {
		const ended = new Promise((done) => nginx.once('exit', done));
		nginx.kill();
		await ended;
		rmSync(folder, { recursive: true });
	});

	it('sends the headers of our own server with every answer, found or not', async () => {
		for (const path of [
			'/',
			'/sources/',
			'/_app/immutable/a.js',
			'/service-worker.js',
			'/tiles/province.pmtiles',
			'/x'
		]) {
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
		['/tiles/province.pmtiles', 'application/vnd.pmtiles']
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
		const part = await ask('/tiles/province.pmtiles', { Range: 'bytes=10-19', 'Accept-Encoding': 'gzip' });
		expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 10-19/100']);
		expect(new Uint8Array(await part.arrayBuffer())[0]).toBe(10);
	});

	it('sends a page named without its last slash on', async () => {
		const { status, headers } = await ask('/sources');
		expect([status, new URL(headers.get('location') ?? '', origin).pathname]).toEqual([301, '/sources/']);
	});
});
