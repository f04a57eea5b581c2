import type { Geometry } from 'geojson';
import type { TextTable } from '../interchange/table';
import type { BatchRow } from '../interchange/verdict';
import { writeCsv, writeGeoJson, type OutFormat } from '../interchange/write';
import type { Language } from './format';
import { verdictTable } from './verdict-table';

/** The verdicts as a file, the same from the page and from the command line. `given`: the reader's own table. */
export async function verdictFile(
	format: OutFormat,
	rows: readonly { row: BatchRow; geometry: Geometry | null }[],
	given: TextTable | null,
	language: Language
): Promise<Blob> {
	const table = verdictTable(
		rows.map(({ row }) => row),
		given,
		language
	);
	if (format === 'csv') return new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' });
	if (format === 'geojson') {
		const geometries = rows.map(({ geometry }) => geometry);
		return new Blob([writeGeoJson(table, geometries)], { type: 'application/geo+json' });
	}
	return (await import('../interchange/xlsx')).writeXlsx(table);
}
