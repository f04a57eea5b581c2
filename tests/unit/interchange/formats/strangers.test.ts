import { describe, expect, it } from 'vitest';
import { openLayers } from '../../../../src/lib/interchange/layers/open-layers';
import { shp } from './hostile-files';
import { features, latin, text } from './zoo';

interface Field {
	name: string;
	type: string;
	length: number;
}

/** A .dbf of some fields, its cells as they stand in the file; a record that begins with * was deleted. */
function dbf(fields: readonly Field[], records: readonly string[]): Uint8Array {
	const [header, length] = [
		32 + 32 * fields.length + 1,
		1 + fields.reduce((sum, one) => sum + one.length, 0)
	];
	const bytes = new Uint8Array(header + records.length * length + 1).fill(0);
	const view = new DataView(bytes.buffer);
	bytes[0] = 3;
	view.setUint32(4, records.length, true);
	view.setUint16(8, header, true);
	view.setUint16(10, length, true);
	fields.forEach((field, k) => {
		bytes.set(latin(field.name), 32 + 32 * k);
		bytes.set(latin(field.type), 32 + 32 * k + 11);
		bytes[32 + 32 * k + 16] = field.length;
	});
	bytes[header - 1] = 0x0d;
	records.forEach((record, k) => bytes.set(latin(record.padEnd(length)), header + k * length));
	bytes[bytes.length - 1] = 0x1a;
	return bytes;
}

/** A .shp of one polygon in degrees, with as many heights and measures as its type has. */
const outline = (type: number) =>
	shp((view) => {
		view.setInt32(0, type, true);
		view.setInt32(36, 1, true);
		view.setInt32(40, 4, true);
		[106, 21, 106, 22, 107, 22, 106, 21].forEach((one, k) => view.setFloat64(48 + 8 * k, one, true));
	}, 200);
const WGS =
	'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const source = (fields: readonly Field[], records: readonly string[], type = 5) => [
	{ name: 'a.shp', bytes: outline(type) },
	{ name: 'a.dbf', bytes: dbf(fields, records) },
	text('a.prj', WGS)
];

describe('tables as strangers bring them', () => {
	it('two fields of one name: the second is numbered as GDAL does, none is lost', async () => {
		const field = { name: 'TEN', type: 'C', length: 5 };
		const { features: read } = await features(source([field, field], [' Mot  Hai  ']));
		expect(read[0]?.properties).toEqual({ TEN: 'Mot', TEN_1: 'Hai' });
	});

	it('two headings of one name in a CSV', async () => {
		const csv = 'wkt;ten;ten\n"POLYGON((106 21,107 21,107 22,106 21))";Một;Hai\n';
		const { features: read } = await features([text('a.csv', csv)], { crs: '4326' });
		expect(read[0]?.properties).toEqual({ ten: 'Một', ten_1: 'Hai' });
	});

	it('a memo, whose text stands in another file, is unknown and not the number of its block', async () => {
		const fields = [
			{ name: 'TEN', type: 'C', length: 5 },
			{ name: 'GHICHU', type: 'M', length: 10 }
		];
		const { features: read } = await features(source(fields, [' Khu           7']));
		expect(read[0]?.properties).toEqual({ TEN: 'Khu', GHICHU: null });
	});

	it('a number of stars, as programs write what has no room, is unknown', async () => {
		const { features: read } = await features(source([{ name: 'HA', type: 'N', length: 4 }], [' ****']));
		expect(read[0]?.properties).toEqual({ HA: null });
	});

	it('a record deleted in the table is gone with its outline', async () => {
		const { features: read, leftOut } = await features(
			source([{ name: 'TEN', type: 'C', length: 5 }], ['*Mot  '])
		);
		expect([read, leftOut]).toEqual([[], []]);
	});
});

describe('geometries as strangers bring them', () => {
	it.each([5, 15, 25])('a polygon of type %i, with heights and measures or without', async (type) => {
		const { features: read } = await features(
			source([{ name: 'TEN', type: 'C', length: 3 }], [' Mot'], type)
		);
		expect(read[0]?.shape.polygons).toEqual([
			[
				[
					[106, 21],
					[106, 22],
					[107, 22],
					[106, 21]
				]
			]
		]);
	});

	it('a multipatch keeps what the table says of it', async () => {
		const { leftOut, raws } = await features(source([{ name: 'TEN', type: 'C', length: 3 }], [' Mot'], 31));
		expect(leftOut).toMatchObject([{ code: 'geometry-unknown' }]);
		expect(raws.get(0)?.properties).toEqual({ TEN: 'Mot' });
	});

	it.each([
		['POLYGON Z ((106 21 5,107 21 5,107 22 5,106 21 5))', 1],
		['POLYGONZM((106 21 5 1,107 21 5 1,107 22 5 1,106 21 5 1))', 1],
		['POLYGON EMPTY', 0],
		['MULTIPOLYGON EMPTY', 0]
	])('%s', async (wkt, count) => {
		const other = '"POLYGON((106 21,107 21,107 22,106 21))"';
		const read = await features([text('a.csv', `wkt;ten\n"${wkt}";A\n${other};B\n`)], { crs: '4326' });
		expect(read.features.filter(({ properties }) => properties['ten'] === 'A')).toHaveLength(count);
		if (count === 0) expect(read.leftOut).toMatchObject([{ code: 'geometry-missing' }]);
	});
});

const TRACK = (inside: string) =>
	text(
		'a.kml',
		`<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>${inside}</Document></kml>`
	);

describe('KML as strangers bring it', () => {
	it('a track of Google’s, several in one, and data by a schema', async () => {
		const coords = '<gx:coord>106 21 5</gx:coord><gx:coord>107 22 5</gx:coord>';
		const data =
			'<ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="loai">QHPK</SimpleData></SchemaData></ExtendedData>';
		const one = `<Placemark><name>A</name>${data}<gx:Track><when>2020-01-01</when>${coords}</gx:Track></Placemark>`;
		const several = `<Placemark><name>B</name><gx:MultiTrack><gx:Track>${coords}</gx:Track><gx:Track>${coords}</gx:Track></gx:MultiTrack></Placemark>`;
		const { features: read } = await features([TRACK(one + several)]);
		expect(read.map(({ shape }) => shape.lines.length)).toEqual([1, 2]);
		expect(read[0]?.properties).toMatchObject({ name: 'A', loai: 'QHPK' });
	});

	it('a link to elsewhere, or styles only, is a file without features that says so', async () => {
		const { layers } = await openLayers([
			TRACK('<NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink><Style id="s"/>')
		]);
		expect(layers[0]?.features).toEqual([]);
		expect(layers[0]?.notes).toEqual([{ code: 'kml-links', value: 1 }]);
	});
});
