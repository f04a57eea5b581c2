import { CodedError } from '../../domain/errors';
import { takeFrame } from '../../location/frame-words';
import { crsOfKey } from '../crs/file-crs';
import { readCode } from '../crs/read-wkt';
import { decodeText, type TextEncoding } from '../decode-text';
import { parseDelimited } from '../delimited';
import type { TextTable } from '../table';
import { readXlsx } from '../xlsx';
import type { Budget } from './budget';
import type { FileLayer, StatedCrs } from './layer';
import { readWkb } from './wkb';
import { namesApart } from './names-apart';
import { HEX_WKB, shapeColumn } from './shape-column';
import { readWktGeometry } from './wkt-geometry';

function hexBytes(text: string): Uint8Array {
	const hex = text.trim();
	return Uint8Array.from({ length: hex.length / 2 }, (_, k) => parseInt(hex.slice(2 * k, 2 * k + 2), 16));
}

/** What headings and titles say of the coordinates. */
function statedIn(texts: readonly string[]): StatedCrs | null {
	try {
		const { frame } = takeFrame(texts.join(' ; '));
		return frame === null ? null : { said: String(frame), crs: crsOfKey(String(frame)) };
	} catch (error) {
		if (error instanceof CodedError) return null;
		throw error;
	}
}

/**
 * A table with a column of well-known text or binary as a layer. Throws `table-without-shapes`, and what the readers of
 * tables throw.
 */
function tableLayer(name: string, table: TextTable, budget: Budget): FileLayer {
	const column = shapeColumn(table);
	if (column === null) throw new CodedError('table-without-shapes');
	const head = namesApart(table.head);
	const layer: FileLayer = {
		name,
		crs: statedIn([...table.above, ...table.head]),
		fields: head.flatMap((field, k) => (k === column ? [] : [{ name: field, type: 'text' as const }])),
		features: [],
		leftOut: [],
		notes: []
	};
	const srids = new Set<number>();
	table.rows.forEach((row, index) => {
		budget.feature();
		const cell = row[column] ?? '';
		const { geometry, srid } = HEX_WKB.test(cell.trim())
			? { geometry: readWkb(hexBytes(cell), budget), srid: null }
			: cell.trim() === ''
				? { geometry: null, srid: null }
				: readWktGeometry(cell);
		if (srid !== null) srids.add(srid);
		const values = head.flatMap((field, k) => (k === column ? [] : [[field, row[k]?.trim() || null]]));
		const properties = Object.fromEntries(values) as Record<string, string | null>;
		if (typeof geometry === 'string') layer.leftOut.push({ index, id: null, code: geometry, properties });
		else layer.features.push({ index, id: null, properties, geometry });
	});
	const [srid, other] = srids;
	return srid !== undefined && other === undefined ? { ...layer, crs: readCode(srid) } : layer;
}

/** A CSV or TSV as a layer. Throws what `tableLayer`, `decodeText` and `parseDelimited` throw. */
export const readCsvLayer = (
	name: string,
	bytes: Uint8Array,
	encoding: TextEncoding | null,
	budget: Budget
) => tableLayer(name, parseDelimited(decodeText(bytes, encoding).text), budget);

/** A sheet of a workbook as a layer. Throws what `tableLayer` and `readXlsx` throw. */
export const readXlsxLayer = (name: string, bytes: Uint8Array, budget: Budget) =>
	tableLayer(name, readXlsx(bytes.slice().buffer, null), budget);
