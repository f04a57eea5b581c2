import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs of PostgreSQL 15, as Debian puts them. */
export const BIN = '/usr/lib/postgresql/15/bin';
const POSTGIS = '/usr/share/postgresql/15/extension/postgis.control';
const NOBODY = 65_534;

/** Why PostGIS cannot run here, null when it can. */
export function postgisMissing(): string | null {
	if (!existsSync(join(BIN, 'initdb'))) return 'no PostgreSQL 15 (apt-get install postgresql-15)';
	if (!existsSync(POSTGIS)) return 'no PostGIS (apt-get install postgresql-15-postgis-3)';
	return null;
}

/**
 * A server of its own in a temporary folder, for tests and benches: reached by a socket in `folder` as its owner `owner`,
 * run with these more settings; `stop` leaves nothing behind. `options`: to run a program as the server's user.
 */
export function ownServer(settings: readonly string[] = []) {
	const folder = mkdtempSync(join(tmpdir(), 'own-postgres-'));
	const root = process.getuid?.() === 0;
	if (root) chownSync(folder, NOBODY, NOBODY);
	const options = {
		...(root ? { uid: NOBODY, gid: NOBODY } : {}),
		cwd: folder,
		env: { ...process.env, HOME: folder }
	};
	const data = join(folder, 'data');
	const stop = () => {
		spawnSync(join(BIN, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], options);
		rmSync(folder, { recursive: true, force: true });
	};
	const run = (name: string, ...args: string[]) =>
		execFileSync(join(BIN, name), args, { ...options, stdio: 'ignore' });
	try {
		run('initdb', '-D', data, '-U', 'owner', '-A', 'trust', '-N', '-E', 'UTF8');
		const all = [`-k ${folder}`, `-c listen_addresses=''`, '-c fsync=off', ...settings].join(' ');
		run('pg_ctl', '-D', data, '-w', '-o', all, '-l', join(folder, 'log'), 'start');
	} catch (error) {
		stop();
		throw error;
	}
	/** For psql: SQL from its input as the owner, printed bare, ended by the first error. */
	const psql = ['-h', folder, '-U', 'owner', '-d', 'postgres', '-qAtX', '-v', 'ON_ERROR_STOP=1', '-f', '-'];
	return { folder, options, psql, stop };
}
