import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPlans } from '../../../../src/lib/coverage/plan-file';
import { byteText } from '../../../../src/lib/interchange/byte-text';
import { crsKey } from '../../../../src/lib/interchange/crs/file-crs';
import type { GivenFile } from '../../../../src/lib/interchange/layers/layer';
import { openLayers } from '../../../../src/lib/interchange/layers/open-layers';
import { EXPECTED, features, fixture, latin, offBy, parts, question } from './zoo';

const NAMES = EXPECTED.map(({ properties }) => properties['ten']);
const GDB = unzipSync(fixture('plan-9215.gdb.zip').bytes);

/** The geodatabase, each path changed. */
const geodatabase = (path: (name: string) => string): GivenFile[] =>
	Object.entries(GDB).map(([name, bytes]) => ({ name: path(name), bytes }));

const zipped = (files: readonly GivenFile[]): GivenFile => ({
	name: 'plan.zip',
	bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])))
});

/** Files with a text of one of them changed. */
const changed = (files: GivenFile[], ending: string, change: (text: string) => string): GivenFile[] =>
	files.map((file) =>
		file.name.endsWith(ending) ? { ...file, bytes: latin(change(byteText(file.bytes))) } : file
	);

describe('a file geodatabase', () => {
	it.each<[string, GivenFile[]]>([
		['its files, chosen with the folder', geodatabase((name) => name)],
		['a folder in a folder', geodatabase((name) => `Hồ sơ/GIS/${name}`)],
		['a zip without the folder', [zipped(geodatabase((name) => name.replace(/^.*\//, '')))]],
		['a zip in a zip', [zipped([{ name: 'GIS/plan.gdb.zip', bytes: fixture('plan-9215.gdb.zip').bytes }])]],
		[
			'with what a program leaves beside it',
			[
				...geodatabase((name) => name),
				{ name: 'plan-9215.gdb/_gdb.MAY1.4711.sr.lock', bytes: latin('MAY1') },
				{ name: 'plan-9215.gdb/a00000004.CatItemsByType.atx', bytes: new Uint8Array(4118) }
			]
		]
	])('is read as %s', async (_, files) => {
		const file = await features(files);
		expect(file.features.map(({ properties }) => properties['ten'])).toEqual(NAMES);
		expect(file.features.map(({ id }) => id)).toEqual(['1', '2', '3']);
	});

	it('has the name, the system, the fields and the days that it states', async () => {
		const { formats, layers } = await openLayers(geodatabase((name) => name));
		expect(formats).toEqual(['geodatabase']);
		const [layer] = layers;
		expect(layer).toMatchObject({ name: 'QuyHoach', crs: { said: 'EPSG:9215' }, notes: [], leftOut: [] });
		expect(layer?.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
			...['ma text', 'ten text', 'loai text', 'trangthai text', 'ngayqd date', 'dientich number']
		]);
		expect(layer?.features.map(({ properties }) => properties['ngayqd'])).toEqual([
			...['2022-05-01', '2023-11-20', null]
		]);
	});

	it('says that it is torn where its records are fewer than it states', async () => {
		const files = geodatabase((name) => name).map((file) =>
			file.name.endsWith('a00000009.gdbtable') ? { ...file, bytes: file.bytes.slice(0, 700) } : file
		);
		const { layers } = await openLayers(files);
		expect(layers[0]?.notes).toEqual([{ code: 'file-torn' }]);
		expect(layers[0]?.features.length).toBeLessThan(3);
	});
});

describe('the classes of a geodatabase', () => {
	const several = [fixture('several.gdb.zip')];

	it('say each its own system, nothing where there is none, and hold nothing where they are empty', async () => {
		const { layers } = await openLayers(several);
		const said = layers.map(({ name, crs, features, notes }) => [
			name,
			crs?.said ?? null,
			crs?.crs ? crsKey(crs.crs) : null,
			features.length,
			features.filter(({ geometry }) => geometry).length,
			notes.length
		]);
		// As ogrinfo of GDAL 3.6 lists them; a system made by hand is VN-2000 by the name of its datum.
		expect(said).toEqual([
			['KhongHe', null, null, 3, 3, 0],
			['TuDat', 'VN2000_LangSon', '9215', 3, 3, 0],
			['Do', 'EPSG:4326', '4326', 3, 3, 0],
			['KhacMui', 'EPSG:9217', '9217', 3, 3, 0],
			['Trong', 'EPSG:9215', '9215', 0, 0, 0],
			['Bang', null, null, 3, 0, 0]
		]);
	});

	it('are asked about, then the system where a class states none', async () => {
		const asked = await question(several);
		if (asked.about !== 'layer') throw new Error(asked.about);
		expect(asked.layers.map(({ name }) => name)).toEqual(['KhongHe', 'TuDat', 'Do', 'KhacMui']);
		expect(await question(several, { layer: 'KhongHe' })).toMatchObject({ about: 'crs', said: null });
		for (const layer of ['TuDat', 'Do']) {
			const file = await features(several, { layer });
			file.features.forEach(({ shape }, k) => expect(offBy(shape.polygons, k)).toBeLessThan(0.001));
		}
	});
});

describe('a geodatabase that ArcGIS has compressed', () => {
	const packed = (name: string) => name.replace(/a00000009\.gdbtable$/, 'a00000009.gdbtable.cdf');

	it('is refused by name where all of it is so', async () => {
		await expect(openLayers(geodatabase(packed))).rejects.toMatchObject({ code: 'geodatabase-compressed' });
	});
});

describe('arcs of a geodatabase', () => {
	// By hand: 1 km² less a disc of 100 m, and half a disc of 500 m; on the plane of the grid.
	const area = (rings: number[][][]) =>
		rings.reduce((sum, ring, k) => {
			const [[ox = 0, oy = 0] = []] = ring;
			const twice = ring.reduce((all, [x = 0, y = 0], i) => {
				const [u = 0, v = 0] = ring[(i + 1) % ring.length] ?? [];
				return all + (x - ox) * (v - oy) - (u - ox) * (y - oy);
			}, 0);
			return sum + (Math.abs(twice) / 2) * (k === 0 ? 1 : -1);
		}, 0);

	it('are drawn in short straight lines, a round hole stays a hole, and it is said', async () => {
		const { layers } = await openLayers([fixture('arcs.gdb.zip')]);
		const shapes = layers[0]!.features.map(
			({ geometry }) => geometry as { type: string; coordinates: number[][][] }
		);
		expect(shapes.map(({ type, coordinates }) => [type, coordinates.length])).toEqual([
			['Polygon', 2],
			['Polygon', 1]
		]);
		const [holed, half] = shapes.map(({ coordinates }) => area(coordinates));
		expect(holed! / (1e6 - Math.PI * 1e4)).toBeCloseTo(1, 5);
		expect(half! / ((Math.PI * 500 ** 2) / 2)).toBeCloseTo(1, 3);
		expect(layers[0]!.notes).toEqual([{ code: 'geometry-curved', value: 2 }]);
	});
});

describe('a table of MapInfo', () => {
	it('that states the shift of VN-2000 is read by it, in the letters of Windows for Vietnamese', async () => {
		const file = await features(parts('plan-own'));
		expect(file.features.map(({ properties }) => properties['ten'])).toEqual(NAMES);
		// The table itself keeps places to a centimetre.
		file.features.forEach(({ shape }, k) => expect(offBy(shape.polygons, k)).toBeLessThan(0.02));
		expect(readPlans(file, { today: null }).items.map(({ id }) => id)).toEqual(['QH-01', 'QH-02']);
	});

	it('that states WGS 84 is asked about: it may be VN-2000, 225 m away', async () => {
		const asked = await question(parts('plan-lost'));
		if (asked.about !== 'crs') throw new Error(asked.about);
		expect(asked).toMatchObject({ why: 'crs-unknown', said: 'MapInfo, WGS 84' });
		const [own, other] = asked.readings;
		expect([own?.key, other?.datum]).toEqual(['9215', 'wgs84']);
		// The 225 m that GDAL would have been off (EPSG:6960 by PROJ).
		const metres = (k: 0 | 1) =>
			((own?.middle[k] ?? NaN) - (other?.middle[k] ?? NaN)) * [103_300, 110_750][k]!;
		expect(Math.hypot(metres(0), metres(1))).toBeCloseTo(224, -1);
		const file = await features(parts('plan-lost'), { crs: '9215' });
		file.features.forEach(({ shape }, k) => expect(offBy(shape.polygons, k)).toBeLessThan(0.02));
	});

	it('over a dBase file is read with it', async () => {
		const tab = changed(parts('plan-lost'), '.tab', (text) => text.replace('Type NATIVE', 'Type DBF'));
		const dbf = { ...fixture('shp-utf8.dbf'), name: 'plan-lost.dbf' };
		const files = [...tab.filter(({ name }) => !name.endsWith('.dat')), dbf];
		const { formats, layers } = await openLayers(files);
		expect(formats).toEqual(['mapinfo']);
		expect(layers[0]?.features.map(({ properties }) => properties['ten'])).toEqual(NAMES);
	});

	it('in letters of TCVN3 under a western name asks which they are, names of fields too', async () => {
		// As iconv writes TCVN 5712: ê is 0xaa.
		const tcvn3 = changed(parts('plan-tcvn3'), '.tab', (text) => text.replace('ten Char', 't\xaan Char'));
		const asked = await question(tcvn3, { crs: '9215' });
		if (asked.about !== 'encoding') throw new Error(asked.about);
		expect(asked.options.map(({ value }) => value)).toContain('tcvn3');
		const { layers } = await openLayers(tcvn3, 'tcvn3');
		expect(layers[0]?.fields[1]?.name).toBe('tên');
		expect(layers[0]?.features.map(({ properties }) => properties['tên'])).toEqual(NAMES);
	});
});

describe('a drawing of MicroStation', () => {
	// As ogrinfo of GDAL 3.6 lists plan.dgn: five shapes, the first two on level 0; three texts.
	it('has its levels as layers, its texts as names, and no system', async () => {
		const { layers } = await openLayers([fixture('plan.dgn')]);
		expect(layers.map(({ name, crs, features: { length } }) => ({ name, crs, length }))).toEqual([
			{ name: 'Level 0', crs: null, length: 2 },
			{ name: 'Level 12', crs: null, length: 3 }
		]);
		const names = layers.flatMap((layer) => layer.features.map(({ properties }) => properties['name']));
		expect(names).toEqual([NAMES[0], '', NAMES[1], '', NAMES[2]]);
		const [x = NaN, y = NaN] = (layers[0]?.features[0]?.geometry as { coordinates: number[][][] })
			.coordinates[0]![0]!;
		expect([x, y]).toEqual([expect.closeTo(449_000.13, 3), expect.closeTo(2_417_000.5, 3)]);
		expect((await question([fixture('plan.dgn')], { layer: 'Level 12' })).about).toBe('crs');
	});

	it('in letters of a font asks which they are', async () => {
		const name = String.fromCharCode(...new TextEncoder().encode('Quy hoạch phân khu phường Đông Kinh'));
		const drawn = changed([fixture('plan.dgn')], '.dgn', (text) =>
			text.replace(name, 'Quy ho\xb9ch ph\xa9n khu ph\xad\xeang \xa7\xb7ng Kinh'.padEnd(name.length))
		);
		const asked = await question(drawn, { layer: 'Level 0', crs: '9215' });
		expect(asked.about).toBe('encoding');
	});
});
