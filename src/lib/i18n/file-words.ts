import type { CodedError, ErrorCode } from '../domain/errors';
import { m } from './paraglide/messages.js';
import { formatNumber, type Language } from './format';

/** In the reader's language, or in one asked for (the command line speaks English). */
export type In = { locale?: Language };
export type ErrorWords = (details: CodedError['details'], options: In) => string;

/** Formats as their users know them. */
const FORMAT_NAMES: Readonly<Record<string, string>> = {
	geojson: 'GeoJSON',
	csv: 'CSV',
	xlsx: 'XLSX',
	topojson: 'TopoJSON',
	'esri-json': 'Esri JSON',
	shapefile: 'Shapefile',
	geopackage: 'GeoPackage',
	sqlite: 'SQLite / SpatiaLite',
	geodatabase: 'File Geodatabase',
	'geodatabase-personal': 'Personal Geodatabase (.mdb)',
	gml: 'GML',
	kml: 'KML / KMZ',
	gpx: 'GPX',
	flatgeobuf: 'FlatGeobuf',
	mapinfo: 'MapInfo TAB / MIF',
	dxf: 'DXF',
	dwg: 'DWG',
	dgn: 'DGN',
	'dgn-v8': 'DGN V8',
	xls: 'Excel 97 (.xls)',
	ods: 'OpenDocument / Numbers'
};

const FORMAT_GROUPS: Readonly<Record<string, (inputs: { format: string }, options: In) => string>> = {
	read: m.refuse_format_read,
	gis: m.refuse_format_gis,
	cad: m.refuse_format_cad,
	table: m.refuse_format_table,
	paper: m.refuse_format_paper,
	archive: (_, options) => m.refuse_format_archive({}, options)
};

function formatWords({ format = '', group = 'gis' }: CodedError['details'], options: In): string {
	const named: Readonly<Record<string, (inputs: object, options: In) => string>> = {
		pdf: m.format_pdf,
		image: m.format_image,
		word: m.format_word
	};
	const name = named[format]?.({}, options) ?? FORMAT_NAMES[format] ?? String(format);
	return (FORMAT_GROUPS[group] ?? m.refuse_format_gis)({ format: name }, options);
}

function sizeWords({ mb, features, corners, layers }: CodedError['details'], options: In): string {
	const count = (value: string | number) => formatNumber(Number(value), options.locale ?? 'vi');
	if (features !== undefined) return m.refuse_file_features({ features: count(features) }, options);
	if (corners !== undefined) return m.refuse_file_corners({ corners: count(corners) }, options);
	if (layers !== undefined) return m.refuse_file_layers({ layers: count(layers) }, options);
	return mb === undefined
		? m.refuse_file_too_large({}, options)
		: m.refuse_file_mb({ mb: count(mb) }, options);
}

export const plain =
	(words: (inputs: object, options: In) => string): ErrorWords =>
	(_, options) =>
		words({}, options);
const valued =
	(words: (inputs: { value: string }, options: In) => string): ErrorWords =>
	({ value = '' }, options) =>
		words({ value: String(value) }, options);

const torn =
	(format: string): ErrorWords =>
	(_, options) =>
		m.refuse_gis_invalid({ format }, options);

/** Why a file, or one feature of it, was not read. */
export const FILE_WORDS = {
	'file-empty': plain(m.refuse_file_empty),
	'file-type': plain(m.refuse_file_type),
	'file-unreadable': plain(m.refuse_file_unreadable),
	'worker-failed': (_, options) => m.notice_worker_failed({ what: '' }, options),
	'part-lost': (_, options) => m.notice_part_lost({ what: '' }, options),
	'file-too-large': sizeWords,
	'file-slow': plain(m.refuse_file_slow),
	'gdal-failed': plain(m.refuse_gdal_failed),
	'gdal-unreadable': plain(m.refuse_gdal_unreadable),
	'geodatabase-compressed': plain(m.refuse_geodatabase_compressed),
	'geodatabase-part-missing': ({ part = 'gdb' }, options) =>
		m.refuse_geodatabase_part({ part: String(part) }, options),
	'tab-part-missing': ({ part = 'tab' }, options) => m.refuse_tab_part({ part: String(part) }, options),
	'format-unsupported': formatWords,
	'register-file-invalid': plain(m.refuse_register_invalid),
	'register-file-newer': plain(m.refuse_register_newer),
	'register-file-elsewhere': plain(m.refuse_register_elsewhere),
	'footprint-file-empty': plain(m.refuse_footprint_none),
	'zip-unreadable': plain(m.refuse_zip_unreadable),
	'zip-nested': plain(m.refuse_zip_nested),
	'file-inflates': plain(m.refuse_file_inflates_much),
	'shapefile-part-missing': ({ part = 'shp' }, options) =>
		m.refuse_shapefile_part({ part: String(part) }, options),
	'shapefile-invalid': torn('Shapefile (.shp)'),
	'dbf-invalid': torn('Shapefile (.dbf)'),
	'sqlite-invalid': torn('GeoPackage'),
	'geopackage-invalid': torn('GeoPackage'),
	'kml-invalid': torn('KML'),
	'gpx-invalid': torn('GPX'),
	'dxf-invalid': torn('DXF'),
	'dxf-binary': plain(m.refuse_dxf_binary),
	'mif-invalid': torn('MapInfo MIF'),
	'table-without-shapes': plain(m.refuse_table_shapes),
	'topojson-invalid': torn('TopoJSON'),
	'flatgeobuf-invalid': torn('FlatGeobuf'),
	'record-invalid': plain(m.refuse_record_invalid),
	'geometry-curved': plain(m.refuse_geometry_curved),
	'layer-unknown': plain(m.refuse_layer_unknown),
	'crs-option': ({ crs = '?' }, options) => m.refuse_crs_option({ crs: String(crs) }, options),
	'join-tolerance': ({ most = 0 }, options) =>
		m.refuse_join_tolerance({ most: formatNumber(Number(most), options.locale ?? 'vi', 2) }, options),
	'join-without-lines': plain(m.refuse_join_without_lines),
	'json-invalid': ({ line = '?', column = '?' }, options) =>
		m.refuse_json_invalid({ line: String(line), column: String(column) }, options),
	'geojson-invalid': plain(m.refuse_geojson_invalid),
	'geojson-other-crs': ({ crs = '?' }, options) => m.refuse_geojson_other_crs({ crs: String(crs) }, options),
	'feature-invalid': plain(m.refuse_feature_invalid),
	'geometry-missing': plain(m.refuse_geometry_missing),
	'geometry-unknown': plain(m.refuse_geometry_unknown),
	'geometry-nested': plain(m.refuse_geometry_nested),
	'geometry-empty': plain(m.refuse_geometry_empty),
	'geometry-not-polygon': plain(m.refuse_geometry_not_polygon),
	'geometry-too-fine': ({ corners = 250_000 }, options) =>
		m.refuse_geometry_too_fine({ corners: formatNumber(Number(corners), options.locale ?? 'vi') }, options),
	'geometry-tangled': plain(m.refuse_geometry_tangled),
	'coordinate-invalid': plain(m.refuse_coordinate_invalid),
	'coordinates-swapped': plain(m.refuse_coordinates_swapped),
	'coordinates-metres': plain(m.refuse_coordinates_metres),
	'status-missing': plain(m.refuse_status_missing),
	'status-unknown': valued(m.refuse_status_unknown),
	'type-unknown': valued(m.refuse_type_unknown),
	'approval-date-missing': plain(m.refuse_approval_date_missing),
	'approval-date-unreadable': valued(m.refuse_approval_date_unreadable)
} satisfies Partial<Record<ErrorCode, ErrorWords>>;

const WORDS: Partial<Record<ErrorCode, ErrorWords>> = FILE_WORDS;

/** Words for why a file or a feature was not read; null for a code that is not about files. */
export function fileWords(
	{ code, details = {} }: { code: ErrorCode; details?: CodedError['details'] },
	options: In = {}
): string | null {
	return WORDS[code]?.(details, options) ?? null;
}
