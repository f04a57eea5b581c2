import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handlerOf, listen } from '../../../scripts/serve/server.mjs';

const PAGE = '<!doctype html><title>Lạng Sơn</title>'.repeat(20);
const BYTES = Buffer.from(Array.from({ length: 100 }, (_, i) => i));

let folder: string;
let server: Server;
let port: number;

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request({ host: '127.0.0.1', port, path, headers, method }, (res) => {
			const parts: Buffer[] = [];
			res.on('data', (part: Buffer) => parts.push(part));
			res.on('end', () =>
				resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) })
			);
		})
			.on('error', reject)
			.end();
	});
}

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'serve-'));
	mkdirSync(join(folder, '_app/immutable'), { recursive: true });
	mkdirSync(join(folder, 'tiles'));
	writeFileSync(join(folder, 'index.html'), PAGE);
	writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(PAGE));
	writeFileSync(join(folder, '404.html'), 'lost');
	writeFileSync(join(folder, '_app/immutable/a.js'), 'export {};');
	writeFileSync(join(folder, 'tiles/province.pmtiles'), BYTES);
	writeFileSync(join(folder, 'gone.txt'), 'x');
	mkdirSync(join(folder, '.vite'));
	writeFileSync(join(folder, '.vite/manifest.json'), '{}');
	server = await listen(handlerOf(folder), 0, '127.0.0.1');
	port = (server.address() as AddressInfo).port;
});

afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

describe('the server of the built app', () => {
	it('says of a file that was taken away since that it is not there, and goes on', async () => {
		rmSync(join(folder, 'gone.txt'));
		expect((await ask('/gone.txt')).status).toBe(404);
		expect((await ask('/')).status).toBe(200);
	});

	it('sends the security headers with every answer, found or not', async () => {
		for (const path of ['/', '/tiles/province.pmtiles', '/nothing']) {
			const { headers } = await ask(path);
			expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['referrer-policy']).toBe('no-referrer');
		}
	});

	it('serves the compressed copy to a browser that takes it', async () => {
		const { headers, body } = await ask('/', { 'Accept-Encoding': 'gzip, br' });
		expect(headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(body).toString()).toBe(PAGE);
		expect((await ask('/')).body.toString()).toBe(PAGE);
	});

	it('lets hashed files be kept for ever and all others be asked for again', async () => {
		expect((await ask('/_app/immutable/a.js')).headers['cache-control']).toContain('immutable');
		const page = await ask('/');
		expect(page.headers['cache-control']).toBe('no-cache');
		expect((await ask('/', { 'If-None-Match': String(page.headers.etag) })).status).toBe(304);
	});

	// RFC 9110, 12.5.3.
	it.each([
		['gzip, br', 'br'],
		['gzip, br;q=0', undefined],
		['br; q=0.5', 'br'],
		['BR', 'br'],
		['*', 'br'],
		['*;q=0', undefined],
		['br;q=0, *', undefined],
		['identity', undefined],
		['brotli', undefined],
		['', undefined]
	])('to a browser that takes “%s” sends %s', async (accepted, encoding) => {
		const { headers, body } = await ask('/', { 'Accept-Encoding': accepted });
		expect(headers['content-encoding']).toBe(encoding);
		expect(headers.vary).toBe('Accept-Encoding');
		expect((encoding ? brotliDecompressSync(body) : body).toString()).toBe(PAGE);
	});

	// RFC 9110, 13.1.2 and 13.1.3; dates are those of the file.
	it.each<[string, (etag: string, modified: string) => Record<string, string>, number]>([
		['its tag', (etag) => ({ 'If-None-Match': etag }), 304],
		['its tag, made weak on the way', (etag) => ({ 'If-None-Match': `W/${etag}` }), 304],
		['its tag in a list', (etag) => ({ 'If-None-Match': `"x", W/"a,b" , ${etag}` }), 304],
		['any', () => ({ 'If-None-Match': '*' }), 304],
		['others', () => ({ 'If-None-Match': '"x", W/"y"' }), 200],
		['its day', (_, modified) => ({ 'If-Modified-Since': modified }), 304],
		['a day before', () => ({ 'If-Modified-Since': 'Thu, 01 Jan 1998 00:00:00 GMT' }), 200],
		['no day', () => ({ 'If-Modified-Since': 'yesterday' }), 200],
		[
			'another tag and its day: the tag counts',
			(_, modified) => ({ 'If-None-Match': '"x"', 'If-Modified-Since': modified }),
			200
		]
	])('who has %s is answered with the right state', async (_, headers, status) => {
		const { headers: first } = await ask('/');
		const answer = await ask('/', headers(String(first.etag), String(first['last-modified'])));
		expect([answer.status, answer.headers.etag]).toEqual([status, first.etag]);
		expect(answer.body.toString()).toBe(status === 304 ? '' : PAGE);
	});

	it('a copy has a tag of its own', async () => {
		const [plain, copy] = [await ask('/'), await ask('/', { 'Accept-Encoding': 'br' })];
		expect(copy.headers.etag).not.toBe(plain.headers.etag);
	});

	// RFC 9110, 13.1.5.
	it.each<[string, (etag: string, modified: string) => string, number]>([
		['its tag', (etag) => etag, 206],
		['its tag as a weak one', (etag) => `W/${etag}`, 200],
		['another tag', () => '"x"', 200],
		['its day', (_, modified) => modified, 206],
		['a later day', () => 'Fri, 01 Jan 2100 00:00:00 GMT', 200],
		['nothing readable', () => 'x', 200]
	])('a part goes on from %s or the whole is sent anew', async (_, ifRange, status) => {
		const path = '/tiles/province.pmtiles';
		const { headers } = await ask(path);
		const given = ifRange(String(headers.etag), String(headers['last-modified']));
		const answer = await ask(path, { Range: 'bytes=10-19', 'If-Range': given });
		expect([answer.status, answer.body.length]).toEqual(status === 206 ? [206, 10] : [200, 100]);
	});

	it('tells the head without the body', async () => {
		const { status, headers, body } = await ask('/tiles/province.pmtiles', {}, 'HEAD');
		expect([status, headers['content-length'], body.length]).toEqual([200, '100', 0]);
	});

	it('names the type of every kind of file, and nothing hidden', async () => {
		for (const [path, type] of [
			['/', 'text/html;charset=utf-8'],
			['/_app/immutable/a.js', 'text/javascript;charset=utf-8'],
			['/tiles/province.pmtiles', 'application/vnd.pmtiles']
		] as const)
			expect((await ask(path)).headers['content-type']).toBe(type);
		expect((await ask('/.vite/manifest.json')).status).toBe(404);
	});

	// Expected bytes by RFC 9110, section 14.
	it.each([
		['bytes=10-19', 206, 'bytes 10-19/100', 10, 10],
		['bytes=90-', 206, 'bytes 90-99/100', 10, 90],
		['bytes=-5', 206, 'bytes 95-99/100', 5, 95],
		['bytes=90-500', 206, 'bytes 90-99/100', 10, 90],
		['bytes=100-', 416, 'bytes */100', 0, undefined],
		['bytes=0-0', 206, 'bytes 0-0/100', 1, 0],
		['bytes=-500', 206, 'bytes 0-99/100', 100, 0],
		['bytes=-0', 416, 'bytes */100', 0, undefined],
		['bytes=20-10', 200, undefined, 100, 0],
		['bytes=0-1,5-6', 200, undefined, 100, 0],
		['lines=1-2', 200, undefined, 100, 0]
	])('answers %s with %i', async (range, status, contentRange, length, first) => {
		const answer = await ask('/tiles/province.pmtiles', { Range: range, 'Accept-Encoding': 'br' });
		expect(answer.status).toBe(status);
		expect(answer.headers['content-range']).toBe(contentRange);
		expect(answer.body).toHaveLength(length);
		expect(answer.body[0]).toBe(first);
	});

	it('answers an unknown path with the 404 page and a write with 405', async () => {
		const lost = await ask('/nothing');
		expect([lost.status, lost.body.toString()]).toEqual([404, 'lost']);
		expect((await ask('/', {}, 'POST')).status).toBe(405);
	});

	it('stays inside its folder', async () => {
		for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%']) {
			expect((await ask(path)).status).toBe(404);
		}
	});

	it('refuses a taken port with the code of the system', async () => {
		await expect(listen(() => undefined, port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
});
