import type { Client } from 'pg';
import type { AreaCoverage, AreaLevel } from '../../src/lib/coverage/types';
import { BOUNDARY_SOURCES } from '../../src/lib/coverage/register-input';
import type { IsoDate } from '../../src/lib/domain/date';
import { worstPrecision, type Precision } from '../../src/lib/domain/precision';

export interface AskedCoverage {
	level: AreaLevel;
	vintage: string;
	types: readonly string[];
	asOf: IsoDate;
}

interface AreaRow {
	code: string;
	name: string;
	base_ha: number;
	covered_ha: number | null;
	firm_ha: number | null;
	at_least: boolean;
	plans: string[];
}

interface PlanRow {
	plan: string;
	precision: Precision;
	sources: string[];
	own: boolean;
}

/** What the database measured: its areas as the engine gives them, without shares of single plans and overlaps. */
export interface MeasuredByDatabase {
	areas: (AreaCoverage & { planIds: readonly string[] })[];
	/** Plans that counted and are not as the official register has them. */
	own: string[];
	/** What measured, e.g. "PostGIS 3.3.2". */
	engine: string;
}

function areaOf(row: AreaRow, { asOf }: AskedCoverage, plans: ReadonlyMap<string, PlanRow>) {
	const { base_ha: baseHa, at_least: lowerBound } = row;
	// Where no plan is known and some may be missing, nothing is known.
	const covered = row.covered_ha ?? (lowerBound ? null : 0);
	const coveredHa = covered === null ? null : Math.min(covered, baseHa);
	const of = row.plans.flatMap((id) => plans.get(id) ?? []);
	return {
		id: row.code,
		name: row.name,
		asOf,
		baseHa,
		coveredHa,
		overlapHa: null,
		gapHa: coveredHa === null ? null : baseHa - coveredHa,
		percent: coveredHa === null ? null : (100 * coveredHa) / baseHa,
		lowerBound,
		byType: {},
		plans: [],
		planIds: row.plans,
		overlaps: [],
		indicativeHa: coveredHa === null ? null : Math.max(0, coveredHa - (row.firm_ha ?? 0)),
		precision: worstPrecision(['generalised', ...of.map(({ precision }) => precision)]),
		kernel: null,
		parts: null,
		sources: [...new Set([...BOUNDARY_SOURCES, ...of.flatMap(({ sources }) => sources)])],
		warnings: [],
		pieces: null
	} satisfies AreaCoverage & { planIds: readonly string[] };
}

/** Coverage of every area of a level, measured in the database (see `planning.coverage` in schema.sql). */
export async function measureInDatabase(db: Client, asked: AskedCoverage): Promise<MeasuredByDatabase> {
	const { level, vintage, types, asOf } = asked;
	const { rows: found } = await db.query<PlanRow>(
		'SELECT DISTINCT ON (plan) plan, precision, sources, own FROM planning.footprint ORDER BY plan, since'
	);
	const plans = new Map(found.map((row) => [row.plan, row]));
	const { rows } = await db.query<AreaRow>('SELECT * FROM planning.coverage($1, $2, $3, $4)', [
		level,
		vintage,
		types,
		asOf
	]);
	const { rows: versions } = await db.query<{ version: string }>('SELECT PostGIS_Lib_Version() AS version');
	const counted = new Set(rows.flatMap((row) => row.plans));
	return {
		areas: rows.map((row) => areaOf(row, asked, plans)),
		own: found.filter(({ plan, own }) => own && counted.has(plan)).map(({ plan }) => plan),
		engine: `PostGIS ${versions[0]?.version ?? ''}`.trim()
	};
}
