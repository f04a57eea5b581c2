import type { Client } from 'pg';
import { Refusal } from '../cli/refusal';

/** What a database says in a code, as the command line tells it. */
const SAID: Readonly<Record<string, readonly [code: string, message: string]>> = {
	ECONNREFUSED: ['db-unreachable', 'no server answers there'],
	ENOENT: ['db-unreachable', 'no server answers there'],
	ENOTFOUND: ['db-unreachable', 'no such host'],
	ETIMEDOUT: ['db-unreachable', 'the server does not answer'],
	'28000': ['db-login', 'the server does not let this user in'],
	'28P01': ['db-login', 'the password is wrong'],
	'3D000': ['db-login', 'no such database'],
	'42501': ['db-denied', 'this user may not do that'],
	'3F000': ['db-empty', 'no register there: run "db init" first'],
	'42P01': ['db-empty', 'no register there: run "db init" first'],
	'0A000': ['db-no-postgis', 'the server has no PostGIS'],
	'58P01': ['db-no-postgis', 'the server has no PostGIS'],
	'57P01': ['db-lost', 'the connection broke: nothing was changed, try again'],
	'57P02': ['db-lost', 'the connection broke: nothing was changed, try again'],
	ECONNRESET: ['db-lost', 'the connection broke: nothing was changed, try again']
};

function refusalOf(error: unknown): unknown {
	if (error instanceof Refusal || !(error instanceof Error)) return error;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
	const broken = /Connection terminated|not queryable/.test(error.message) ? 'ECONNRESET' : '';
	const said = SAID[code ?? broken];
	return said ? new Refusal(said[0], `--db: ${said[1]}`) : error;
}

/**
 * Works with a database given as `postgres://user@host/name`, all in one transaction: where anything fails nothing is
 * changed. Throws Refusals `db-…`.
 */
export async function inDatabase<T>(url: string, work: (db: Client) => Promise<T>): Promise<T> {
	if (!/^postgres(ql)?:\/\//.test(url))
		throw new Refusal('option-value', '--db must be an address like postgres://user@host/name');
	const { default: pg } = await import('pg');
	const db = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	// What is under way rejects by itself when the connection breaks.
	db.on('error', () => {});
	try {
		await db.connect();
		await db.query('BEGIN');
		const made = await work(db);
		await db.query('COMMIT');
		return made;
	} catch (error) {
		throw refusalOf(error);
	} finally {
		await db.end().catch(() => {});
	}
}
