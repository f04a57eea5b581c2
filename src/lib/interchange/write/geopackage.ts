import type { Position } from 'geojson';
import { ByteWriter } from './bytes';
import { outCrs, type OutCrs } from './out-crs';
import { boxOf, polygonsIn, type OutField, type OutLayer, type Written } from './out-layer';
import { sqliteOf, type PutRow, type PutTable } from './sqlite';

/** `GPKG`, and version 1.3 of the standard. */
const MARKS = { application: 0x47504b47, version: 10_300 };
/** The day of the last change is always the same, so that the same layer makes the same bytes. */
const CHANGED = '1980-01-01T00:00:00.000Z';
const GEOMETRY = 'geom';
const KEY = 'fid';

const SYSTEMS = `CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)`;
const CONTENTS = `CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))`;
const COLUMNS = `CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))`;

/** A geometry behind its header of OGC 12-128, as well-known binary. */
function blobOf(polygons: readonly Position[][][], epsg: number): Uint8Array | null {
	const box = boxOf(polygons);
	if (!box) return null;
	const out = new ByteWriter();
	// `GP`, version, little end first with a box of two dimensions.
	out.bytes([0x47, 0x50, 0, 3]);
	out.int32(epsg);
	for (const side of [0, 2, 1, 3] as const) out.double(box[side]);
	const head = (kind: number, count: number) => {
		out.uint8(1);
		out.uint32(kind);
		out.uint32(count);
	};
	head(6, polygons.length);
	for (const rings of polygons) {
		head(3, rings.length);
		for (const ring of rings) {
			out.uint32(ring.length);
			for (const [x = NaN, y = NaN] of ring) {
				out.double(x);
				out.double(y);
			}
		}
	}
	return out.done();
}

const SQL_TYPES: Readonly<Record<OutField['type'], string>> = {
	text: 'TEXT',
	number: 'DOUBLE',
	date: 'DATE'
};

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function systemsOf(crs: OutCrs): PutRow[] {
	const systems = [outCrs(4326), ...(crs.epsg === 4326 ? [] : [crs])];
	const none = (rowid: number, name: string): PutRow => ({
		rowid,
		values: [name, null, 'NONE', rowid, 'undefined', null]
	});
	const rows = systems.map(({ epsg, name, wkt }): PutRow => ({
		rowid: epsg,
		values: [name, null, 'EPSG', epsg, wkt, null]
	}));
	return [
		none(-1, 'Undefined Cartesian SRS'),
		none(0, 'Undefined geographic SRS'),
		...rows.sort((a, b) => a.rowid - b.rowid)
	];
}

/** Layers as a GeoPackage 1.3 (OGC 12-128), a table each, in one system. */
export function writeGeoPackage(layers: readonly OutLayer[], crs: OutCrs): Written {
	const contents: PutRow[] = [];
	const columns: PutRow[] = [];
	const tables = layers.map((layer, index): PutTable => {
		const shapes = layer.features.map(({ geometry }) => polygonsIn(geometry, crs));
		const box = boxOf(shapes.flat()) ?? [null, null, null, null];
		const { name } = layer;
		contents.push({
			rowid: index + 1,
			values: [name, 'features', name, layer.about.join('\n'), CHANGED, ...box, crs.epsg]
		});
		columns.push({ rowid: index + 1, values: [name, GEOMETRY, 'MULTIPOLYGON', crs.epsg, 0, 0] });
		const fields = layer.fields.map((field) => `, ${quoted(field.name)} ${SQL_TYPES[field.type]}`);
		return {
			name,
			sql: `CREATE TABLE ${quoted(name)} (${KEY} INTEGER PRIMARY KEY NOT NULL, ${GEOMETRY} MULTIPOLYGON${fields.join('')})`,
			rows: layer.features.map(({ values }, k) => ({
				rowid: k + 1,
				values: [null, blobOf(shapes[k] ?? [], crs.epsg), ...layer.fields.map((_, f) => values[f] ?? null)]
			})),
			indexes: []
		};
	});
	const bytes = sqliteOf(
		[
			{ name: 'gpkg_spatial_ref_sys', sql: SYSTEMS, rows: systemsOf(crs), indexes: [] },
			{ name: 'gpkg_contents', sql: CONTENTS, rows: contents, indexes: [[0], [2]] },
			{ name: 'gpkg_geometry_columns', sql: COLUMNS, rows: columns, indexes: [[0, 1], [0]] },
			...tables
		],
		MARKS
	);
	return { bytes, notes: [] };
}
