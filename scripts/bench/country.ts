import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../setup/run.mjs';
import { communes, COUNTRY, countryMissing, writeCountryPlans } from './country-file';
import { countryPlans } from './country-plans';
import { EngineRun } from './engine-run';
import type { Outcome } from './outcome';
import { boundsOf, type Bounds } from '../../src/lib/geometry/bounds';
import { postgisMissing } from '../db/own-server';
import { PackedPlans } from './packed-plans';
import { postgisWay, startPostgis } from './postgis';
import { onEnd, run } from './run';
import { installSedona, sedonaMissing, sedonaWay, startCluster } from './sedona';

/** How one way measured the country under so many plans. */
interface CountryRow {
	plans: number;
	way: string;
	/** Processor seconds of all of it; for PostGIS of the query alone. */
	cpuSeconds: number;
	seconds: number;
	peakMb: number;
	/** How the processor seconds grow from the number of plans before: 1 is linear. */
	exponent: number | null;
	/**
	 * Largest difference in percentage points: of another program from the engine, which the command line writes to four
	 * decimals; of the command line from its first row, by what it wrote.
	 */
	difference: number | null;
	percent: ReadonlyMap<string, number>;
}

const TIME = '/usr/bin/time';

/** Figures by area, of the lines that `--out` writes. */
function linesOf(path: string): Map<string, number> {
	const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
	return new Map(
		lines.map((line) => {
			const { id, percent } = JSON.parse(line) as { id: string; percent: number };
			return [id, percent];
		})
	);
}

const wholeOf = (text: string) =>
	new Map(
		(JSON.parse(text) as { areas: { id: string; percent: number }[] }).areas.map(({ id, percent }) => [
			id,
			percent
		])
	);

type Measured = Pick<CountryRow, 'cpuSeconds' | 'seconds' | 'peakMb' | 'percent'>;

/** The command line in a process of its own: piece by piece on so many processors, or the file whole (`null`). */
async function engine(folder: string, plans: string, jobs: number | null): Promise<Measured> {
	const [out, told] = [join(folder, 'out.ndjson'), join(folder, 'time')];
	const how = jobs === null ? ['--layer', 'plans'] : ['--jobs', String(jobs), '--out', out];
	const command = [process.execPath, `${ROOT}scripts/run.mjs`, `${ROOT}scripts/planning.ts`, 'coverage'];
	const files = ['--areas', COUNTRY, '--plans', plans, '--as-of', '2026-01-01'];
	const text = await run(TIME, ['-o', told, '-f', '%e %U %S %M', ...command, ...files, ...how, '--json']);
	const [seconds = NaN, user = NaN, system = NaN, kb = NaN] = readFileSync(told, 'utf8')
		.trim()
		.split(' ')
		.map(Number);
	const percent = jobs === null ? wholeOf(text) : linesOf(out);
	return { cpuSeconds: user + system, seconds, peakMb: kb / 1024, percent };
}

function differenceOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number | null {
	const both = [...a].flatMap(([id, value]) => (b.has(id) ? Math.abs(value - (b.get(id) ?? NaN)) : []));
	return both.length > 0 ? Math.max(...both) : null;
}

function exponentOf(rows: readonly CountryRow[], way: string, plans: number, cpu: number): number | null {
	const before = rows.filter((row) => row.way === way).at(-1);
	return before ? Math.log(cpu / before.cpuSeconds) / Math.log(plans / before.plans) : null;
}

const cell = (value: number | null, digits: number) =>
	value === null || Number.isNaN(value) ? '' : value.toFixed(digits);

/** So many areas, and the plans near them, are held at once for the unrounded figures. */
const AT_ONCE = 200;
/** A usual query of PostGIS is given up after so many seconds for 100,000 plans, and in proportion beyond. */
const PATIENCE_S = 300;

/** The engine's unrounded figures, to hold others against: some areas at a time, as the command line does. */
function exactly(areas: ReturnType<typeof communes>, plans: PackedPlans): Map<string, number> {
	const percent = new Map<string, number>();
	for (let k = 0; k < areas.length; k += AT_ONCE) {
		const some = areas.slice(k, k + AT_ONCE);
		const boxes = some.map(({ geometry }) => boundsOf(geometry));
		const near = plans.near(
			boxes.reduce<Bounds>(
				(all, box) => [
					Math.min(all[0], box[0]),
					Math.min(all[1], box[1]),
					Math.max(all[2], box[2]),
					Math.max(all[3], box[3])
				],
				[Infinity, Infinity, -Infinity, -Infinity]
			)
		);
		const measured = new EngineRun({ areas: some, plans: near }).measure('percent');
		for (const [id, value] of Object.entries(measured.percent)) percent.set(id, value);
	}
	return percent;
}

/**
 * The whole country under made-up plans: `planning coverage` with one and two processors, the file read whole where it
 * is small enough, PostGIS, and Sedona on Spark where it is asked for (it is installed then, 600 MB). Options: --plans n,n
 * --postgis-to n (most plans for it)  --sedona-to n  --whole-to n  --json file.
 */
export async function benchCountry(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			plans: { type: 'string', default: '20000,100000,1000000' },
			jobs: { type: 'string', default: '1,2' },
			'postgis-to': { type: 'string', default: '100000' },
			'sedona-to': { type: 'string', default: '0' },
			'whole-to': { type: 'string', default: '100000' },
			json: { type: 'string' }
		}
	});
	const missing = countryMissing();
	if (missing) {
		console.error(`country skipped: ${missing} is not here`);
		return;
	}
	const absent = postgisMissing();
	if (absent) console.error(`PostGIS skipped: ${absent}`);
	const noSpark = sedonaMissing();
	if (noSpark) console.error(`Sedona skipped: ${noSpark}`);
	const folder = mkdtempSync(join(tmpdir(), 'bench-country-'));
	let server: ReturnType<typeof startPostgis> | null = null;
	let cluster: Awaited<ReturnType<typeof startCluster>> | null = null;
	const cleanUp = () => {
		server?.stop();
		cluster?.stop();
		[server, cluster] = [null, null];
		rmSync(folder, { recursive: true, force: true });
	};
	onEnd(cleanUp);
	const areas = communes();
	const lands = areas.map(({ geometry }) => geometry);
	const rows: CountryRow[] = [];
	const files: { plans: number; corners: number; mb: number }[] = [];
	const load = loadavg()[0];
	const add = (plans: number, way: string, measured: Measured, first?: ReadonlyMap<string, number>) => {
		first ??= rows.find((row) => row.plans === plans)?.percent;
		const row = {
			plans,
			way,
			...measured,
			exponent: exponentOf(rows, way, plans, measured.cpuSeconds),
			difference: first ? differenceOf(measured.percent, first) : null
		};
		rows.push(row);
		console.error(`${plans} ${way}: ${row.cpuSeconds.toFixed(1)} CPU s, ${row.peakMb.toFixed(0)} MB`);
		if (!values.json) return;
		const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load };
		const plain = rows.map(({ percent, ...rest }) => ({ ...rest, areas: percent.size }));
		writeFileSync(values.json, `${JSON.stringify({ machine, files, rows: plain }, null, '\t')}\n`);
	};
	try {
		for (const plans of values.plans.split(',').map(Number)) {
			const path = join(folder, 'plans.fgb');
			const corners = writeCountryPlans(lands, plans, path);
			files.push({ plans, corners, mb: statSync(path).size / 1e6 });
			for (const jobs of values.jobs.split(',').map(Number))
				add(
					plans,
					jobs === 1 ? 'engine, one core' : `engine, ${jobs} cores`,
					await engine(folder, path, jobs)
				);
			if (plans <= Number(values['whole-to']))
				add(plans, 'engine, file whole', await engine(folder, path, null));
			const byPostgis = !absent && plans <= Number(values['postgis-to']);
			const bySedona = !noSpark && plans <= Number(values['sedona-to']);
			if (!byPostgis && !bySedona) continue;
			const scenario = { areas, plans: new PackedPlans(countryPlans(lands, plans)) };
			const exact = exactly(areas, scenario.plans);
			const tell = ({ way, percent, ...one }: Outcome) =>
				add(plans, way, { ...one, percent: new Map(Object.entries(percent)) }, exact);
			if (byPostgis) {
				server ??= startPostgis();
				const patience = PATIENCE_S * Math.max(1, plans / 100_000);
				for (const outcome of await postgisWay(server, scenario, patience)) tell(outcome);
			}
			if (bySedona) {
				await installSedona();
				cluster ??= await startCluster();
				tell(await sedonaWay(cluster, scenario));
			}
		}
	} finally {
		cleanUp();
	}
	console.log('| plans | way | CPU s | s | peak MB | growth | Δ points |');
	console.log('|---|---|---|---|---|---|---|');
	for (const { plans, way, cpuSeconds, seconds, peakMb, exponent, difference } of rows)
		console.log(
			`| ${plans} | ${way} | ${cell(cpuSeconds, 1)} | ${cell(seconds, 1)} | ${cell(peakMb, 0)} | ${cell(exponent, 2)} | ${cell(difference, 8)} |`
		);
}
