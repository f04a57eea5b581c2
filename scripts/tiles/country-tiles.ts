import { spawn } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	statSync,
	writeFileSync
} from 'node:fs';
import type { Overview } from '../../src/lib/country/overview';
import { EMPTY_FILES } from '../pack/empty-files.mjs';
import { PACK } from '../setup/province.mjs';
import { ROOT } from '../setup/run.mjs';
import { removeOthers } from './remove-others';

const FOLDER = `${ROOT}${PACK}`;
/** Provinces whose tiles are cut at the same time. */
const JOBS = 2;

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8').normalize('NFC'));

/** The overview of the national pack. */
export function readOverview(): Overview {
	return read(`${FOLDER}/overview.json`) as Overview;
}

/** The files of a province's register that say something, in one: what a page of it is given before it starts. */
function registerOf(folder: string): Record<string, unknown> {
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return Object.fromEntries(
		files
			.map((name) => [name, read(`${folder}/${name}`)] as const)
			.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(EMPTY_FILES[name]))
	);
}

/** Cuts the tiles of one province in a process of its own: the register is that of the province. Rejects with why. */
function cutProvince(code: string, out: string): Promise<void> {
	const { TSX_TSCONFIG_PATH: _of, ...env } = process.env;
	const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/build-tiles.ts', '--out', out], {
		cwd: ROOT,
		env: { ...env, PROVINCE: `${PACK}/provinces/${code}` },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (ended) =>
			ended === 0 ? resolve() : reject(new Error(`the tiles of province ${code} could not be cut`))
		);
	});
}

const kB = (bytes: number) => `${(bytes / 1024).toFixed(0)} kB`;

/**
 * Writes the static files of a site of the country: overview and list of communes, and for each province a folder by
 * its code with register and tiles. Says what each holds.
 */
export async function writeCountryTiles(assets: string): Promise<string[]> {
	const overview = readOverview();
	const codes = overview.provinces.map(({ code }) => code);
	const waiting = [...codes];
	const work = async () => {
		for (let code = waiting.shift(); code !== undefined; code = waiting.shift())
			await cutProvince(code, `${assets}/${code}/tiles`);
	};
	await Promise.all(Array.from({ length: JOBS }, work));
	const sizes = overview.provinces.map(({ code, name }) => {
		const register = `${assets}/${code}/register.json`;
		mkdirSync(`${assets}/${code}`, { recursive: true });
		writeFileSync(register, `${JSON.stringify(registerOf(`${FOLDER}/provinces/${code}`))}\n`);
		removeOthers(`${assets}/${code}`, ['register.json', 'tiles']);
		return { name, bytes: statSync(`${assets}/${code}/tiles/province.pmtiles`).size };
	});
	const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
	const largest = sizes.reduce((most, one) => (one.bytes > most.bytes ? one : most));
	const tiles = { total, largest: largest.bytes, largestProvince: largest.name };
	writeFileSync(`${assets}/overview.json`, `${JSON.stringify({ ...overview, tiles })}\n`);
	copyFileSync(`${FOLDER}/communes.json`, `${assets}/communes.json`);
	for (const name of readdirSync(assets))
		if (/^\d\d$/.test(name) && !codes.includes(name)) removeOthers(`${assets}/${name}`, []);
	const list = existsSync(`${assets}/communes.json`) ? statSync(`${assets}/communes.json`).size : 0;
	return [
		...sizes.map(({ name, bytes }, i) => `${codes[i]}/tiles/province.pmtiles: ${name}, ${kB(bytes)}`),
		`overview.json: ${kB(statSync(`${assets}/overview.json`).size)}, communes.json: ${kB(list)}`,
		`*/tiles/province.pmtiles: ${sizes.length} archives read by ranges, ${kB(total)} in all, the largest ${kB(largest.bytes)} (${largest.name})`
	];
}
