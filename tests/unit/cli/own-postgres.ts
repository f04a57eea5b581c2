import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { BIN, ownServer } from '../../../scripts/db/own-server';

/** A server of its own to be worked with as one user or another. */
export function ownPostgres() {
	const { folder, options, psql, stop } = ownServer();
	return {
		/** Its address for a user. */
		address: (user: string, database = 'postgres') => `postgres://${user}@/${database}?host=${folder}`,
		/** Runs SQL as its owner; gives what was printed, a row a line. */
		sql: (text: string): string =>
			execFileSync(join(BIN, 'psql'), psql, { ...options, input: text, encoding: 'utf8' }),
		stop
	};
}
