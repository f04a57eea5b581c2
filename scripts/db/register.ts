import type { Client } from 'pg';
import type { RegisterEdit } from '../../src/lib/domain/register-edit';
import { differing, joinLogs } from '../../src/lib/register/edit-log';
import { ownRegister } from '../../src/lib/register/own-register';
import { PLANS } from '../../src/lib/register/plans';
import { PROVINCE } from '../../src/lib/register/province';
import { readEdit } from '../../src/lib/register/schemas/edits';
import { committedBoundaries } from '../cli/boundaries';
import { Refusal } from '../cli/refusal';
import { areaRows, footprintRows, packDigest } from './pack';

/** Counts the forms of the tables: a later one is refused. */
const VERSION = 1;
/** So many rows go in one statement. */
const ROWS = 500;

async function inSlices<T>(rows: readonly T[], put: (slice: string) => Promise<unknown>): Promise<void> {
	for (let k = 0; k < rows.length; k += ROWS) await put(JSON.stringify(rows.slice(k, k + ROWS)));
}

/** One at a time draws anew what counts. */
const ALONE = 'LOCK TABLE planning.footprint IN SHARE ROW EXCLUSIVE MODE';

const LAND = `ST_Multi(CASE WHEN ST_IsValid(g) THEN g ELSE ST_CollectionExtract(ST_MakeValid(g), 3) END)`;

/** Refuses a register of another province or of a later form. Throws `db-elsewhere`, `db-newer`, `db-edition`. */
export async function checkAbout(db: Client, { edition = false } = {}): Promise<void> {
	const { rows } = await db.query<{ version: number; province: string; digest: string }>(
		'SELECT version, province, digest FROM planning.about'
	);
	const [about] = rows;
	if (!about) throw new Refusal('db-empty', '--db: no register there: run "db init" first');
	if (about.province !== PROVINCE.id)
		throw new Refusal('db-elsewhere', `--db: the register there is of ${about.province}`);
	if (about.version > VERSION)
		throw new Refusal('db-newer', '--db: the register there is of a later version of this program');
	if (edition && about.digest !== packDigest())
		throw new Refusal('db-edition', '--db: another edition of the official register is there: run "db init"');
}

/** Puts boundaries and official plans in the place of those that are there; the log stays. */
export async function putPack(db: Client): Promise<{ areas: number; plans: number }> {
	const boundaries = committedBoundaries();
	await db.query(ALONE);
	await db.query('DELETE FROM planning.about; DELETE FROM planning.area');
	await db.query('INSERT INTO planning.about (version, province, digest) VALUES ($1, $2, $3)', [
		VERSION,
		PROVINCE.id,
		packDigest()
	]);
	const areas = areaRows(boundaries);
	await inSlices(areas, (slice) =>
		db.query(
			`WITH given AS (
				SELECT r.*, ST_GeomFromGeoJSON(r.geom) AS g FROM json_to_recordset($1) AS r(vintage text, since date,
					until date, level text, code text, name text, atoms text[], place integer, geom json, complete json)
			), put AS (
				INSERT INTO planning.area (vintage, since, until, level, code, name, atoms, place, geom)
				SELECT vintage, since, until, level, code, name, atoms, place, ${LAND} FROM given
			)
			INSERT INTO planning.complete (level, vintage, code, type, since)
			SELECT level, vintage, code, c.type, c.since
			FROM given, json_to_recordset(complete) AS c(type text, since date)`,
			[slice]
		)
	);
	const { plans } = await putFootprints(db, boundaries);
	return { areas: areas.length, plans };
}

/** The log, oldest entry first: what is approved, and where asked for and allowed what waits. Throws `db-entry`. */
export async function readLog(db: Client, { waiting = false } = {}): Promise<RegisterEdit[]> {
	const { rows } = await db.query<{ id: string; body: unknown }>(
		`SELECT id, body FROM planning.entry ${waiting ? '' : 'WHERE approved_at IS NOT NULL'}`
	);
	const edits = rows.map(({ id, body }) => {
		const edit = readEdit(body);
		if (!edit) throw new Refusal('db-entry', `--db: entry ${id} cannot be read`);
		return edit;
	});
	return joinLogs(edits, []);
}

/** Draws anew what counts by the official register and the approved entries. */
async function putFootprints(db: Client, boundaries = committedBoundaries()): Promise<{ plans: number }> {
	const rows = footprintRows(boundaries, ownRegister(PLANS, await readLog(db)));
	await db.query('DELETE FROM planning.footprint');
	await inSlices(rows, (slice) =>
		db.query(
			`WITH given AS (
				SELECT r.*, ST_GeomFromGeoJSON(r.geom) AS g FROM json_to_recordset($1) AS r(plan text, name text, type text,
					own boolean, since date, until date, known text, partly text[], precision text, indicative boolean,
					sources text[], geom json)
			)
			INSERT INTO planning.footprint (plan, name, type, own, since, until, known, partly, precision, indicative, sources, geom)
			SELECT plan, name, type, own, since, until, known, partly, precision, indicative, sources, ${LAND} FROM given`,
			[slice]
		)
	);
	return { plans: new Set(rows.map(({ plan }) => plan)).size };
}

/**
 * Adds the entries that are not there yet. Throws `db-entry-differs` for one that is there and says something else:
 * nothing is added then.
 */
export async function pushLog(db: Client, log: readonly RegisterEdit[]): Promise<{ added: number }> {
	const { rows } = await db.query<{ body: RegisterEdit }>(
		'SELECT body FROM planning.entry WHERE id = ANY ($1)',
		[log.map(({ id }) => id)]
	);
	const [differs] = differing(
		rows.map(({ body }) => body),
		log
	);
	if (differs !== undefined)
		throw new Refusal('db-entry-differs', `--register: entry ${differs} is there and says something else`);
	let added = 0;
	await inSlices(
		log.map((body) => ({ id: body.id, said_at: body.at, body })),
		async (slice) => {
			const put = await db.query(
				`INSERT INTO planning.entry (id, said_at, body)
				SELECT id, said_at, body FROM json_to_recordset($1) AS r(id text, said_at timestamptz, body json)
				ON CONFLICT (id) DO NOTHING`,
				[slice]
			);
			added += put.rowCount ?? 0;
		}
	);
	return { added };
}

/** Ids of the entries that are about one of these plans: changes, and what takes those back. */
function entriesOf(log: readonly RegisterEdit[], plans: readonly string[]): string[] {
	const found = new Set<string>();
	for (const edit of log) {
		if (edit.kind === 'change' ? plans.includes(edit.plan) : found.has(edit.of)) found.add(edit.id);
	}
	return [...found];
}

/** Lets entries that wait count: those about these plans, or all. What counts is drawn anew. */
export async function approve(
	db: Client,
	plans: readonly string[] | null
): Promise<{ approved: number; plans: number }> {
	await db.query(ALONE);
	const log = await readLog(db, { waiting: true });
	const ids = plans ? entriesOf(log, plans) : log.map(({ id }) => id);
	const put = await db.query(
		`UPDATE planning.entry SET approved_by = current_user, approved_at = now()
		WHERE approved_at IS NULL AND id = ANY ($1)`,
		[ids]
	);
	return { approved: put.rowCount ?? 0, ...(await putFootprints(db)) };
}
