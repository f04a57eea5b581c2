import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = '/usr/lib/postgresql/15/bin';
const NOBODY = 65_534;

/** True where PostgreSQL 15 and PostGIS are installed (apt: postgresql-15-postgis-3). */
export const HAS_POSTGIS =
	existsSync(join(BIN, 'initdb')) && existsSync('/usr/share/postgresql/15/extension/postgis.control');

/** A server of its own in a temporary folder, reached by a socket there; `stop` leaves nothing behind. */
export function ownPostgres() {
	const folder = mkdtempSync(join(tmpdir(), 'own-postgres-'));
	const root = process.getuid?.() === 0;
	if (root) chownSync(folder, NOBODY, NOBODY);
	const env = { ...process.env, HOME: folder };
	const options = { ...(root ? { uid: NOBODY, gid: NOBODY } : {}), cwd: folder, env };
	const data = join(folder, 'data');
	const run = (name: string, args: readonly string[]) =>
		execFileSync(join(BIN, name), args, { ...options, stdio: 'ignore' });
	run('initdb', ['-D', data, '-U', 'owner', '-A', 'trust', '-N', '-E', 'UTF8']);
	const settings = `-k ${folder} -c listen_addresses='' -c fsync=off`;
	run('pg_ctl', ['-D', data, '-w', '-o', settings, '-l', join(folder, 'log'), 'start']);
	return {
		/** Its address for a user. */
		address: (user: string, database = 'postgres') => `postgres://${user}@/${database}?host=${folder}`,
		/** Runs SQL as its owner; gives what was printed, a row a line. */
		sql: (text: string): string =>
			execFileSync(
				join(BIN, 'psql'),
				['-h', folder, '-U', 'owner', '-d', 'postgres', '-qAtX', '-v', 'ON_ERROR_STOP=1', '-f', '-'],
				{ ...options, input: text, encoding: 'utf8' }
			),
		stop: () => {
			spawnSync(join(BIN, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], options);
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
