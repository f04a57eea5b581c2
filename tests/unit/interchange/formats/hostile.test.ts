import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CodedError, isErrorCode } from '../../../../src/lib/domain/errors';
import type { GivenFile } from '../../../../src/lib/interchange/layers/layer';
import { openLayers } from '../../../../src/lib/interchange/layers/open-layers';
import { fileWords } from '../../../../src/lib/i18n/file-words';
import { features, fixture, latin, parts, read, text } from './zoo';

/** What came of files: `read`, `asked`, or the code they were refused for; any other error fails. */
async function outcome(files: readonly GivenFile[]): Promise<string> {
	try {
		return (await read(files)).outcome;
	} catch (error) {
		if (error instanceof CodedError) return error.code;
		throw error;
	}
}

const zipped = (stem: string): GivenFile => ({
	name: `${stem}.zip`,
	bytes: zipSync(Object.fromEntries(parts(stem).map(({ name, bytes }) => [name, bytes])))
});

const ALL: readonly GivenFile[] = [
	zipped('shp-utf8'),
	fixture('shp-utf8.shp'),
	fixture('plan-9215.gpkg'),
	fixture('plan-wgs84.gpkg'),
	fixture('plan.kml'),
	fixture('plan.kmz'),
	fixture('plan-9215.fgb'),
	fixture('plan-noindex.fgb'),
	fixture('plan-9215.mif'),
	fixture('plan.dxf'),
	fixture('plan-wkt.csv'),
	fixture('plan.ndjson'),
	text(
		'plan.topojson',
		'{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[0]]}},"arcs":[[[106,21],[107,21],[107,22],[106,21]]]}'
	),
	text(
		'track.gpx',
		'<gpx><trk><name>Đường</name><trkseg><trkpt lat="21.8" lon="106.7"/><trkpt lat="21.9" lon="106.7"/></trkseg></trk></gpx>'
	)
];

const SHARES = [0, 0.05, 0.3, 0.6, 0.9, 0.99];
const CUT = ALL.flatMap((file) => SHARES.map((share) => [file.name, share, file] as const));

/** Numbers that are the same in every run. */
function* numbers(seed: number): Generator<number> {
	for (let state = seed; ;) {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		yield state / 2_147_483_648;
	}
}

function mutated({ name, bytes }: GivenFile, seed: number): GivenFile {
	const random = numbers(seed);
	const next = () => random.next().value as number;
	const broken = bytes.slice();
	for (let k = 0; k < 12; k += 1) broken[Math.floor(next() * broken.length)] = Math.floor(next() * 256);
	return { name, bytes: broken };
}

describe('files cut short', () => {
	it.each(CUT)('%s cut to %d ends in a reading, a question or a code', async (_, share, { name, bytes }) => {
		const cut = { name, bytes: bytes.slice(0, Math.floor(bytes.length * share)) };
		expect(await outcome([cut])).toMatch(/^[a-z-]+$/);
	});

	it.each(ALL.map((file) => [file.name, file] as const))('%s empty is said to be so', async (_, { name }) => {
		expect(await outcome([{ name, bytes: new Uint8Array() }])).toBe('file-empty');
	});
});

describe('files with wrong bytes', () => {
	const seeds = [1, 2, 3, 4];
	it.each(ALL.flatMap((file) => seeds.map((seed) => [file.name, seed, file] as const)))(
		'%s, mutation %d',
		async (_, seed, file) => {
			for (let k = 0; k < 25; k += 1)
				expect(await outcome([mutated(file, 1000 * seed + k)])).toMatch(/^[a-z-]+$/);
		}
	);
});

/** A .shp of one record whose header and counts may lie. */
function shp(content: (view: DataView) => void, length = 200, said = length): Uint8Array {
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

const HOSTILE: readonly [string, () => GivenFile[], string | RegExp][] = [
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
	[
		'a MapInfo table, whose map is not read',
		() => [text('a.tab', '!table\n!version 300\n')],
		'format-unsupported'
	]
];

describe('files made to harm', () => {
	it.each(HOSTILE)('%s', { timeout: 20_000 }, async (_, make, expected) => {
		const got = await outcome(make());
		if (typeof expected === 'string') expect(got).toBe(expected);
		else expect(got).toMatch(expected);
	});

	it('has words in both languages for each refusal', async () => {
		for (const [, , expected] of HOSTILE) {
			if (typeof expected !== 'string' || !isErrorCode(expected)) continue;
			for (const locale of ['vi', 'en'] as const)
				expect(
					fileWords({ code: expected, details: { format: 'mapinfo-tab', group: 'gis' } }, { locale })
				).toBeTruthy();
		}
	});

	it('tells each record that could not be read', async () => {
		const bytes = shp((view) => {
			view.setInt32(0, 5, true);
			view.setInt32(36, 1, true);
			view.setInt32(40, 2_000_000_000, true);
		});
		const { leftOut } = await features([{ name: 'a.shp', bytes }], { crs: '9215' });
		expect(leftOut).toEqual([{ index: 0, id: null, code: 'record-invalid' }]);
	});

	it('reads what stands before the place where a shapefile was cut', async () => {
		const { bytes } = fixture('shp-utf8.shp');
		const { layers } = await openLayers([{ name: 'a.shp', bytes: bytes.slice(0, 500) }]);
		expect(layers[0]?.notes).toContainEqual({ code: 'file-torn' });
		expect(layers[0]?.features.length).toBeGreaterThan(0);
	});
});
