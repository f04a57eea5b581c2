import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { worstDifference, type Outcome } from './outcome';
import { postgisMissing, postgisWay, startPostgis } from './postgis';
import { GROWTH, missingFor, scenario } from './scenarios';
import { table, type Row } from './table';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/** The child bundled as the app is: run from source, a development loader would be timed with it. */
async function bundledChild(folder: string): Promise<string> {
	await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: {
			ssr: CHILD,
			outDir: folder,
			target: 'node20',
			rolldownOptions: { output: { entryFileNames: 'child.mjs' } }
		}
	});
	return join(folder, 'child.mjs');
}

function inChild<T>(child: string, ...args: string[]): T {
	const text = execFileSync(process.execPath, [child, ...args], {
		encoding: 'utf8',
		maxBuffer: 2 ** 30,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return JSON.parse(text) as T;
}

function toRows(name: string, outcomes: readonly Outcome[]): Row[] {
	const turf = outcomes.find(({ way }) => way.startsWith('turf'));
	const postgis = outcomes
		.filter(({ way, seconds }) => way.startsWith('PostGIS') && seconds > 0)
		.sort((a, b) => a.seconds - b.seconds)[0];
	return outcomes.map((outcome) => ({
		...outcome,
		scenario: name,
		overTurf: turf && turf !== outcome ? turf.seconds / outcome.seconds : null,
		overPostgis: postgis && postgis !== outcome ? postgis.seconds / outcome.seconds : null,
		difference: postgis && postgis !== outcome ? worstDifference(outcome, postgis) : null
	}));
}

/**
 * Coverage three ways on the same data: Turf pair by pair (sampled over its budget), our engine, PostGIS.
 * Options: --only name,name  --turf-seconds n  --json file  --no-postgis.
 */
export async function benchCoverage(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			only: { type: 'string' },
			'turf-seconds': { type: 'string', default: '60' },
			json: { type: 'string' },
			'no-postgis': { type: 'boolean', default: false }
		}
	});
	const all = ['zoning', ...GROWTH.map((count) => `communes-${count}`)];
	const names = all.filter((name) => !values.only || values.only.split(',').includes(name));
	const absent = values['no-postgis'] ? 'left out' : postgisMissing();
	if (absent) console.error(`PostGIS skipped: ${absent}`);
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	const child = await bundledChild(folder);
	const server = absent ? null : startPostgis();
	const rows: Row[] = [];
	const edits: Record<string, { median: number; worst: number }> = {};
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
				outcomes.push(inChild<Outcome>(child, 'turf', name, values['turf-seconds']));
				edits[name] = inChild(child, 'edit', name);
			}
			outcomes.push(inChild<Outcome>(child, 'percent', name), inChild<Outcome>(child, 'full', name));
			if (server) outcomes.push(...postgisWay(server, scenario(name)));
			rows.push(...toRows(name, outcomes));
		}
	} finally {
		server?.stop();
		rmSync(folder, { recursive: true, force: true });
	}
	console.log(table(rows));
	for (const [name, { median, worst }] of Object.entries(edits)) {
		console.log(
			`edit of one plan, ${name}: median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms of work`
		);
	}
	if (values.json) {
		const machine = {
			node: process.version,
			cpu: cpus()[0]?.model,
			cores: cpus().length,
			memory: totalmem()
		};
		const plain = rows.map(({ percent, ...row }) => ({ ...row, areas: Object.keys(percent).length }));
		writeFileSync(values.json, `${JSON.stringify({ machine, rows: plain, edits }, null, '\t')}\n`);
	}
}
