import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { browserWay } from './browser-way';
import { worstDifference, type Outcome } from './outcome';
import { postgisMissing } from '../db/own-server';
import { postgisWay, startPostgis } from './postgis';
import { onEnd, run } from './run';
import { GROWTH, missingFor, scenario } from './scenarios';
import { table, type Row } from './table';

const here = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));

/** The child bundled as the app is: run from source, a development loader would be timed with it. */
async function bundledChild(folder: string): Promise<string> {
	await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: {
			ssr: here('child.ts'),
			outDir: folder,
			target: 'node20',
			rolldownOptions: { output: { entryFileNames: 'child.mjs' } }
		}
	});
	return join(folder, 'child.mjs');
}

/** The engine as a module worker, bundled as the app's is. */
async function bundledWorker(folder: string): Promise<string> {
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			lib: { entry: here('page-worker.ts'), formats: ['es'], fileName: () => 'worker.js' },
			outDir: folder,
			emptyOutDir: false,
			target: 'es2022'
		}
	});
	return join(folder, 'worker.js');
}

async function inChild<T>(child: string, ...args: string[]): Promise<T> {
	return JSON.parse(await run(process.execPath, [child, ...args])) as T;
}

function toRows(name: string, outcomes: readonly Outcome[]): Row[] {
	const turf = outcomes.find(({ way }) => way.startsWith('turf'));
	const postgis = outcomes
		.filter(({ way, cpuSeconds }) => way.startsWith('PostGIS') && cpuSeconds > 0)
		.sort((a, b) => a.cpuSeconds - b.cpuSeconds)[0];
	return outcomes.map((outcome) => ({
		...outcome,
		scenario: name,
		overTurf: turf && turf !== outcome ? turf.cpuSeconds / outcome.cpuSeconds : null,
		overPostgis: postgis && postgis !== outcome ? postgis.cpuSeconds / outcome.cpuSeconds : null,
		difference: postgis && postgis !== outcome ? worstDifference(outcome, postgis) : null
	}));
}

/**
 * Coverage three ways on the same data: Turf pair by pair (sampled over its budget), our engine, PostGIS.
 * Options: --only name,name  --turf-seconds n  --postgis-seconds n (at most, each query)
 * --json file  --no-postgis.
 */
export async function benchCoverage(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			only: { type: 'string' },
			'turf-seconds': { type: 'string', default: '60' },
			json: { type: 'string' },
			'postgis-seconds': { type: 'string', default: '300' },
			'no-postgis': { type: 'boolean', default: false }
		}
	});
	const all = ['zoning', ...GROWTH.map((count) => `communes-${count}`)];
	const names = all.filter((name) => !values.only || values.only.split(',').includes(name));
	const absent = values['no-postgis'] ? 'left out' : postgisMissing();
	if (absent) console.error(`PostGIS skipped: ${absent}`);
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	const child = await bundledChild(folder);
	const worker = await bundledWorker(folder);
	const server = absent ? null : startPostgis();
	const cleanUp = () => {
		server?.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	onEnd(cleanUp);
	const load = loadavg()[0];
	const rows: Row[] = [];
	const edits: Record<string, { median: number; worst: number }> = {};
	/** After each scenario, so that a run cut short keeps what it measured. */
	const keep = () => {
		if (!values.json) return;
		const machine = {
			node: process.version,
			cpu: cpus()[0]?.model,
			cores: cpus().length,
			memory: totalmem(),
			/** Processes that wanted a processor when the bench began. */
			load
		};
		const plain = rows.map(({ percent, ...row }) => ({ ...row, areas: Object.keys(percent).length }));
		writeFileSync(values.json, `${JSON.stringify({ machine, rows: plain, edits }, null, '\t')}\n`);
	};
	try {
		for (const name of names) {
			const missing = missingFor(name);
			if (missing) {
				console.error(`${name} skipped: ${missing} is not here`);
				continue;
			}
			console.error(name);
			const outcomes: Outcome[] = [];
			if (name === 'zoning' || name === 'communes-5000') {
				outcomes.push(await inChild<Outcome>(child, 'turf', name, values['turf-seconds']));
				edits[name] = await inChild(child, 'edit', name);
			}
			for (const detail of ['percent', 'full']) outcomes.push(await inChild<Outcome>(child, detail, name));
			const data = scenario(name);
			outcomes.push(await browserWay(worker, data));
			if (server) outcomes.push(...(await postgisWay(server, data, Number(values['postgis-seconds']))));
			rows.push(...toRows(name, outcomes));
			keep();
		}
	} finally {
		cleanUp();
	}
	console.log(table(rows));
	for (const [name, { median, worst }] of Object.entries(edits)) {
		console.log(
			`edit of one plan, ${name}: median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms of work`
		);
	}
}
