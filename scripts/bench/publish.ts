import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { publish, rollBack } from '../publish/publish';
import { nginxInstalled, startNginx } from '../serve/nginx';
import { ensureApp } from '../setup/app.mjs';
import { writeEdition } from '../setup/edition.mjs';
import { ROOT } from '../setup/run.mjs';
import { onEnd, run } from './run';

const BUILD = `${ROOT}build`;
/** Length of a run, s. */
const SECONDS = 15;
/** Connections that are kept open. */
const READERS = 32;

/** What wrk counted in a run. */
interface Load {
	requests: number;
	per_second: number;
	mb_per_second: number;
	p50_ms: number;
	p99_ms: number;
	/** Answers of 400 and more. */
	refused: number;
	/** Connections that could not be opened, read or written, and answers that did not come in 2 s. */
	broken: number;
}

/** The built app with other pages, service worker and version: what a build of a small change replaces. */
function laterBuild(folder: string): string {
	cpSync(BUILD, folder, { recursive: true });
	const { version } = JSON.parse(readFileSync(`${BUILD}/_app/version.json`, 'utf8')) as { version: string };
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	for (const path of paths.filter((name) => /(\.html|service-worker\.js|version\.json)$/.test(name))) {
		const file = join(folder, path);
		const end = path.endsWith('.html') ? '<!-- later -->' : '';
		const text = readFileSync(file, 'utf8').replaceAll(version, `${version}9`) + end;
		writeFileSync(file, text);
		if (existsSync(`${file}.br`)) writeFileSync(`${file}.br`, brotliCompressSync(text));
		if (existsSync(`${file}.gz`)) writeFileSync(`${file}.gz`, gzipSync(text));
	}
	writeEdition(folder);
	return folder;
}

/** Paths of a first visit: the page, what it names, the data, and what an open page asks for. */
function visited(): string[] {
	const page = readFileSync(`${BUILD}/index.html`, 'utf8');
	const named = [...page.matchAll(/(?:href|src)="\.(\/[^"]+)"/g)].map(([, path = '']) => path);
	const assets = '/_app/immutable/assets';
	const data = readdirSync(BUILD + assets).filter((name) => /\.(topo|geojson|pmtiles)$/.test(name));
	return ['/', ...named, ...data.map((name) => `${assets}/${name}`), '/_app/version.json'];
}

/** For wrk: asks for the paths in turn, tiles by a range, and prints what it counted as JSON. */
const script = (paths: readonly string[]) => `
local paths = {${paths.map((path) => JSON.stringify(path)).join(',')}}
local k = 0
request = function()
	k = k % #paths + 1
	local headers = {["Accept-Encoding"] = "gzip"}
	if paths[k]:find("%.pmtiles$") then headers["Range"] = "bytes=0-16383" end
	return wrk.format("GET", paths[k], headers)
end
done = function(summary, latency)
	local s, e = summary.duration / 1e6, summary.errors
	io.write(string.format('JSON{"requests":%d,"per_second":%.0f,"mb_per_second":%.1f,"p50_ms":%.2f,"p99_ms":%.2f,"refused":%d,"broken":%d}',
		summary.requests, summary.requests / s, summary.bytes / 1e6 / s, latency:percentile(50) / 1e3,
		latency:percentile(99) / 1e3, e.status, e.connect + e.read + e.write + e.timeout))
end
`;

async function loaded(origin: string, lua: string): Promise<Load> {
	const args = ['-t1', `-c${READERS}`, `-d${SECONDS}s`, '-s', lua, origin];
	const [, json = ''] = (await run('wrk', args)).split('JSON');
	return JSON.parse(json) as Load;
}

/** Publishes two builds in turn, and goes back every third time, until told to end. Gives how often. */
async function alternate(site: string, builds: readonly string[], going: () => boolean): Promise<number> {
	let count = 0;
	while (going()) {
		if (count % 3 === 2) await rollBack(site, null);
		else await publish(builds[count % 2] ?? '', site, 2);
		count++;
	}
	return count;
}

function print(title: string, load: Load): void {
	console.log(
		`${title}: ${load.requests} answers, ${load.per_second}/s, ${load.mb_per_second} MB/s, median ` +
			`${load.p50_ms} ms, 99 % ${load.p99_ms} ms; refused ${load.refused}, broken ${load.broken}`
	);
}

/**
 * Load on a published site: nginx with the example of the readme, wrk (apt-get install wrk) with 32 connections over
 * loopback, 15 s at rest and 15 s while two editions are published in turn. `--json` prints one object. Ends with 1
 * where an answer was an error.
 */
export async function benchPublish(args: readonly string[]): Promise<void> {
	if (!nginxInstalled()) throw new Error('nginx is not installed (apt-get install nginx-light)');
	ensureApp();
	const folder = mkdtempSync(join(tmpdir(), 'bench-publish-'));
	const clean = () => rmSync(folder, { recursive: true, force: true });
	onEnd(clean);
	try {
		const site = join(folder, 'site');
		const builds = [BUILD, laterBuild(join(folder, 'later'))];
		const began = performance.now();
		await publish(BUILD, site, 2);
		const firstMs = Math.round(performance.now() - began);
		const lua = join(folder, 'wrk.lua');
		writeFileSync(lua, script(visited()));
		const { origin, stop } = await startNginx(site);
		try {
			const atRest = await loaded(origin, lua);
			let going = true;
			const publishing = alternate(site, builds, () => going);
			const meanwhile = await loaded(origin, lua).finally(() => (going = false));
			const publishes = await publishing;
			if (args.includes('--json')) {
				const result = { first_publish_ms: firstMs, at_rest: atRest, publishing: meanwhile, publishes };
				console.log(JSON.stringify(result, null, '\t'));
			} else {
				console.log(`the first publish took ${firstMs} ms`);
				print('at rest', atRest);
				print(`during ${publishes} publishes and ways back`, meanwhile);
				console.log(
					`${cpus().length} processors, ${cpus()[0]?.model ?? ''}, loopback, ${READERS} connections`
				);
			}
			const errors = [atRest, meanwhile].reduce((sum, { refused, broken }) => sum + refused + broken, 0);
			if (errors > 0) process.exitCode = 1;
		} finally {
			await stop();
		}
	} finally {
		clean();
	}
}
