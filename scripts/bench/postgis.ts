import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { geojsonToWkb } from 'hyparquet-writer';
import { BIN, ownServer } from '../db/own-server';
import type { Outcome } from './outcome';
import { run } from './run';

/** A server of its own that has memory for large queries. */
export function startPostgis() {
	const { options, psql: args, stop } = ownServer(['-c shared_buffers=512MB', '-c work_mem=256MB']);
	const psql = (sql: string): Promise<string> => run(join(BIN, 'psql'), args, options, sql);
	return { psql, stop };
}

type Postgis = ReturnType<typeof startPostgis>;

/** Land by its id, WGS 84. */
export type Lands = Iterable<{ id: string; geometry: Polygon | MultiPolygon }>;

/** Puts land into a table: by a file, since millions of it are no text that Node could hold. */
async function copy(psql: Postgis['psql'], table: string, lands: Lands): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-postgis-'));
	try {
		// Where the server's programs run as another user, that one reads it.
		chmodSync(folder, 0o755);
		const path = join(folder, table);
		const file = openSync(path, 'w');
		for (const { id, geometry } of lands)
			writeSync(file, `${id}\t${Buffer.from(geojsonToWkb(geometry)).toString('hex')}\n`);
		closeSync(file);
		await psql(`CREATE TABLE ${table}_raw (id text, g geometry);\n\\copy ${table}_raw FROM '${path}'\n`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const MADE = (table: string) => `
	CREATE TABLE ${table} AS SELECT id, CASE WHEN ST_IsValid(g) THEN g ELSE ST_CollectionExtract(ST_MakeValid(g), 3) END AS geom
		FROM (SELECT id, ST_SetSRID(g, 4326) AS g FROM ${table}_raw) AS raw;
	CREATE INDEX ON ${table} USING gist (geom);
	ANALYZE ${table};`;

/** The two usual ways to write it; the quicker one counts. Both on one connection, without parallel workers. */
const QUERIES = {
	'union, then clip': `ST_Intersection(ST_Union(p.geom), a.geom)`,
	'clip, then union': `ST_Union(ST_Intersection(p.geom, a.geom))`
} as const;

/** Ground of it, m²; its edges are straight in degrees as the engine's are, where PostGIS alone would take geodesics. */
const ground = (geom: string) => `ST_Area(ST_Segmentize(${geom}, 0.0005)::geography)`;

function query(covered: string): string {
	return `SELECT 'row', a.id, 100 * COALESCE(${ground(covered)}, 0) / ${ground('a.geom')}
		FROM areas a LEFT JOIN plans p ON ST_Intersects(a.geom, p.geom) GROUP BY a.id, a.geom;`;
}

const NOW = `SELECT 'at', extract(epoch FROM clock_timestamp());`;
const PID = `SELECT pg_backend_pid() AS pid \\gset\n\\setenv PID :pid\n`;
const PEAK = `\\! grep VmHWM /proc/$PID/status\n`;
/** User and system time of the connection's process, in clock ticks of 10 ms. */
const TICKS = `\\! cut -d' ' -f14,15 /proc/$PID/stat | sed 's/^/ticks|/'\n`;

/** PostGIS with a GiST index, each usual way of writing the query, each stopped after `limit` seconds. */
export async function postgisWay(
	server: Postgis,
	{ areas, plans }: { areas: Lands & ArrayLike<unknown>; plans: Lands },
	limit: number
): Promise<Outcome[]> {
	await server.psql('DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE EXTENSION postgis;');
	await copy(server.psql, 'areas', areas);
	await copy(server.psql, 'plans', plans);
	const made = await server.psql(`${NOW}${MADE('areas')}${MADE('plans')}${NOW}`);
	const times = (text: string) => [...text.matchAll(/^at\|(.*)$/gm)].map((match) => Number(match[1]));
	const [from = NaN, to = NaN] = times(made);
	const outcomes: Outcome[] = [];
	for (const [name, covered] of Object.entries(QUERIES)) {
		outcomes.push(await one(name, covered));
	}
	return outcomes;

	async function one(name: string, covered: string): Promise<Outcome> {
		const way = `PostGIS, ${name}`;
		const base = { way, prepareSeconds: to - from, sample: 1 };
		try {
			const text = await server.psql(
				`SET max_parallel_workers_per_gather = 0;\nSET statement_timeout = '${limit}s';\n${PID}${TICKS}${NOW}\n${query(covered)}\n${NOW}\n${TICKS}${PEAK}`
			);
			const [start = NaN, end = NaN] = times(text);
			const [before = NaN, after = NaN] = [...text.matchAll(/^ticks\|(\d+) (\d+)$/gm)].map(
				(match) => (Number(match[1]) + Number(match[2])) / 100
			);
			const rows = [...text.matchAll(/^row\|(.*)\|(.*)$/gm)];
			const peak = Number(/VmHWM:\s*(\d+)/.exec(text)?.[1] ?? NaN) / 1024;
			const percent = Object.fromEntries(rows.map((row) => [row[1] ?? '', Number(row[2])]));
			return {
				...base,
				seconds: end - start,
				cpuSeconds: after - before,
				peakMb: peak,
				failures: areas.length - rows.length,
				percent
			};
		} catch (error) {
			const said = /ERROR:.*/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'failed';
			const note = said.includes('statement timeout') ? `not finished in ${limit} s` : said;
			return {
				...base,
				seconds: NaN,
				cpuSeconds: NaN,
				peakMb: NaN,
				failures: areas.length,
				percent: {},
				note
			};
		}
	}
}
