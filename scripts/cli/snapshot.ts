import { writeFileSync } from 'node:fs';
import { PLAN_TYPES } from '../../src/lib/domain/plan';
import { writeSnapshot } from '../../src/lib/interchange/snapshot/snapshot';
import { CENTRES } from '../../src/lib/register/centres';
import { COMPLETENESS } from '../../src/lib/register/completeness';
import { PLANS } from '../../src/lib/register/plans';
import { PROPOSALS } from '../../src/lib/register/proposals';
import { PROVINCE } from '../../src/lib/register/province';
import { UNIT_REGISTER } from '../../src/lib/register/units';
import { VINTAGE_REGISTER } from '../../src/lib/register/vintages';
import { readAtoms } from '../tiles/sources';
import type { Command } from './command';
import { DEFAULT_TYPES } from './coverage-input';
import { dateOf, listOf, oneOf, required, vintageOf } from './options';
import { Refusal } from './refusal';

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
		const { zip, fingerprint, figures } = await writeSnapshot(
			{
				'boundaries/atoms.topojson': readAtoms(),
				'boundaries/units.json': UNIT_REGISTER,
				'boundaries/vintages.json': VINTAGE_REGISTER,
				'register/centres.json': CENTRES,
				'register/completeness.json': COMPLETENESS,
				'register/plans.json': PLANS,
				'register/proposals.json': PROPOSALS
			},
			{
				as_of: asOf,
				types,
				province: PROVINCE.id,
				notice: {
					vi: `Để tham khảo, không có giá trị pháp lý. Hỏi ${PROVINCE.ask.vi}.`,
					en: `For reference, no legal force. Ask ${PROVINCE.ask.en}.`
				}
			}
		);
		try {
			writeFileSync(out, zip);
		} catch {
			throw new Refusal('file-unwritable', `--out: cannot write ${out}`);
		}
		return {
			json: { as_of: asOf, file: out, bytes: zip.length, figures, fingerprint },
			table: { head: ['as_of', 'file', 'bytes', 'figures'], rows: [[asOf, out, zip.length, figures]] },
			notes: [`Fingerprint (SHA-256 of the manifest): ${fingerprint}`]
		};
	}
};
