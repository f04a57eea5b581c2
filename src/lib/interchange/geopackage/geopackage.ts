import type { Geometry } from 'geojson';
import { CodedError, type ErrorCode } from '../../domain/errors';
import { readCode, readWkt } from '../crs/read-wkt';
import type { JsonRecord } from '../geojson/record';
import type { Budget } from '../layers/budget';
import type { FileLayer, LayerField, StatedCrs } from '../layers/layer';
import { readWkb } from '../layers/wkb';
import { SqliteFile, type SqlRow, type SqlTable } from '../sqlite/database';
import type { SqlValue } from '../sqlite/record';

/** Bytes of the envelope by its kind (OGC 12-128, 2.1.3). */
const ENVELOPES = [0, 32, 48, 48, 64];

/** The geometry of a blob behind its header; a code where it cannot be read. */
function geometryOf(
	value: SqlValue | undefined,
	budget: Budget,
	drawn: () => void
): Geometry | null | ErrorCode {
	if (value === null || value === undefined) return null;
	if (!(value instanceof Uint8Array) || value[0] !== 0x47 || value[1] !== 0x50) return 'record-invalid';
	const flags = value[3] ?? 0;
	// An extended geometry is of a vendor's own.
	if (flags & 0x20) return 'geometry-unknown';
	const envelope = ENVELOPES[(flags >> 1) & 7];
	if (envelope === undefined) return 'record-invalid';
	if (flags & 0x10) return null;
	return readWkb(value.subarray(8 + envelope), budget, drawn);
}

const FIELD_TYPES: readonly [RegExp, LayerField['type']][] = [
	[/^date/i, 'date'],
	[/^bool/i, 'boolean'],
	[/^blob/i, 'binary'],
	[/^(text|char|varchar|clob)/i, 'text'],
	[/^\w+/, 'number']
];

class GeoPackage {
	readonly #file: SqliteFile;

	constructor(
		bytes: Uint8Array,
		private readonly budget: Budget,
		plain: boolean
	) {
		this.#file = new SqliteFile(bytes, plain);
	}

	#rows(name: string): SqlRow[] {
		const table = this.#file.table(name);
		return table ? [...this.#file.rows(table)] : [];
	}

	/** What the table of systems says of an id. */
	#crs(id: SqlValue | undefined, systems: readonly SqlRow[]): StatedCrs | null {
		// −1 and 0 say that it is not known.
		if (typeof id !== 'number' || id === 0 || id === -1) return null;
		const row = systems.find((one) => one.get('srs_id') === id);
		const code = row?.get('organization_coordsys_id');
		const organisation = this.#file.text(row?.get('organization'));
		if (/^epsg$/i.test(organisation) && typeof code === 'number') {
			const stated = readCode(code);
			if (stated.crs) return stated;
		}
		const definition =
			this.#file.text(row?.get('definition_12_063')) || this.#file.text(row?.get('definition'));
		if (/^\s*\w+\s*\[/.test(definition)) return readWkt(definition);
		return { said: this.#file.text(row?.get('srs_name')) || `srs_id ${id}`, crs: null };
	}

	#property(value: SqlValue | undefined, type: LayerField['type']): string | number | boolean | null {
		if (value === null || value === undefined || value instanceof Uint8Array) return null;
		if (typeof value === 'number') return type === 'boolean' ? value !== 0 : value;
		return this.#file.text(value) || null;
	}

	#layer(table: SqlTable, geometry: string | null, crs: StatedCrs | null): FileLayer {
		const columns = table.columns.filter(({ name }) => name.toLowerCase() !== geometry);
		const fields = columns.map(({ name, type }) => ({
			name: name.normalize('NFC'),
			type: FIELD_TYPES.find(([form]) => form.test(type))?.[1] ?? ('text' as const)
		}));
		const layer: FileLayer = {
			name: table.name.normalize('NFC'),
			crs,
			fields,
			features: [],
			leftOut: [],
			notes: []
		};
		const key = columns.find(({ rowid }) => rowid)?.name.toLowerCase();
		let index = 0;
		let curved = 0;
		for (const row of this.#file.rows(table)) {
			this.budget.feature();
			const values = columns.map(({ name }, k) => [
				fields[k]?.name ?? name,
				this.#property(row.get(name.toLowerCase()), fields[k]?.type ?? 'text')
			]);
			const shape =
				geometry === null ? null : geometryOf(row.get(geometry), this.budget, () => (curved += 1));
			const id = key === undefined ? null : this.#file.text(row.get(key));
			if (typeof shape === 'string')
				layer.leftOut.push({ index, id, code: shape, properties: Object.fromEntries(values) as JsonRecord });
			else
				layer.features.push({
					index,
					id,
					properties: Object.fromEntries(values) as JsonRecord,
					geometry: shape
				});
			index += 1;
		}
		if (curved > 0) layer.notes.push({ code: 'geometry-curved', value: curved });
		if (this.#file.hasLog) layer.notes.push({ code: 'sqlite-log' });
		return layer;
	}

	layers(): FileLayer[] {
		const contents = this.#rows('gpkg_contents');
		if (contents.length === 0 && !this.#file.table('gpkg_contents'))
			throw new CodedError('geopackage-invalid');
		const geometries = this.#rows('gpkg_geometry_columns');
		const systems = this.#rows('gpkg_spatial_ref_sys');
		return contents.flatMap((row): FileLayer[] => {
			const name = this.#file.text(row.get('table_name'));
			const table = this.#file.table(name);
			const kind = this.#file.text(row.get('data_type'));
			if (!table || (kind !== 'features' && kind !== 'attributes')) return [];
			const column = geometries.find((one) => this.#file.text(one.get('table_name')) === name);
			const geometry = column ? this.#file.text(column.get('column_name')).toLowerCase() : null;
			const crs = this.#crs(column?.get('srs_id') ?? row.get('srs_id'), systems);
			return [this.#layer(table, geometry, geometry === null ? null : crs)];
		});
	}
}

/**
 * The feature and attribute tables of a GeoPackage (OGC 12-128). `plain`: its texts are bytes of letters not told, given
 * as `byteText` gives them. Throws `sqlite-invalid`, `geopackage-invalid` for another SQLite file, `file-too-large`.
 */
export const readGeoPackage = (bytes: Uint8Array, budget: Budget, plain = false): FileLayer[] =>
	new GeoPackage(bytes, budget, plain).layers();
