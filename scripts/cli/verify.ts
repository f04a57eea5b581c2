import { verifySnapshot } from '../../src/lib/interchange/snapshot/verify-snapshot';
import type { Command } from './command';
import { readBytes } from './read-file';
import { required } from './options';
import { Refusal } from './refusal';

/** Recomputes a snapshot from its own data; anything that is not the same ends with 2. */
export const verify: Command = {
	name: 'verify',
	usage: 'verify SNAPSHOT.zip',
	summary: 'recomputes a snapshot from its own data and says equal, or where not (exit code 2)',
	options: [],
	operand: 'snapshot',
	run: async (values) => {
		const path = required('snapshot', values['snapshot']);
		const verdict = await verifySnapshot(readBytes('snapshot', path));
		const { equal, as_of, fingerprint, figures, differences } = verdict;
		return {
			json: { equal, as_of, fingerprint, figures, differences },
			table: {
				head: ['code', 'what', 'expected', 'found'],
				rows: differences.map(({ code, what, expected, found }) => [code, what, expected, found])
			},
			notes: [
				equal
					? `Equal: ${figures} figures of ${as_of} computed anew from the file's own data.`
					: `Not equal: ${differences.length} differences; ${figures} figures of ${as_of} computed anew.`,
				`Fingerprint (SHA-256 of the manifest): ${fingerprint}`
			],
			...(equal
				? {}
				: { failure: new Refusal('snapshot-differs', `${path}: ${differences.length} differences`) })
		};
	}
};
