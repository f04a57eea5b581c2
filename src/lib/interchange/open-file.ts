import { CodedError } from '../domain/errors';
import { takeFrame } from '../location/frame-words';
import type { Frame } from '../location/reading';
import { recognise, type Columns } from './columns';
import { parseDelimited } from './delimited';
import { decodeText } from './decode-text';
import { wantFormat } from './formats';
import { readGeoJsonBytes } from './geojson-file';
import { readShapes, type Shape } from './geojson-shapes';
import type { TextTable } from './table';

/** What a file of places holds: a table whose columns are proposed, or shapes. */
export type OpenedFile =
	| { kind: 'table'; table: TextTable; columns: Columns; frame: Frame | null }
	| { kind: 'shapes'; shapes: readonly Shape[] };

/** The coordinate system that titles and headings name; null when they name none, or one that is not offered. */
function statedFrame({ above, head }: TextTable): Frame | null {
	try {
		return takeFrame([...above, ...head].join(' ')).frame;
	} catch (error) {
		if (error instanceof CodedError) return null;
		throw error;
	}
}

/**
 * Opens a file of places by what it is: a table (CSV, TSV, XLSX) or GeoJSON. Throws what `wantFormat`, the
 * readers of tables and `readGeoJsonBytes` throw.
 */
export async function openFile(name: string, given: ArrayBuffer): Promise<OpenedFile> {
	const bytes = new Uint8Array(given);
	const format = wantFormat(name, bytes, ['geojson', 'csv', 'xlsx']);
	if (format === 'geojson') return { kind: 'shapes', shapes: readShapes(readGeoJsonBytes(bytes)) };
	const table =
		format === 'xlsx'
			? await (await import('./xlsx')).readXlsx(given)
			: parseDelimited(decodeText(bytes).text);
	return { kind: 'table', table, columns: recognise(table), frame: statedFrame(table) };
}
