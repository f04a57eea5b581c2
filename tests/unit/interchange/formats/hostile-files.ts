import { zipSync } from 'fflate';
import type { GivenFile } from '../../../../src/lib/interchange/layers/layer';
import { fixture, latin, text } from './zoo';

/** A .shp of one record whose header and counts may lie. */
export function shp(content: (view: DataView) => void, length = 200, said = length): Uint8Array {
	const view = new DataView(new ArrayBuffer(108 + length));
	view.setInt32(0, 9994);
	view.setInt32(24, (108 + length) / 2);
	view.setInt32(28, 1000, true);
	view.setInt32(32, 5, true);
	view.setInt32(100, 1);
	view.setInt32(104, said / 2);
	content(new DataView(view.buffer, 108));
	return new Uint8Array(view.buffer);
}

const deep = (open: string, close: string, times: number, middle = '') =>
	open.repeat(times) + middle + close.repeat(times);

function gpkgWith(change: (view: DataView, bytes: Uint8Array) => void): GivenFile {
	const { name, bytes } = fixture('plan-9215.gpkg');
	const copy = bytes.slice();
	change(new DataView(copy.buffer), copy);
	return { name, bytes: copy };
}

/** An archive whose directory promises 600 MB. */
function bomb(): Uint8Array {
	const bytes = zipSync({ 'a.kml': latin('<kml/>') });
	const view = new DataView(bytes.buffer);
	// The unpacked size in the directory, which begins where the end of the archive says.
	view.setUint32(view.getUint32(bytes.length - 22 + 16, true) + 24, 600 * 1024 * 1024, true);
	return bytes;
}

/** A drawing of so many things, each its word and its groups. */
function drawing(count: number, thing: (k: number) => (string | number)[]): GivenFile {
	const groups = [0, 'SECTION', 2, 'ENTITIES'];
	const all = Array.from({ length: count }, (_, k) => [0, ...thing(k)].join('\n'));
	return text('a.dxf', [...groups, ...all, 0, 'ENDSEC', 0, 'EOF', ''].join('\n'));
}

export const HOSTILE: readonly [string, () => GivenFile[], string | RegExp][] = [
	[
		'a record of two thousand million corners',
		() => [
			{
				name: 'a.shp',
				bytes: shp((view) => {
					view.setInt32(0, 5, true);
					view.setInt32(36, 1, true);
					view.setInt32(40, 2_000_000_000, true);
				})
			}
		],
		'read'
	],
	[
		'a negative count of parts',
		() => [
			{
				name: 'a.shp',
				bytes: shp((view) => {
					view.setInt32(0, 5, true);
					view.setInt32(36, -5, true);
					view.setInt32(40, 4, true);
				})
			}
		],
		'read'
	],
	[
		'parts that begin behind each other',
		() => [
			{
				name: 'a.shp',
				bytes: shp((view) => {
					view.setInt32(0, 5, true);
					view.setInt32(36, 2, true);
					view.setInt32(40, 4, true);
					view.setInt32(44, 3, true);
					view.setInt32(48, 1, true);
				})
			}
		],
		'read'
	],
	[
		'a record longer than the file',
		() => [{ name: 'a.shp', bytes: shp(() => {}, 200, 2_000_000_000) }],
		'read'
	],
	['a record of no length', () => [{ name: 'a.shp', bytes: shp(() => {}, 200, 0) }], 'read'],
	['a multipatch', () => [{ name: 'a.shp', bytes: shp((view) => view.setInt32(0, 31, true)) }], 'read'],
	['a .shp that is none', () => [{ name: 'a.shp', bytes: latin('x'.repeat(300)) }], 'shapefile-invalid'],
	['a table without its outlines', () => [fixture('shp-utf8.dbf')], 'shapefile-part-missing'],
	['only a .prj', () => [fixture('shp-utf8.prj')], 'shapefile-part-missing'],
	[
		'a .dbf that is none',
		() => [
			fixture('shp-utf8.shp'),
			fixture('shp-utf8.prj'),
			{ name: 'shp-utf8.dbf', bytes: latin('y'.repeat(400)) }
		],
		'dbf-invalid'
	],
	[
		'a SQLite file of something else',
		() => [
			gpkgWith((_, bytes) => {
				const at = new TextDecoder('latin1').decode(bytes).indexOf('gpkg_contents');
				for (let k = 0; k < 13; k += 1) for (let from = at; from >= 0; from = -1) bytes[from + k] = 0x78;
			})
		],
		/^(geopackage-invalid|read)$/
	],
	['a page size of nothing', () => [gpkgWith((view) => view.setUint16(16, 0))], 'sqlite-invalid'],
	[
		'a first page that is its own child',
		() => [
			gpkgWith((view) => {
				view.setUint8(100, 5);
				view.setUint16(103, 0);
				view.setUint32(108, 1);
			})
		],
		'sqlite-invalid'
	],
	['more cells than a page holds', () => [gpkgWith((view) => view.setUint16(103, 0xffff))], 'sqlite-invalid'],
	['a SQLite file of its header only', () => [gpkgWith((_, bytes) => bytes.fill(0, 100))], 'sqlite-invalid'],
	[
		'entities that multiply',
		() => [
			text(
				'a.kml',
				`<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><kml><Placemark><name>&b;</name></Placemark></kml>`
			)
		],
		'read'
	],
	[
		'folders in folders without end',
		() => [text('a.kml', `<kml>${deep('<Folder>', '</Folder>', 100_000)}</kml>`)],
		'kml-invalid'
	],
	['XML that is no KML', () => [text('a.kml', '<?xml version="1.0"?><note/>')], 'kml-invalid'],
	['XML that is no GPX', () => [text('a.gpx', '<?xml version="1.0"?><note/>')], 'gpx-invalid'],
	['KML of nothing', () => [text('a.kml', '<kml><Document/></kml>')], 'read'],
	[
		'arcs that are not there',
		() => [
			text('a.topojson', '{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[7,-9]]}},"arcs":[]}')
		],
		'read'
	],
	[
		'arcs by no number',
		() => [
			text(
				'a.topojson',
				'{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[["__proto__"]]}},"arcs":[]}'
			)
		],
		'read'
	],
	[
		'collections in collections',
		() => [
			text(
				'a.topojson',
				`{"type":"Topology","arcs":[],"objects":{"a":{"type":"GeometryCollection","geometries":[${deep('{"type":"GeometryCollection","geometries":[', ']}', 500)}]}}}`
			)
		],
		'read'
	],
	['a topology without objects', () => [text('a.topojson', '{"type":"Topology"}')], 'topojson-invalid'],
	[
		'a FlatGeobuf header longer than its file',
		() => {
			const { name, bytes } = fixture('plan-noindex.fgb');
			const copy = bytes.slice();
			new DataView(copy.buffer).setUint32(8, 0xfffffff0, true);
			return [{ name, bytes: copy }];
		},
		'flatgeobuf-invalid'
	],
	[
		'a FlatGeobuf of a header only',
		() => [{ name: 'a.fgb', bytes: latin('fgb\x03fgb\x01') }],
		'flatgeobuf-invalid'
	],
	[
		'a region of a thousand million corners',
		() => [text('a.mif', 'Version 300\nColumns 0\nData\nRegion 1\n1000000000\n1 1\n')],
		'read'
	],
	[
		'a region of a thousand million parts',
		() => [text('a.mif', 'Version 300\nColumns 0\nData\nRegion 1000000000\n')],
		'read'
	],
	['a MIF without data', () => [text('a.mif', 'Version 300\nCharset "Neutral"\n')], 'mif-invalid'],
	[
		'thirty thousand lines from one point',
		() => [
			drawing(30_000, (k) => ['LINE', 8, 'a', 10, 0, 20, 0, 11, 1000 * Math.cos(k), 21, 1000 * Math.sin(k)])
		],
		'asked'
	],
	[
		'twenty thousand shapes within one another',
		() => [
			drawing(20_000, (k) => [
				...['LWPOLYLINE', 8, 'a', 70, 1, 10, k, 20, k, 10, 50_000 - k, 20, k],
				...[10, 50_000 - k, 20, 50_000 - k, 10, k, 20, 50_000 - k]
			])
		],
		'asked'
	],
	['a DXF without groups', () => [text('a.dxf', 'hello\nworld\n')], 'dxf-invalid'],
	['a binary DXF', () => [{ name: 'a.dxf', bytes: latin('AutoCAD Binary DXF\r\n\x1a\0') }], 'dxf-binary'],
	['a DXF of nothing', () => [text('a.dxf', '0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n')], 'read'],
	[
		'a bulge of no number and a circle of no size',
		() => [
			text(
				'a.dxf',
				'0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n8\na\n70\n1\n10\nx\n20\n1\n42\nNaN\n0\nCIRCLE\n8\na\n10\n1\n20\n1\n40\nInfinity\n0\nENDSEC\n0\nEOF\n'
			)
		],
		'read'
	],
	[
		'WKT with brackets without end',
		() => [text('a.csv', `wkt;ten\n"POLYGON ${'('.repeat(5000)}";x\n`)],
		'read'
	],
	[
		'WKB in hexadecimal that lies',
		() => [text('a.csv', 'geom,ten\n0103000000ffffffff00000000000000000000000000,x\n')],
		'read'
	],
	['a table without outlines', () => [text('a.csv', 'ten,x,y\na,1,2\n')], 'table-without-shapes'],
	['an archive that inflates beyond all bounds', () => [{ name: 'a.kmz', bytes: bomb() }], 'file-inflates'],
	[
		'archives in archives',
		() => [
			{
				name: 'a.zip',
				bytes: zipSync({ 'b.zip': zipSync({ 'c.zip': zipSync({ 'd.kml': latin('<kml/>') }) }) })
			}
		],
		'zip-nested'
	],
	[
		'an archive of no maps',
		() => [{ name: 'a.zip', bytes: zipSync({ 'a.exe': latin('MZ') }) }],
		/^(file-type|format-unsupported)$/
	],
	[
		'an archive of an empty folder',
		() => [{ name: 'a.zip', bytes: zipSync({ 'a/': new Uint8Array() }) }],
		'file-type'
	],
	[
		'a torn archive',
		() => [{ name: 'a.kmz', bytes: zipSync({ 'doc.kml': latin('<kml/>') }).slice(0, 60) }],
		'zip-unreadable'
	],
	[
		'paths that climb out of an archive',
		() => [
			{
				name: 'a.zip',
				bytes: zipSync({
					'../../etc/a.kml': latin(
						'<kml><Placemark><Point><coordinates>106,21</coordinates></Point></Placemark></kml>'
					)
				})
			}
		],
		'read'
	],
	['a MapInfo table without its parts', () => [text('a.tab', '!table\n!version 300\n')], 'tab-part-missing'],
	[
		'a MapInfo table that places a picture',
		() => [
			text(
				'a.tab',
				'!table\n!version 300\n\nDefinition Table\n  File "a.tif"\n  Type "RASTER"\n  (106,21) (0,0)'
			)
		],
		'format-unsupported'
	],
	[
		'a MapInfo table of which all parts are noise',
		() => ['tab', 'dat', 'map', 'id'].map((one) => text(`a.${one}`, '!table\n!version 300\n')),
		'gdal-unreadable'
	],
	[
		'a table of a geodatabase without the others',
		() => [{ name: 'a00000009.gdbtable', bytes: new Uint8Array(64).fill(3) }],
		'geodatabase-part-missing'
	],
	[
		'a geodatabase of zeros',
		() => [{ name: 'a.gdb/a00000001.gdbtable', bytes: new Uint8Array(4096) }],
		'gdal-unreadable'
	],
	['a personal geodatabase', () => [text('a.mdb', '\0\u0001\0\0Standard Jet DB')], 'format-unsupported'],
	[
		'a drawing of MicroStation 8',
		() => [{ name: 'a.dgn', bytes: latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(512)) }],
		'format-unsupported'
	],
	['a drawing of AutoCAD 2018', () => [text('a.dwg', 'AC1032'.padEnd(400))], 'format-unsupported'],
	['a drawing of AutoCAD 2000 of noise', () => [text('a.dwg', 'AC1015'.padEnd(400))], 'gdal-unreadable']
];
