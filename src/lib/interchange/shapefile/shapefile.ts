import { CodedError } from '../../domain/errors';
import { readWkt } from '../crs/read-wkt';
import { decodeText, type TextEncoding } from '../decode-text';
import type { JsonRecord } from '../geojson/record';
import type { Budget } from '../layers/budget';
import type { FileLayer, GivenFile, LayerNote } from '../layers/layer';
import { namesApart } from '../layers/names-apart';
import { encodingOf, fieldText, lettersOf } from '../layers/letters';
import { plainValue, readDbf, textBytes, typeOf, type Dbf } from './dbf';
import { readShp } from './shp';

/** Parts of one shapefile by their endings. */
export type ShapefileParts = ReadonlyMap<string, GivenFile>;

/** Language bytes of dBASE that name an encoding read here. */
const LANGUAGES: Readonly<Record<number, TextEncoding>> = { 0x03: 'windows-1252', 0x57: 'windows-1252' };

interface Table {
	fields: FileLayer['fields'];
	/** null for a record that was deleted. */
	rows: (JsonRecord | null)[];
	notes: LayerNote[];
}

function textsOf({ fields, records }: Dbf): Uint8Array[] {
	const texts = fields.filter((field) => typeOf(field) === 'text');
	return records.flatMap((record) =>
		record ? texts.map(({ from, length }) => textBytes(record.subarray(from, from + length))) : []
	);
}

function tableOf(parts: ShapefileParts, chosen: TextEncoding | null, budget: Budget): Table {
	const file = parts.get('dbf');
	if (!file) return { fields: [], rows: [], notes: [{ code: 'shapefile-without-dbf' }] };
	const dbf = readDbf(file.bytes, budget);
	const page = parts.get('cpg') ?? parts.get('cst');
	const said = page ? encodingOf(new TextDecoder().decode(page.bytes)) : (LANGUAGES[dbf.language] ?? null);
	const names = dbf.fields.map(({ name }) => textBytes(name));
	const encoding = lettersOf([...names, ...textsOf(dbf)], said, chosen);
	const apart = namesApart(names.map((name, k) => fieldText(name, encoding) || `#${k + 1}`));
	const fields = dbf.fields.map((field, k) => ({ name: apart[k] ?? '', type: typeOf(field) }));
	const rows = dbf.records.map((record) => {
		if (!record) return null;
		const values = dbf.fields.map((field, k) => {
			const cell = record.subarray(field.from, field.from + field.length);
			const plain = plainValue(cell, field);
			if (plain !== undefined) return [fields[k]?.name ?? '', plain];
			return [fields[k]?.name ?? '', fieldText(textBytes(cell), encoding) || null];
		});
		return Object.fromEntries(values) as JsonRecord;
	});
	return { fields, rows, notes: dbf.torn ? [{ code: 'file-torn', value: file.name }] : [] };
}

/** A shapefile of its parts. Throws `shapefile-part-missing`, `shapefile-invalid`, `dbf-invalid`, `text-encoding`, `file-too-large`. */
export function readShapefile(
	name: string,
	parts: ShapefileParts,
	encoding: TextEncoding | null,
	budget: Budget
): FileLayer {
	const main = parts.get('shp');
	if (!main) throw new CodedError('shapefile-part-missing', { part: 'shp' });
	const shapes = readShp(main.bytes, budget);
	const table = tableOf(parts, encoding, budget);
	const prj = parts.get('prj');
	const wkt = prj && prj.bytes.length > 0 ? decodeText(prj.bytes, 'utf-8').text : '';
	const layer: FileLayer = {
		name,
		crs: wkt.trim() === '' ? null : readWkt(wkt),
		fields: table.fields,
		features: [],
		leftOut: [],
		notes: [...shapes.notes, ...table.notes]
	};
	shapes.records.forEach((geometry, index) => {
		const properties = table.rows[index];
		// A record deleted in the table is no longer there, though its outline is.
		if (properties === null) return;
		if (typeof geometry === 'string')
			layer.leftOut.push({ index, id: null, code: geometry, properties: properties ?? {} });
		else layer.features.push({ index, id: null, properties: properties ?? {}, geometry });
	});
	const rows = table.rows.length;
	if (parts.has('dbf') && rows !== shapes.records.length) {
		layer.notes.push({ code: 'shapefile-parts-differ', value: `${shapes.records.length}, ${rows}` });
	}
	return layer;
}
