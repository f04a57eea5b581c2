import { evidencePapers } from '../../src/lib/i18n/evidence-paper';
import { writeEvidence } from '../../src/lib/interchange/export/evidence';
import type { Command } from './command';
import { MEASURED_OPTIONS, measuredFor, writeOut } from './measured';
import { required } from './options';

/** The figures of some areas with all that stands behind them. */
export const evidence: Command = {
	name: 'evidence',
	usage:
		'evidence --level L --out F.zip [--area ID] [--as-of D] [--vintage D] [--types a,b] [--base unit|urban] [--register MINE.json]',
	summary: 'figures, land, sources and method of a level or an area with their hashes, in one zip',
	options: [...MEASURED_OPTIONS, 'out'],
	run: async (values) => {
		const out = required('out', values['out']);
		const measured = measuredFor(values);
		const { zip, fingerprint, files } = await writeEvidence(measured, evidencePapers(measured));
		writeOut(out, zip);
		const areas = measured.results.length;
		return {
			json: { as_of: measured.asOf, file: out, bytes: zip.length, areas, files, fingerprint },
			table: {
				head: ['as_of', 'file', 'bytes', 'areas'],
				rows: [[measured.asOf, out, zip.length, areas]]
			},
			notes: [`Fingerprint (SHA-256 of SHA256SUMS): ${fingerprint}`]
		};
	}
};
