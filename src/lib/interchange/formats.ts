import { CodedError } from '../domain/errors';
import { byteText } from './byte-text';

/** What people bring as maps, tables or papers, by what the file is rather than by what it is called. */
export const FORMATS = [
	{ id: 'geojson', group: 'read', endings: ['geojson', 'json', 'ndjson', 'geojsonl', 'geojsons', 'jsonl'] },
	{ id: 'csv', group: 'read', endings: ['csv', 'tsv', 'txt'] },
	{ id: 'xlsx', group: 'read', endings: ['xlsx', 'xlsm'] },
	{ id: 'topojson', group: 'gis', endings: ['topojson'] },
	{ id: 'esri-json', group: 'gis', endings: ['esrijson'] },
	{ id: 'shapefile', group: 'gis', endings: ['shp', 'shx', 'dbf', 'prj', 'cpg', 'sbn', 'sbx', 'qix'] },
	{ id: 'geopackage', group: 'gis', endings: ['gpkg'] },
	{ id: 'sqlite', group: 'gis', endings: ['sqlite', 'sqlite3', 'db'] },
	{ id: 'geodatabase', group: 'gis', endings: ['gdb', 'mdb', 'gdbtable'] },
	{ id: 'gml', group: 'gis', endings: ['gml'] },
	{ id: 'kml', group: 'gis', endings: ['kml', 'kmz'] },
	{ id: 'gpx', group: 'gis', endings: ['gpx'] },
	{ id: 'flatgeobuf', group: 'gis', endings: ['fgb'] },
	{ id: 'mapinfo', group: 'gis', endings: ['tab', 'mif', 'mid', 'dat', 'map'] },
	{ id: 'dxf', group: 'cad', endings: ['dxf'] },
	{ id: 'dwg', group: 'cad', endings: ['dwg'] },
	{ id: 'dgn', group: 'cad', endings: ['dgn'] },
	{ id: 'xls', group: 'table', endings: ['xls'] },
	{ id: 'ods', group: 'table', endings: ['ods', 'numbers'] },
	{ id: 'word', group: 'paper', endings: ['doc', 'docx', 'odt', 'rtf'] },
	{ id: 'pdf', group: 'paper', endings: ['pdf'] },
	{
		id: 'image',
		group: 'paper',
		endings: ['png', 'jpg', 'jpeg', 'tif', 'tiff', 'gif', 'bmp', 'webp', 'heic', 'svg']
	},
	{ id: 'archive', group: 'archive', endings: ['zip', 'rar', '7z', 'gz', 'tar'] }
] as const;

export type FormatId = (typeof FORMATS)[number]['id'];
/** What a reader can do with it: `read` is read here; the others say how to save it in a form that is. */
export type FormatGroup = (typeof FORMATS)[number]['group'];

const endingOf = (name: string) => /\.([^.\\/]+)$/.exec(name.trim().toLowerCase())?.[1] ?? '';

const latin = (bytes: Uint8Array, from: number, to: number) =>
	byteText(bytes.subarray(Math.max(0, from), Math.max(0, to)));

/** What a zip holds, by the names in its directory, which stands at its end, and in its first entries. */
function inZip(bytes: Uint8Array, ending: string): FormatId {
	const names = latin(bytes, bytes.length - 65_536, bytes.length) + latin(bytes, 0, 65_536);
	if (/xl\/(workbook|worksheets)/.test(names)) return 'xlsx';
	if (/word\/document/.test(names)) return 'word';
	if (/opendocument\.spreadsheet|Index\/Tables/.test(names)) return 'ods';
	if (/opendocument\.text/.test(names)) return 'word';
	if (/\.kml/i.test(names)) return 'kml';
	if (/\.gdbtable|\.gdb\//i.test(names)) return 'geodatabase';
	if (/\.gpkg/i.test(names)) return 'geopackage';
	if (/\.shp/i.test(names)) return 'shapefile';
	// One cut short has lost its directory.
	return ending === 'xlsx' ? 'xlsx' : 'archive';
}

/** A GeoPackage says so at byte 68, or at least by its tables; SpatiaLite and others are databases too. */
function inSqlite(bytes: Uint8Array, ending: string): FormatId {
	const head = latin(bytes, 0, HEAD);
	return ending === 'gpkg' || head.startsWith('GP', 68) || head.includes('gpkg_') ? 'geopackage' : 'sqlite';
}

type Told = FormatId | ((bytes: Uint8Array, ending: string) => FormatId);

/** First bytes that tell a format, as latin-1 text. */
const FIRST_BYTES: readonly [readonly string[], Told][] = [
	[['PK\u0003\u0004', 'PK\u0005\u0006'], inZip],
	[['SQLite format 3'], inSqlite],
	// A container of Microsoft's, in which DGN of version 8 lies too.
	[['\xd0\xcf\u0011\xe0'], (_, ending) => (ending === 'doc' ? 'word' : ending === 'dgn' ? 'dgn' : 'xls')],
	[['%PDF'], 'pdf'],
	[['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'], 'image'],
	[['AC10', 'AC14', 'AC15', 'AC21'], 'dwg'],
	[['\0\0\u0027\n'], 'shapefile'],
	[['fgb\u0003'], 'flatgeobuf'],
	[['\b\t\xfe\u0002', '\xc8\t\xfe\u0002'], 'dgn'],
	[['Rar!', '7z\xbc\xaf', '\u001f\x8b'], 'archive'],
	[['{\\rtf'], 'word']
];

/** Opening words that tell a format of text. */
const FIRST_WORDS: readonly [RegExp, Told][] = [
	[/^!table/i, 'mapinfo'],
	[/^(999\s[^\n]*\n\s*)*0\s*\r?\n\s*SECTION/i, 'dxf'],
	[/^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(\w+:)?kml\b/is, 'kml'],
	[/^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(\w+:)?gpx\b/is, 'gpx'],
	// By the namespaces of its first element, whatever schema it follows.
	[/^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<[\w.:-]+\s[^>]*opengis\.net\/(gml|wfs)/is, 'gml'],
	[/^(<\?xml[^>]*>\s*)?(<!DOCTYPE[^>]*>\s*)?<svg\b/is, 'image'],
	[/^(<!DOCTYPE html|<html|<table)/i, (_, ending) => (ending === 'doc' ? 'word' : 'xls')],
	[/^\{[^]*?"type"\s*:\s*"Topology"/, 'topojson'],
	// GeoJSON may have columns of these names.
	[
		/^\{(?![^]*"FeatureCollection")[^]*?("geometryType"\s*:\s*"esri|"fieldAliases"\s*:|"spatialReference"\s*:\s*\{\s*"(latestW|w)k)/,
		'esri-json'
	],
	[/^\{/, (_, ending) => (ending === 'topojson' ? 'topojson' : 'geojson')],
	[/^\[/, 'geojson']
];

/** The text without marks of byte order, zeros of UTF-16 and marks between records. */
const bare = (head: string) =>
	head
		.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
		.replaceAll('\0', '')
		.replaceAll('\u001e', '')
		.trimStart();

/** How much of a file its signature needs. */
const HEAD = 4096;

/**
 * What a file is: by its first bytes, else by its ending (`.json` of something else is nothing). null when
 * neither tells.
 */
export function formatOf(name: string, bytes: Uint8Array): FormatId | null {
	const ending = endingOf(name);
	const head = latin(bytes, 0, HEAD);
	const words = bare(head);
	const told =
		FIRST_BYTES.find(([starts]) => starts.some((start) => head.startsWith(start)))?.[1] ??
		FIRST_WORDS.find(([form]) => form.test(words))?.[1];
	// A table may begin with a bracket in its first cell.
	const table = told === 'geojson' && ['csv', 'tsv'].includes(ending);
	if (told && !table) return typeof told === 'string' ? told : told(bytes, ending);
	return FORMATS.find(({ endings }) => endings.some((one) => one === ending))?.id ?? null;
}

/**
 * The format of a file, when it is one of those wanted. Throws `file-empty`, `format-unsupported` with `format`
 * and `group`, or `file-type` when nobody could tell what it is.
 */
export function wantFormat<F extends FormatId>(name: string, bytes: Uint8Array, wanted: readonly F[]): F {
	if (bytes.length === 0) throw new CodedError('file-empty');
	const format = formatOf(name, bytes);
	const found = wanted.find((one) => one === format);
	if (found) return found;
	const known = FORMATS.find(({ id }) => id === format);
	if (!known) throw new CodedError('file-type', { name });
	throw new CodedError('format-unsupported', { format: known.id, group: known.group });
}
