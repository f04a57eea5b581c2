import { describe, expect, it } from 'vitest';
import { crsKey, crsOfKey, toWgs84Of } from '../../../../src/lib/interchange/crs/file-crs';
import { readWkt } from '../../../../src/lib/interchange/crs/read-wkt';
import { readCoordSys } from '../../../../src/lib/interchange/mapinfo/coord-sys';
import { features, fixture, latin, offBy, parts, question, text } from './zoo';

const GEO =
	'GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const WGS =
	'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const tm = (name: string, geo: string, meridian: number, scale: number, more = '') =>
	`PROJCS["${name}",${geo},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]${more}]`;
const UNKNOWN =
	'GEOGCS["unknown",DATUM["Unknown_based_on_WGS84_ellipsoid",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]';
const SHIFTED =
	'GEOGCS["GCS_unnamed",DATUM["unnamed",SPHEROID["WGS 84",6378137,298.257223563],TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]';
const WKT2 =
	'PROJCRS["VN-2000 / TM-3 107-15",BASEGEOGCRS["VN-2000",DATUM["Vietnam 2000",ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0]],CONVERSION["Vietnam TM-3 107-15",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of natural origin",107.25],PARAMETER["Scale factor at natural origin",0.9999],PARAMETER["False easting",500000,LENGTHUNIT["metre",1]],PARAMETER["False northing",0]],CS[Cartesian,2],AXIS["northing (X)",north],AXIS["easting (Y)",east],LENGTHUNIT["metre",1]]';

/** What each says, by the code of its system in the EPSG register; null: the reader is asked. */
const STATED: readonly [string, string, string | null][] = [
	['VN-2000 in degrees, as ArcGIS writes it', GEO, '4756'],
	['WGS 84, as ArcGIS writes it', WGS, '4326'],
	['VN_2000_UTM_zone_48N', tm('VN_2000_UTM_zone_48N', GEO, 105, 0.9996), '3405'],
	['VN_2000_UTM_Zone_49N', tm('VN_2000_UTM_Zone_49N', GEO, 111, 0.9996), '3406'],
	['the zone of the province', tm('VN-2000 / TM-3 107-15', GEO, 107.25, 0.9999), '9215'],
	['a zone named by hand, its datum WGS 84', tm('VN2000 KTT 107-15', WGS, 107.25, 0.9999), '9215'],
	['a zone of another province', tm('VN2000_107_45', GEO, 107.75, 0.9999), '5899'],
	['UTM 48 of WGS 84', tm('WGS_1984_UTM_Zone_48N', WGS, 105, 0.9996), '32648'],
	['the shift of the circular', tm('custom', SHIFTED, 107.25, 0.9999), '9215'],
	['a code beside other names', tm('custom', UNKNOWN, 107.25, 0.9999, ',AUTHORITY["EPSG","9215"]'), '9215'],
	['WKT 2', WKT2, '9215'],
	['WKT 2 with its code', `${WKT2.slice(0, -1)},ID["EPSG",9215]]`, '9215'],
	['a name only', 'LOCAL_CS["VN2000 KTT 107-15, múi 3"]', '9215'],
	[
		'web Mercator',
		'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],UNIT["Meter",1.0]]',
		'3857'
	],
	['the ellipsoid without a datum', tm('unknown', UNKNOWN, 107.25, 0.9999), null],
	['a 3° zone of WGS 84, which nobody set', tm('custom', WGS, 107.25, 0.9999), null],
	[
		'Hà Nội 1972',
		'GEOGCS["Hanoi 1972",DATUM["Hanoi_1972",SPHEROID["Krassowsky 1940",6378245,298.3]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]',
		null
	],
	[
		'Lambert',
		'PROJCS["x",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]],PROJECTION["Lambert_Conformal_Conic"],UNIT["Meter",1.0]]',
		null
	],
	['no WKT', 'hello', null],
	['brackets without end', 'PROJCS['.repeat(5000), null]
];

describe('what a .prj says', () => {
	it.each(STATED)('%s', (_, wkt, code) => {
		const { crs } = readWkt(wkt);
		expect(crs && crsKey(crs)).toBe(code);
	});

	it('offers VN-2000 and WGS 84 where the datum is not told', () => {
		expect(readWkt(tm('unknown', UNKNOWN, 107.25, 0.9999)).maybe?.map(crsKey)).toEqual([
			'9215',
			'wgs84/107.25/0.9999/500000/0/1'
		]);
	});
});

const COORD_SYS: readonly [string, string | null][] = [
	['CoordSys Earth Projection 1, 104', null],
	['CoordSys Earth Projection 8, 104, "m", 105, 0, 0.9996, 500000, 0', null],
	[
		'CoordSys Earth Projection 8, 9999, 28, -191.90441429, -39.30318279, -111.45032835, -0.00928836, 0.01975479, -0.00427372, 0.252906278, 0, "m", 107.25, 0, 0.9999, 500000, 0',
		'9215'
	],
	[
		'CoordSys Earth Projection 8, 999, 28, -191.9, -39.3, -111.45, "m", 105, 0, 0.9996, 500000, 0 Bounds (0, 0) (1, 1)',
		'3405'
	],
	['CoordSys Earth Projection 1, 9999, 28, -191.9, -39.3, -111.45, 0, 0, 0, 0, 0', '4756'],
	['CoordSys Earth Projection 8, 104, "m", 107.25, 0, 0.9999, 500000, 0', null],
	['CoordSys Earth Projection 3, 104, "m", 107, 0, 10, 20, 0, 0', null],
	['CoordSys NonEarth Units "m" Bounds (0, 0) (10, 10)', null]
];

describe('what a CoordSys of MapInfo says', () => {
	it.each(COORD_SYS)('%s', (clause, code) => {
		const stated = readCoordSys(clause);
		expect(stated?.crs ? crsKey(stated.crs) : null).toBe(code);
	});

	// Degrees, UTM and a 3° zone: VN-2000 of the same plane first, then what is stated.
	it.each([
		['CoordSys Earth Projection 1, 104', ['4756', '4326']],
		['CoordSys Earth Projection 8, 104, "m", 105, 0, 0.9996, 500000, 0', ['3405', '32648']],
		[
			'CoordSys Earth Projection 8, 104, "m", 107.25, 0, 0.9999, 500000, 0',
			['9215', 'wgs84/107.25/0.9999/500000/0/1']
		]
	])('%s may be VN-2000 under another name', (clause, keys) => {
		expect(readCoordSys(clause)?.maybe?.map(crsKey)).toEqual(keys);
	});
});

/** Longitude and latitude of each, to a centimetre. */
const PROJ = ['106.7569654', '21.8566787', '106.7557884', '21.8539567'];

describe('systems as words', () => {
	it.each(['4326', '4756', '9215', '3405', '32648', '3857', '9215,ne', 'wgs84/107.25/0.9999/500000/0/1'])(
		'%s is read back',
		(key) => {
			expect(crsKey(crsOfKey(key))).toBe(key);
		}
	);

	it.each(['', 'x', '999999', '9215,xy', 'wgs84/1/2', 'wgs84/a/b/c/d/e'])('"%s" is refused', (key) => {
		expect(() => crsOfKey(key)).toThrow('crs-option');
	});

	// PROJ 9.1: cs2cs EPSG:32648 / EPSG:3857 to EPSG:4326.
	it('moves UTM of WGS 84 and web Mercator as PROJ does', () => {
		const [lon, lat] = toWgs84Of(crsOfKey('32648'))(681_557.8254, 2_418_000);
		const [x, y] = toWgs84Of(crsOfKey('3857'))(11_884_000, 2_494_000);
		expect([lon, lat, x, y].map((one) => one.toFixed(7))).toEqual(PROJ);
	});
});

describe('what a file does not tell of its coordinates is asked', () => {
	const loose = (...endings: string[]) =>
		parts('shp-utf8').filter(({ name }) => endings.some((one) => name.endsWith(one)));

	it('metres without a system: the grid of the province first', async () => {
		const asked = await question(loose('shp', 'dbf', 'cpg'));
		expect(asked).toMatchObject({ about: 'crs', why: 'crs-unknown', said: null });
		expect(asked.about === 'crs' && asked.readings[0]?.key).toBe('9215');
		const { features: read } = await features(loose('shp', 'dbf', 'cpg'), { crs: '9215' });
		read.forEach(({ shape }, k) => expect(offBy(shape.polygons, k)).toBeLessThan(0.001));
	});

	it('a drawing: the layer, then the system', async () => {
		expect(await question([fixture('plan.dxf')])).toMatchObject({ about: 'layer' });
		const layer = 'đã phê duyệt';
		expect(await question([fixture('plan.dxf')], { layer })).toMatchObject({ about: 'crs' });
		const { features: read } = await features([fixture('plan.dxf')], { layer, crs: '9215' });
		expect(read).toHaveLength(3);
		expect(offBy(read[0]?.shape.polygons ?? [], 0)).toBeLessThan(0.001);
	});

	it.each([
		['degrees in a plane', 'shp-wgs84', tm('x', GEO, 107.25, 0.9999), 'crs-wants-metres'],
		['metres in degrees', 'shp-utf8', WGS, 'crs-wants-degrees'],
		['a zone that puts it abroad', 'shp-utf8', tm('x', WGS, 15, 0.9996), 'crs-elsewhere']
	])('%s', async (_, stem, prj, why) => {
		const files = parts(stem).map((one) => (one.name.endsWith('.prj') ? text(one.name, prj) : one));
		const asked = await question(files);
		expect(asked).toMatchObject({ about: 'crs', why });
		expect(asked.about === 'crs' && asked.readings.length).toBeGreaterThan(0);
	});

	it('axes that are swapped', async () => {
		const wkt = 'wkt;ten\n"POLYGON((2417000 449000,2417500 449000,2417500 449500,2417000 449000))";x\n';
		const asked = await question([text('a.csv', wkt)]);
		expect(asked.about === 'crs' && asked.readings.map(({ key }) => key)).toContain('9215,ne');
		const { features: read } = await features([text('a.csv', wkt)], { crs: '9215,ne' });
		const [lon = 0, lat = 0] = read[0]?.shape.polygons[0]?.[0]?.[0] ?? [];
		expect([lon.toFixed(3), lat.toFixed(3)]).toEqual(['106.758', '21.849']);
	});

	it('two layers of areas; an answer that names none is refused', async () => {
		const kml = (name: string) =>
			text(
				name,
				'<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>106,21 107,21 107,22 106,21</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>'
			);
		expect(await question([kml('a.kml'), kml('b.kml')])).toMatchObject({
			about: 'layer',
			layers: [{ name: 'a' }, { name: 'b' }]
		});
		await expect(features([kml('a.kml')], { layer: 'c' })).rejects.toThrow('layer-unknown');
		expect((await features([kml('a.kml'), kml('b.kml')], { layer: '*' })).features).toHaveLength(2);
	});
});

/** A .dbf of one text field with one record. */
function dbf(value: Uint8Array, language = 0): Uint8Array {
	const bytes = new Uint8Array(65 + 1 + 60 + 1).fill(0x20);
	const view = new DataView(bytes.buffer);
	bytes.fill(0, 0, 65);
	bytes[0] = 3;
	view.setUint32(4, 1, true);
	view.setUint16(8, 65, true);
	view.setUint16(10, 61, true);
	bytes[29] = language;
	bytes.set(latin('ten'), 32);
	bytes[43] = 0x43;
	bytes[48] = 60;
	bytes[64] = 0x0d;
	bytes.set(value, 66);
	bytes[126] = 0x1a;
	return bytes;
}

/** "Quy hoạch phân khu phường Đông Kinh" in each encoding, by their tables. */
const WORDS = 'Quy hoạch phân khu phường Đông Kinh';
const IN = {
	utf8: new TextEncoder().encode(WORDS),
	w1258: latin('Quy hoa\xf2ch ph\xe2n khu ph\xfd\xf5\xccng \xd0\xf4ng Kinh'),
	tcvn3: latin('Quy ho\xb9ch ph\xa9n khu ph\xad\xeang \xa7\xabng Kinh'),
	vni: latin('Quy hoa\xefch pha\xe2n khu ph\xf6\xf4\xf8ng \xd1o\xe2ng Kinh')
};

const withTable = (value: Uint8Array, cpg: string | null, language = 0) => [
	...parts('shp-wgs84').filter(({ name }) => /\.(shp|prj)$/.test(name)),
	{ name: 'shp-wgs84.dbf', bytes: dbf(value, language) },
	...(cpg === null ? [] : [text('shp-wgs84.cpg', cpg)])
];

describe('letters of a table', () => {
	it.each([
		['UTF-8 as said', IN.utf8, 'UTF-8', 0],
		['UTF-8 that nobody says', IN.utf8, null, 0],
		['UTF-8 under a header of Western letters', IN.utf8, null, 0x57],
		['UTF-8 under a .cpg of 1252', IN.utf8, '1252', 0],
		['windows-1258 as said', IN.w1258, '1258', 0],
		['windows-1258 as ArcGIS says it', IN.w1258, 'ANSI 1258', 0],
		['windows-1258 that nobody says', IN.w1258, null, 0x57],
		['windows-1258 under a .cpg of UTF-8', IN.w1258, 'UTF-8', 0]
	])('%s', async (_, bytes, cpg, language) => {
		const { features: read } = await features(withTable(bytes, cpg, language));
		expect(read[0]?.properties['ten']).toBe(WORDS);
	});

	it.each([
		['tcvn3', IN.tcvn3, null],
		['tcvn3', IN.tcvn3, '1252'],
		['tcvn3', IN.tcvn3, 'UTF-8'],
		['vni', IN.vni, null],
		['vni', IN.vni, 'ISO-8859-1']
	])('%s are asked about, whatever the file says', async (encoding, bytes, cpg) => {
		const asked = await question(withTable(bytes, cpg));
		expect(asked.about === 'encoding' && asked.options[0]).toEqual({ value: encoding, sample: WORDS });
		const { features: read } = await features(withTable(bytes, cpg), { encoding });
		expect(read[0]?.properties['ten']).toBe(WORDS);
	});
});
