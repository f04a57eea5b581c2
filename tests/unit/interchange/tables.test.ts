import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/lib/domain/errors';
import { recognise } from '../../../src/lib/interchange/columns';
import { parseDelimited } from '../../../src/lib/interchange/delimited';
import { geo } from './geo';
import { readShapes } from '../../../src/lib/interchange/geojson-shapes';
import { rowPlace } from '../../../src/lib/interchange/row-place';
import { areaMark, statedHa } from '../../../src/lib/interchange/stated-area';
import { writeCsv, writeGeoJson } from '../../../src/lib/interchange/write';
import { readXlsx, writeXlsx } from '../../../src/lib/interchange/xlsx';
import { boundaries, names, routes } from '../location/context';

const context = { boundaries, names, routes, frame: 9215 as const };

describe('tables', () => {
	it('are read whatever parts their cells', () => {
		const wanted = {
			head: ['Tên', 'X', 'Y'],
			rows: [['Chợ, "mới"', '2417549,76', '449293,70']],
			above: [],
			numeric: false
		};
		expect(parseDelimited('Tên\tX\tY\nChợ, "mới"\t2417549,76\t449293,70\n')).toEqual(wanted);
		expect(parseDelimited('\ufeffTên;X;Y\r\n"Chợ, ""mới""";2417549,76;449293,70')).toEqual(wanted);
		expect(parseDelimited('Tên,X,Y\n"Chợ, ""mới""","2417549,76","449293,70"\n\n')).toEqual(wanted);
	});

	it('are refused when empty or torn', () => {
		expect(() => parseDelimited('Tên,X,Y\n')).toThrow(new CodedError('table-empty'));
		expect(() => parseDelimited('a,b\n"c,d')).toThrow(new CodedError('table-quote-open', { line: 2 }));
	});

	it.each([
		[
			['STT', 'Tên dự án', 'X (m)', 'Y (m)', 'Xã', 'Diện tích (ha)'],
			[1, 2, 3, null, null, 4, 5]
		],
		[
			['name', 'lat', 'lon'],
			[0, 1, 2, null, null, null, null]
		],
		[
			['Dự án', 'Kinh độ', 'Vĩ độ'],
			[0, 2, 1, null, null, null, null]
		],
		[
			['Tên', 'Mã xã', 'Quy mô'],
			[0, null, null, null, 1, null, 2]
		],
		[
			['Tên công trình', 'Tọa độ'],
			[0, null, null, 1, null, null, null]
		],
		[
			['TÊN DỰ ÁN', 'Địa điểm'],
			[0, null, null, null, null, 1, null]
		]
	] as const)('have their columns recognised: %j', (head, columns) => {
		const found = recognise({ head, rows: [] });
		expect([
			found.name,
			found.first,
			found.second,
			found.place,
			found.unit,
			found.commune,
			found.area
		]).toEqual(columns);
	});

	it('place a row by its best column', () => {
		const head = ['Tên', 'X', 'Y', 'Xã', 'Diện tích'];
		const columns = recognise({ head, rows: [] });
		const placed = (...row: string[]) => rowPlace([row], columns, head, context);
		expect(placed('A', '2417549,760', '449293,705', 'Mai Pha', '91,73 ha')).toMatchObject({
			reading: { frame: 9215 },
			paper: { commune: 'Mai Pha', areaHa: 91.73 }
		});
		expect(placed('B', '', '', 'Mai Pha', '')).toMatchObject({
			reading: { kind: 'unit' },
			paper: { commune: null, areaHa: null }
		});
		expect(() => placed('C', '', '', '', '')).toThrow(new CodedError('row-without-place'));
	});

	it('a number of a spreadsheet keeps its decimals, where a text of three would be thousands', async () => {
		const file = await writeXlsx({ head: ['Tên', 'Diện tích (ha)'], rows: [['A', 12.345]] });
		const { rows } = readXlsx(await file.arrayBuffer());
		expect(statedHa(rows[0]?.[1] ?? '')).toBe(12.345);
	});

	it('a heading in square metres counts, a cell in hectares counts more', () => {
		expect(statedHa('97 470', 'Diện tích (m2)')).toBeCloseTo(9.747, 9);
		expect(statedHa('9,747 ha', 'Diện tích (m²)')).toBeCloseTo(9.747, 9);
	});

	it.each([
		['91,73', 91.73],
		['91.73 ha', 91.73],
		['1.009', 1009],
		['1.009,5', 1009.5],
		['1,009.5 ha', 1009.5],
		['97 470 m²', 9.747],
		['115.055', 115055],
		['2 417,5 ha', 2417.5],
		['\u200b62,5\u00a0ha', 62.5],
		['1,5 km²', 150],
		['5-7 ha', null],
		['1e3', null],
		['không rõ', null],
		['0', null]
	])('read a stated area: %s', (text, ha) => {
		const found = statedHa(text);
		if (ha === null) expect(found).toBeNull();
		else expect(found).toBeCloseTo(ha, 9);
	});
});

describe('an area that says two things', () => {
	const COLUMNS = { ...recognise({ head: ['Vĩ độ', 'Kinh độ', 'Diện tích'], rows: [] }) };
	it.each([
		['points in the coordinates', ['21.8537', '106.7613', '115.055'], 115.055],
		['commas in the coordinates', ['21,8537', '106,7613', '115.055'], 115055],
		['nothing beside', ['21', '106', '115.055'], 115055]
	] as const)('is read by the decimal mark its table shows: %s', (_what, row, ha) => {
		const mark = areaMark({ head: [], above: [], rows: [row], numeric: false }, COLUMNS);
		expect(statedHa(row[2], '', mark)).toBe(ha);
	});

	it('is a number where JSON has one, and Vietnamese where it has a text', () => {
		const shape = (area: number | string) =>
			readShapes(
				geo({
					type: 'Feature',
					properties: { area_ha: area },
					geometry: { type: 'Point', coordinates: [106.7613, 21.8537] }
				})
			)[0];
		expect(shape(115.055)).toMatchObject({ paper: { areaHa: 115.055 } });
		expect(shape(1.009)).toMatchObject({ paper: { areaHa: 1.009 } });
		expect(shape('1.009')).toMatchObject({ paper: { areaHa: 1009 } });
		expect(shape(-1)).toMatchObject({ paper: { areaHa: null } });
	});
});

describe('files out', () => {
	const table = {
		head: ['tên', 'khoảng cách'],
		rows: [
			['=1+1', 430.5],
			['Gia Cát, "x"', null]
		]
	};

	it('CSV is defused and quoted', () => {
		expect(writeCsv(table)).toBe('\ufefftên,khoảng cách\r\n\'=1+1,430.5\r\n"Gia Cát, ""x""",\r\n');
	});

	it('GeoJSON keeps rows without a place', () => {
		const json = JSON.parse(writeGeoJson(table, [{ type: 'Point', coordinates: [106.7, 21.8] }, null])) as {
			features: { geometry: unknown; properties: unknown }[];
		};
		expect(json.features.map(({ geometry }) => geometry)).toEqual([
			{ type: 'Point', coordinates: [106.7, 21.8] },
			null
		]);
		expect(json.features[1]?.properties).toEqual({ tên: 'Gia Cát, "x"', 'khoảng cách': null });
	});

	it('XLSX is a workbook with the words in it, and comes back the same', async () => {
		const file = await (await writeXlsx(table)).arrayBuffer();
		// fflate unpacks the file apart from both spreadsheet libraries.
		const parts = unzipSync(new Uint8Array(file));
		const text = Object.values(parts)
			.map((part) => new TextDecoder().decode(part))
			.join('');
		expect(text).toContain('430.5');
		expect(text).toContain('khoảng cách');
		expect(readXlsx(file)).toMatchObject({
			head: ['tên', 'khoảng cách'],
			rows: [
				['=1+1', '430.5'],
				['Gia Cát, "x"', '']
			],
			above: [],
			numeric: true
		});
	});

	it('XLSX that is none is refused', async () => {
		expect(() => readXlsx(new TextEncoder().encode('no').buffer as ArrayBuffer)).toThrow(
			new CodedError('xlsx-unreadable')
		);
	});
});

describe('GeoJSON in', () => {
	it('gives points, lines and parcels, and leaves out the rest with a code', () => {
		const feature = (geometry: unknown, properties: unknown = {}) => ({
			type: 'Feature',
			properties,
			geometry
		});
		const bow = [
			[
				[106.7, 21.8],
				[106.71, 21.81],
				[106.71, 21.8],
				[106.7, 21.81],
				[106.7, 21.8]
			]
		];
		const shapes = readShapes(
			geo({
				type: 'FeatureCollection',
				features: [
					feature(
						{ type: 'Point', coordinates: [106.7, 21.8] },
						{ name: 'A', commune: 'Mai Pha', area_ha: 12 }
					),
					feature({ type: 'Polygon', coordinates: bow }),
					feature({ type: 'Point', coordinates: [449293, 2417549] }),
					feature(null)
				]
			})
		);
		expect(shapes[0]).toMatchObject({
			name: 'A',
			subject: { kind: 'point' },
			paper: { commune: 'Mai Pha', areaHa: 12 }
		});
		expect(shapes[1]).toMatchObject({ name: '2', subject: { kind: 'area' }, faults: ['self-crossing'] });
		expect(shapes[2]).toEqual({ name: '3', code: 'coordinates-metres' });
		expect(shapes[3]).toEqual({ name: '4', code: 'geometry-missing' });
	});

	it('keeps numbers of JSON as they are: 115.055 ha is not 115,055', () => {
		const point = { type: 'Point', coordinates: [106.7, 21.8] };
		const feature = {
			type: 'Feature',
			properties: { Tên: 'Lô 1', 'Diện tích (ha)': 115.055 },
			geometry: point
		};
		expect(readShapes(geo(feature))[0]).toMatchObject({ name: 'Lô 1', paper: { areaHa: 115.055 } });
	});

	it('makes so many things of several points and lines', () => {
		const many = {
			type: 'MultiPoint',
			coordinates: [
				[106.7, 21.8],
				[106.8, 21.9]
			]
		};
		const shapes = readShapes(geo({ type: 'Feature', properties: { name: 'Mốc' }, geometry: many }));
		expect(shapes.map(({ name }) => name)).toEqual(['Mốc (1/2)', 'Mốc (2/2)']);
	});

	it('leaves out what is no position, and goes on', () => {
		const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates });
		const places = [
			point(null, null),
			point('', ''),
			point(true, 21),
			point('106.7', '21.8'),
			point(106.7, 21.8)
		];
		const file = {
			type: 'FeatureCollection',
			features: places.map((geometry) => ({ type: 'Feature', geometry }))
		};
		expect(readShapes(geo(file)).map((shape) => ('code' in shape ? shape.code : shape.subject))).toEqual([
			'coordinate-invalid',
			'coordinate-invalid',
			'coordinate-invalid',
			expect.objectContaining({ place: [106.7, 21.8] }),
			expect.objectContaining({ place: [106.7, 21.8] })
		]);
	});
});
