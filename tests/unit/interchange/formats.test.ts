import { describe, expect, it } from 'vitest';
import { fileWords } from '../../../src/lib/i18n/file-words';
import { CodedError } from '../../../src/lib/domain/errors';
import { FORMATS, formatOf, wantFormat } from '../../../src/lib/interchange/formats';
import { readGeoJsonBytes } from '../../../src/lib/interchange/geojson-file';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (...names: string[]) => bytes(`PK\x03\x04${'\0'.repeat(26)}${names.join('\0')}`);

/** First bytes as the specifications of the formats give them. */
const KNOWN: readonly [string, Uint8Array, string][] = [
	['plan.geojson', bytes('{"type":"Feature"}'), 'geojson'],
	['plan', bytes('\xef\xbb\xbf {"type":"Feature"}'), 'geojson'],
	['plan.txt', bytes('{"type":"Feature"}'), 'geojson'],
	['plan.json', bytes('\xff\xfe{\0"\0'), 'geojson'],
	['list.csv', bytes('[mét];X;Y'), 'csv'],
	['list.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
	['list.zip', zip('xl/workbook.xml'), 'xlsx'],
	['paper.docx', zip('word/document.xml'), 'word'],
	['plan.kmz', zip('doc.kml'), 'kml'],
	['plan.docx', zip('doc.kml'), 'kml'],
	['plan.zip', zip('plan.shp', 'plan.dbf'), 'shapefile'],
	['plan.zip', zip('plan.gdb/a00000001.gdbtable'), 'geodatabase'],
	['photos.zip', zip('a.jpg'), 'archive'],
	['sheet.ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'ods'],
	['plan.gpkg', bytes('SQLite format 3\0'), 'geopackage'],
	['list.xls', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'xls'],
	['list.xls', bytes('<html><table>'), 'xls'],
	['plan.pdf', bytes('%PDF-1.7'), 'pdf'],
	['plan.geojson', bytes('%PDF-1.7'), 'pdf'],
	['scan.png', bytes('\x89PNG\r\n'), 'image'],
	['scan.tif', bytes('II*\0'), 'image'],
	['plan.dwg', bytes('AC1032'), 'dwg'],
	['plan.shp', bytes('\0\0\x27\x0a'), 'shapefile'],
	['plan.dbf', bytes('\x03abc'), 'shapefile'],
	['plan.fgb', bytes('fgb\x03fgb\0'), 'flatgeobuf'],
	['plan.dgn', bytes('\x08\x09\xfe\x02'), 'dgn'],
	['plan.tab', bytes('!table\r\n!version 450'), 'mapinfo'],
	['plan.mif', bytes('Version 450'), 'mapinfo'],
	['plan.dxf', bytes('  0\r\nSECTION\r\n'), 'dxf'],
	['plan.kml', bytes('<?xml version="1.0"?>\n<kml xmlns="x">'), 'kml'],
	['track.gpx', bytes('<?xml version="1.0"?><gpx>'), 'gpx']
];

describe('what a file is', () => {
	it.each(KNOWN)('%s begins as %o', (name, content, format) => {
		expect(formatOf(name, content)).toBe(format);
	});

	it('is nothing when neither content nor name tells', () => {
		expect(formatOf('notes', bytes('hello'))).toBeNull();
		expect(() => wantFormat('notes', bytes('hello'), ['geojson'])).toThrow('file-type');
		expect(() => wantFormat('plan.geojson', new Uint8Array(), ['geojson'])).toThrow('file-empty');
	});

	it('has words in both languages that say what to do, for every format that is not read', () => {
		for (const { id, group } of FORMATS) {
			const error = new CodedError('format-unsupported', { format: id, group });
			for (const locale of ['vi', 'en'] as const) {
				const words = fileWords(error, { locale }) ?? '';
				expect(words.length).toBeGreaterThan(30);
				expect(words).not.toContain('{');
			}
		}
	});
});

describe('text of a file', () => {
	const text = '{"type":"Point","coordinates":[106.7,21.8]}';

	it('may be a sequence, one feature a line; a broken line is one feature left out', () => {
		const read = readGeoJsonBytes(bytes(`${text}\n{"type":"Po\n\x1e${text}\n`));
		expect([read.features.length, read.leftOut.map(({ index, code }) => [index, code])]).toEqual([
			2,
			[[1, 'feature-invalid']]
		]);
	});

	it('cut short says where', () => {
		expect(() => readGeoJsonBytes(bytes('{"type":"FeatureCollection",\n"features":[{"type":'))).toThrow(
			new CodedError('json-invalid', { line: 2, column: 21 })
		);
	});

	it('of another JSON form of maps is named', () => {
		expect(() => readGeoJsonBytes(bytes('{"type":"Topology","arcs":[]}'))).toThrow(
			new CodedError('format-unsupported', { format: 'topojson', group: 'gis' })
		);
		expect(() => readGeoJsonBytes(bytes('{"geometryType":"esriGeometryPolygon","features":[]}'))).toThrow(
			'esri-json'
		);
	});

	it('nested deeper than any program writes is refused, not a crash', () => {
		const deep = `{"type":"GeometryCollection","geometries":[`.repeat(5000) + text + ']}'.repeat(5000);
		expect(readGeoJsonBytes(bytes(deep)).leftOut[0]?.code).toBe('geometry-nested');
		const lists = `{"type":"Polygon","coordinates":${'['.repeat(50_000)}1${']'.repeat(50_000)}}`;
		expect(readGeoJsonBytes(bytes(lists)).leftOut[0]?.code).toBe('coordinate-invalid');
	});
});
