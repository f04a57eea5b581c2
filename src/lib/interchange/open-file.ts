import { CodedError } from '../domain/errors';
import { takeFrame } from '../location/frame-words';
import type { Frame } from '../location/reading';
import { recognise, type Columns } from './columns';
import { parseDelimited } from './delimited';
import { decodeText } from './decode-text';
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

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		throw new CodedError('geojson-invalid', { what: 'json' });
	}
}

/**
 * Opens a file of places by its ending: CSV, TSV, TXT, XLSX, GeoJSON. Throws `file-type`, `table-empty`,
 * `table-too-large`, `table-quote-open`, `text-encoding`, `xlsx-unreadable`, `geojson-invalid`, `geojson-other-crs`.
 */
export async function openFile(name: string, bytes: ArrayBuffer): Promise<OpenedFile> {
	if (/\.(geo)?json$/i.test(name))
		return { kind: 'shapes', shapes: readShapes(parsed(decodeText(new Uint8Array(bytes)).text)) };
	if (!/\.(xlsx|csv|tsv|txt)$/i.test(name)) throw new CodedError('file-type');
	const table = /\.xlsx$/i.test(name)
		? await (await import('./xlsx')).readXlsx(bytes)
		: parseDelimited(decodeText(new Uint8Array(bytes)).text);
	return { kind: 'table', table, columns: recognise(table), frame: statedFrame(table) };
}
