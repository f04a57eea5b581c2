import { PLAN_TYPES } from '../../src/lib/domain/plan';
import { REGISTER_ABOUT, registerSources } from '../../src/lib/interchange/snapshot/register-sources';
import { writeSnapshot } from '../../src/lib/interchange/snapshot/snapshot';
import { PLANS } from '../../src/lib/register/plans';
import { readAtoms } from '../tiles/sources';
import type { Command } from './command';
import { DEFAULT_TYPES } from './coverage-input';
import { writeOut } from './measured';
import { dateOf, listOf, oneOf, required, vintageOf } from './options';

/** The state of the register on a day in one file, such as at the end of a year. */
export const snapshot: Command = {
	name: 'snapshot',
	usage: 'snapshot --as-of YYYY-MM-DD --out F.zip [--types a,b]',
	summary: 'register, boundaries, method and figures on a day with their hashes, in one file',
	options: ['as-of', 'out', 'types'],
	run: async (values) => {
		const asOf = dateOf('as-of', required('as-of', values['as-of']));
		vintageOf('as-of', asOf);
		const out = required('out', values['out']);
		const types = listOf('types', values['types'] ?? DEFAULT_TYPES).map((type) =>
			oneOf('types', type, PLAN_TYPES)
		);
		const { zip, fingerprint, figures } = await writeSnapshot(registerSources(readAtoms(), PLANS), {
			as_of: asOf,
			types,
			...REGISTER_ABOUT
		});
		writeOut(out, zip);
		return {
			json: { as_of: asOf, file: out, bytes: zip.length, figures, fingerprint },
			table: { head: ['as_of', 'file', 'bytes', 'figures'], rows: [[asOf, out, zip.length, figures]] },
			notes: [`Fingerprint (SHA-256 of the manifest): ${fingerprint}`]
		};
	}
};
