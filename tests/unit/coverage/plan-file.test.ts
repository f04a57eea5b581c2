import { describe, expect, it } from 'vitest';
import { readAreas } from '../../../src/lib/coverage/area-file';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { readPlans } from '../../../src/lib/coverage/plan-file';
import { countingOn } from '../../../src/lib/coverage/types';
import { box, polygon } from '../../fixtures/geometry/shapes';
import { geo } from '../interchange/geo';

const land = polygon(box(0, 0, 1000, 1000));
const TODAY = '2026-11-25';

function feature(properties: Record<string, unknown> | null, geometry: unknown = land) {
	return { type: 'Feature', properties, geometry };
}

function file(...features: unknown[]) {
	return { type: 'FeatureCollection', features };
}

const approved = { id: 'p', name: 'Plan', type: 'zoning', status: 'approved', approved: '2024-05-01' };
const plansOf = (json: unknown) => readPlans(geo(json), { today: TODAY });
const ids = (json: unknown, asOf = '2025-01-01') =>
	countingOn(plansOf(json).items, asOf).map((plan) => plan.id);
const left = (json: unknown) => plansOf(json).leftOut.map(({ code }) => code);

describe('areas from GeoJSON', () => {
	it('reads id and name, numbers as ids, NFC', () => {
		const { items } = readAreas(geo(file(feature({ id: 7, name: 'Cao Lô\u0323c' }), feature(null))));
		expect(items.map((area) => [area.id, area.name])).toEqual([
			['7', 'Cao Lộc'],
			['area-2', 'area-2']
		]);
		expect(items[0]?.level).toBe('file');
	});

	it('reads a bare feature, a bare polygon, a list, a collection of geometries, features one a line', () => {
		expect(readAreas(geo(feature({ id: 'a' }))).items).toHaveLength(1);
		expect(readAreas(geo(land)).items).toHaveLength(1);
		expect(readAreas(geo([feature({ id: 'a' }), feature({ id: 'b' })])).items).toHaveLength(2);
		const both = { type: 'GeometryCollection', geometries: [land, polygon(box(2000, 0, 3000, 1000))] };
		expect(readAreas(geo(feature({ id: 'a' }, both))).items[0]?.geometry?.coordinates).toHaveLength(2);
	});

	it.each([null, 5, 'x', [], {}, { type: 'FeatureCollection' }, { type: 'FeatureCollection', features: 0 }])(
		'refuses %j',
		(json) => {
			expect(() => readAreas(geo(json))).toThrow('geojson-invalid');
		}
	);

	it('puts bad geometry right with a warning', () => {
		const bow = polygon([
			[0, 0],
			[1000, 1000],
			[1000, 0],
			[0, 1000]
		]);
		expect(readAreas(geo(file(feature({ id: 'a', precision: 'surveyed' }, bow)))).items[0]?.warnings).toEqual(
			[{ code: 'self-crossing', about: 'a' }]
		);
	});

	it('sets aside what is no polygon, with the reason, and goes on', () => {
		const ring = (...points: unknown[]) => ({ type: 'Polygon', coordinates: [points] });
		const { items, leftOut } = readAreas(
			geo(
				file(
					feature({ id: 'point' }, { type: 'Point', coordinates: [106, 21] }),
					feature({ id: 'none' }, null),
					feature({ id: 'empty' }, { type: 'Polygon', coordinates: [] }),
					feature({ id: 'no-coordinates' }, { type: 'Polygon' }),
					feature({ id: 'metres' }, ring([449293, 2417549], [449393, 2417549], [449393, 2417649])),
					feature({ id: 'swapped' }, ring([21.8, 106.7], [21.8, 106.8], [21.9, 106.8])),
					feature({ id: 'broken' }, { type: 'Polygon', coordinates: [[null]] }),
					feature({ id: 'null latitude' }, ring([106.7, 21.8], [106.72, null], [106.72, 21.82])),
					feature({ id: 'deep' }, { type: 'Polygon', coordinates: [[[[[[106.7]]]]]] }),
					feature({ id: 'circle' }, { type: 'Circle', coordinates: [106, 21] }),
					'not a feature',
					null,
					feature({ id: 'sound' })
				)
			)
		);
		expect(items.map((area) => area.id)).toEqual(['sound']);
		expect(
			leftOut.map(({ index, id, code }) => [index, id, code]).sort((a, b) => Number(a[0]) - Number(b[0]))
		).toEqual([
			[0, 'point', 'geometry-not-polygon'],
			[1, 'none', 'geometry-missing'],
			[2, 'empty', 'geometry-empty'],
			[3, 'no-coordinates', 'geometry-missing'],
			[4, 'metres', 'coordinates-metres'],
			[5, 'swapped', 'coordinates-swapped'],
			[6, 'broken', 'coordinate-invalid'],
			[7, 'null latitude', 'coordinate-invalid'],
			[8, 'deep', 'coordinate-invalid'],
			[9, 'circle', 'geometry-unknown'],
			[10, null, 'feature-invalid'],
			[11, null, 'feature-invalid']
		]);
	});

	it('leaves out lines finer than any land, and knots that would take minutes', () => {
		const around = (count: number, place: (k: number) => [number, number]) => {
			const points = Array.from({ length: count }, (_, k) => place(k));
			return { type: 'Polygon', coordinates: [[...points, points[0]]] };
		};
		const circle = around(260_000, (k) => [
			106.7 + Math.cos(k / 41_380) / 10,
			21.8 + Math.sin(k / 41_380) / 10
		]);
		const knot = around(500, (k) => [
			106.7 + ((k * 7919) % 997) / 10_000,
			21.8 + ((k * 104_729) % 991) / 10_000
		]);
		const { leftOut } = readAreas(
			geo(file(feature({ id: 'circle' }, circle), feature({ id: 'knot' }, knot)))
		);
		expect(leftOut.map(({ id, code }) => [id, code])).toEqual([
			['circle', 'geometry-too-fine'],
			['knot', 'geometry-tangled']
		]);
	});

	it('keeps two features of one id apart and says so', () => {
		const { items } = readAreas(geo(file(feature({ id: 'a' }), feature({ id: 'a' }))));
		expect(items.map((area) => area.id)).toEqual(['a', 'a#2']);
		expect(items[1]?.warnings).toContainEqual({ code: 'id-repeated', about: 'a' });
	});
});

describe('plans from GeoJSON', () => {
	it.each(['task', 'draft', 'in-preparation', 'replaced', 'Chưa phê duyệt', 'ĐANG LẬP', 'hết hiệu lực'])(
		'do not count as %j, and that is no fault',
		(status) => {
			expect(ids(file(feature({ ...approved, status })))).toEqual([]);
			expect(plansOf(file(feature({ ...approved, status })))).toMatchObject({ leftOut: [], notCounted: 1 });
		}
	);

	it.each(['', null, undefined, 'phê duyệt nhiệm vụ điều chỉnh', 'Approved?', 1])(
		'are left out and told when the status is %j',
		(status) => {
			expect(ids(file(feature({ ...approved, status })))).toEqual([]);
			expect(left(file(feature({ ...approved, status })))).toEqual([
				status ? 'status-unknown' : 'status-missing'
			]);
		}
	);

	it.each([
		'approved',
		'Approved',
		' APPROVED ',
		'đã phê duyệt',
		'Đã phê duyệt',
		'Da phe duyet',
		'đang có hiệu lực'
	])('count as %j', (status) => {
		expect(ids(file(feature({ ...approved, status })))).toEqual(['p']);
	});

	it('are read by names of properties as programs and offices write them', () => {
		const names = [
			{
				ID: 'p',
				NAME: 'A',
				TYPE: 'ZONING',
				STATUS: 'APPROVED',
				APPROVED: '2024-05-01',
				PRECISION: 'surveyed'
			},
			{
				Mã: 'p',
				Tên: 'A',
				Loại: 'Quy hoạch phân khu',
				'Trạng thái': 'Đã phê duyệt',
				'Ngày phê duyệt': '1/5/2024'
			},
			{
				maDoAn: 'p',
				tenDoAn: 'A',
				loaiQuyHoach: 'QHPK 1/2000',
				trangThaiDoAn: 'đã phê duyệt',
				ngayQDQH: '2024-05-01T00:00:00+07:00'
			}
		];
		for (const properties of names) {
			expect(plansOf(file(feature(properties))).items[0]).toMatchObject({
				id: 'p',
				name: 'A',
				type: 'zoning',
				countsFrom: '2024-05-01'
			});
		}
	});

	it('count from the day of approval, at every day asked for', () => {
		expect(ids(file(feature(approved)), '2024-04-30')).toEqual([]);
		expect(ids(file(feature(approved)), '2024-05-01')).toEqual(['p']);
		expect(ids(file(feature({ ...approved, approved: '2024-05' })), '2024-05-30')).toEqual([]);
		expect(ids(file(feature({ ...approved, approved: '2024-05' })), '2024-05-31')).toEqual(['p']);
	});

	it.each(['hôm qua', '05/13/2024', '2024-02-31', true, { day: 1 }])(
		'are left out and told when the day is %j',
		(day) => {
			expect(ids(file(feature({ ...approved, approved: day })), '2030-01-01')).toEqual([]);
			expect(left(file(feature({ ...approved, approved: day })))).toEqual(['approval-date-unreadable']);
		}
	);

	it('of two days that differ are left out', () => {
		expect(left(file(feature({ ...approved, 'Ngày duyệt': '2023-05-01' })))).toEqual([
			'approval-date-unreadable'
		]);
	});

	it.each([undefined, null, ''])(
		'without a day (%j) count from the day of reading, with a warning',
		(day) => {
			const json = file(feature({ ...approved, approved: day }));
			expect(ids(json, '2026-11-24')).toEqual([]);
			expect(ids(json, TODAY)).toEqual(['p']);
			expect(plansOf(json).items[0]?.warnings).toContainEqual({ code: 'approval-date-missing', about: 'p' });
		}
	);

	it('without a day are left out and told when an earlier day than that of reading is asked for', () => {
		const { approved: _, ...undated } = approved;
		expect(readPlans(geo(file(feature(undated))), { today: null })).toMatchObject({
			items: [],
			leftOut: [{ index: 0, id: 'p', code: 'approval-date-missing' }]
		});
	});

	it('that state two statuses or types are left out, unless only one of them is known to mean any', () => {
		const left = (properties: object) =>
			plansOf(file(feature({ ...approved, ...properties }))).leftOut.map(({ code, value }) => [code, value]);
		expect(left({ 'Trạng thái': 'chưa phê duyệt' })).toEqual([
			['status-unknown', 'approved / chưa phê duyệt']
		]);
		expect(left({ 'Loại quy hoạch': 'chi tiết' })).toEqual([['type-unknown', 'zoning / chi tiết']]);
		expect(left({ 'Trạng thái': 'đã phê duyệt', state: 'Lạng Sơn' })).toEqual([]);
	});

	it.each(['__proto__', 'constructor', 'toString', '<img src=x onerror=alert(1)>', 'khu vui chơi'])(
		'of the type %j are left out, the type told as text',
		(type) => {
			const read = plansOf(file(feature({ ...approved, type })));
			expect(read.items).toEqual([]);
			expect(read.leftOut).toMatchObject([{ index: 0, id: 'p', code: 'type-unknown', value: type }]);
		}
	);

	it('take the word of their reader for statuses and types', () => {
		const read = readPlans(geo(file(feature({ ...approved, status: 'Xong', type: 'QH 1' }))), {
			today: TODAY,
			statuses: { xong: 'approved' },
			types: { 'qh 1': 'detailed' }
		});
		expect(read.items).toMatchObject([{ id: 'p', type: 'detailed' }]);
	});

	it('say that their precision is not stated', () => {
		expect(plansOf(file(feature(approved))).items[0]?.warnings).toContainEqual({
			code: 'precision-not-stated',
			about: 'p'
		});
	});

	it('make the figures of areas of the same file form', () => {
		const half = polygon(box(0, 0, 500, 1000));
		const [result] = computeCoverage({
			areas: readAreas(geo(file(feature({ id: 'a', name: 'A' })))).items,
			plans: plansOf(file(feature(approved, half), feature({ ...approved, status: 'task' }))).items,
			types: ['zoning'],
			asOf: '2025-01-01',
			base: 'unit'
		});
		expect(result?.percent).toBeCloseTo(50, 5);
		expect(result).toMatchObject({ id: 'a', lowerBound: false });
	});

	it('left out make the figure a lower bound, and no plan read is not 0 %', () => {
		const [area] = readAreas(geo(file(feature({ id: 'a', name: 'A' })))).items;
		if (!area) throw new Error('no area');
		const request = { types: ['zoning'], asOf: '2025-01-01', base: 'unit' as const };
		const half = plansOf(file(feature(approved, polygon(box(0, 0, 500, 1000))))).items;
		const open = { ...area, plansLeftOut: true };
		expect(computeCoverage({ ...request, areas: [open], plans: half })[0]).toMatchObject({
			lowerBound: true
		});
		expect(computeCoverage({ ...request, areas: [open], plans: [] })[0]).toMatchObject({
			percent: null,
			lowerBound: true
		});
	});
});
