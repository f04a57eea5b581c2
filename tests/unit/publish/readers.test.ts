import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish, rollBack } from '../../../scripts/publish/publish';
import { nginxInstalled, startNginx } from '../../../scripts/serve/nginx';
import { madeBuild, temporary } from './made-build';

const installed = nginxInstalled();
if (!installed)
	console.log('nginx is not installed: readers of a site that is published anew are not tried.');

const { folder, remove } = temporary();
const site = join(folder, 'site');

/** SHA-256 of every file of a build by its path, as its list has them. */
function listOf(build: string): Map<string, string> {
	const { files } = JSON.parse(readFileSync(join(build, '.edition.json'), 'utf8')) as {
		files: { path: string; sha256: string }[];
	};
	return new Map(files.map(({ path, sha256 }) => [path, sha256]));
}

interface Answer {
	status: number;
	etag: string;
	body: Buffer;
}

const ask = (url: string, headers: Record<string, string>) =>
	new Promise<Answer>((resolve, reject) => {
		request(url, { headers }, (res) => {
			const parts: Buffer[] = [];
			res.on('data', (part: Buffer) => parts.push(part));
			res.on('error', reject);
			res.on('end', () => {
				const sent = Buffer.concat(parts);
				const body = res.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
				resolve({ status: res.statusCode ?? 0, etag: res.headers.etag ?? '', body });
			});
		})
			.on('error', reject)
			.end();
	});

const hashOf = (body: Buffer) => createHash('sha256').update(body).digest('hex');

describe.skipIf(!installed)('readers while editions are published', () => {
	let origin = '';
	let stop = async () => {};
	const builds: string[] = [];

	beforeAll(async () => {
		for (const k of [1, 2]) builds.push(madeBuild(join(folder, `build-${k}`), k));
		await publish(builds[0] ?? '', site, 2);
		({ origin, stop } = await startNginx(site));
	});
	afterAll(async () => {
		await stop();
		remove();
	});

	it('never meet files of two editions, nor an error, nor an old page by its tag', async () => {
		const lists = builds.map(listOf);
		const met = { pages: 0, parts: 0, unchanged: 0, editions: new Set<number>() };
		let going = true;

		/** Opens pages again and again as a browser does: the page with its tag, then all it names. */
		async function reader(path: string, encoding: string): Promise<void> {
			const known = { etag: '', edition: -1 };
			while (going) {
				const page = await ask(`${origin}/${path}`, {
					'Accept-Encoding': encoding,
					...(known.etag && { 'If-None-Match': known.etag })
				});
				const file = `${path}index.html`;
				if (page.status === 304) {
					met.unchanged++;
					// What has the same tag is the page that has it.
					const now = await ask(`${origin}/${path}`, { 'Accept-Encoding': encoding });
					if (now.etag === known.etag) expect(hashOf(now.body)).toBe(lists[known.edition]?.get(file));
					continue;
				}
				expect(page.status).toBe(200);
				const edition = lists.findIndex((list) => list.get(file) === hashOf(page.body));
				expect(edition).toBeGreaterThan(-1);
				Object.assign(known, { etag: page.etag, edition });
				met.pages++;
				met.editions.add(edition);
				const names = page.body.toString().matchAll(/(?:href|src)="\.\.?\/([^"]+)"/g);
				for (const [, name = ''] of names) {
					const part = await ask(`${origin}/${name}`, { 'Accept-Encoding': encoding });
					expect([name, part.status]).toEqual([name, 200]);
					expect([name, hashOf(part.body)]).toEqual([name, lists[edition]?.get(name)]);
					met.parts++;
				}
			}
		}

		const readers = [
			reader('', 'gzip'),
			reader('', 'identity'),
			reader('print/', 'gzip'),
			reader('sources/', 'identity')
		];
		const publishes = (async () => {
			try {
				for (let k = 0; k < 16; k++)
					if (k % 4 === 3) await rollBack(site, null);
					else await publish(builds[(k + 1) % 2] ?? '', site, 2);
			} finally {
				going = false;
			}
		})();
		await Promise.all([publishes, ...readers]);
		expect(met.editions).toEqual(new Set([0, 1]));
		expect(met.pages).toBeGreaterThan(20);
		expect(met.parts).toBe(4 * met.pages);
		expect(met.unchanged).toBeGreaterThan(0);
	});
});
