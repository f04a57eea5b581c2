import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { readAreas, readPlans } from '../../../src/lib/coverage/file-input';
import { box, polygon } from '../../fixtures/geometry/shapes';

const land = polygon(box(0, 0, 1000, 1000));

function feature(properties: Record<string, unknown> | null, geometry: unknown = land) {
	return { type: 'Feature', properties, geometry };
}

function file(...features: unknown[]) {
	return { type: 'FeatureCollection', features };
}

const approved = { id: 'p', name: 'Plan', type: 'zoning', status: 'approved', approved: '2024-05-01' };
const ids = (json: unknown, asOf = '2025-01-01') => readPlans(json, asOf).items.map((plan) => plan.id);

describe('areas from GeoJSON', () => {
	it('reads id and name, numbers as ids, NFC', () => {
		const { items } = readAreas(file(feature({ id: 7, name: 'Cao Lô\u0323c' }), feature(null)));
		expect(items.map((area) => [area.id, area.name])).toEqual([
			['7', 'Cao Lộc'],
			['area-2', 'area-2']
		]);
		expect(items[0]?.level).toBe('file');
	});

	it('reads a bare feature and a bare polygon', () => {
		expect(readAreas(feature({ id: 'a' })).items).toHaveLength(1);
		expect(readAreas(land).items).toHaveLength(1);
	});

	it.each([null, 5, 'x', [], {}, { type: 'FeatureCollection' }, { type: 'Point', coordinates: [0, 0] }])(
		'refuses %j',
		(json) => {
			expect(() => readAreas(json)).toThrow('geojson-invalid');
		}
	);

	it('puts bad geometry right with a warning', () => {
		const bow = polygon([
			[0, 0],
			[1000, 1000],
			[1000, 0],
			[0, 1000]
		]);
		expect(readAreas(file(feature({ id: 'a', precision: 'surveyed' }, bow))).items[0]?.warnings).toEqual([
			{ code: 'self-crossing', about: 'a' }
		]);
	});

	it('sets aside what is no polygon, with the reason, and goes on', () => {
		const { items, quarantine } = readAreas(
			file(
				feature({ id: 'point' }, { type: 'Point', coordinates: [106, 21] }),
				feature({ id: 'none' }, null),
				feature({ id: 'empty' }, { type: 'Polygon', coordinates: [] }),
				feature({ id: 'no-coordinates' }, { type: 'Polygon' }),
				feature(
					{ id: 'metres' },
					polygon([
						[5e7, 0],
						[5e7, 9],
						[6e7, 9]
					])
				),
				feature({ id: 'broken' }, { type: 'Polygon', coordinates: [[null]] }),
				'not a feature',
				feature({ id: 'sound' })
			)
		);
		expect(items.map((area) => area.id)).toEqual(['sound']);
		expect(quarantine).toEqual([
			{ index: 0, id: 'point', code: 'geometry-not-polygon' },
			{ index: 1, id: 'none', code: 'geometry-missing' },
			{ index: 2, id: 'empty', code: 'geometry-empty' },
			{ index: 3, id: 'no-coordinates', code: 'geometry-missing' },
			{ index: 4, id: 'metres', code: 'coordinate-invalid' },
			{ index: 5, id: 'broken', code: 'coordinate-invalid' },
			{ index: 6, id: null, code: 'geometry-missing' }
		]);
	});

	it('keeps two features of one id apart and says so', () => {
		const { items } = readAreas(file(feature({ id: 'a' }), feature({ id: 'a' })));
		expect(items.map((area) => area.id)).toEqual(['a', 'a#2']);
		expect(items[1]?.warnings).toContainEqual({ code: 'id-repeated', about: 'a' });
	});
});

describe('plans from GeoJSON', () => {
	it.each(['task', 'draft', 'in-preparation', 'replaced', '', null, undefined, 1])(
		'do not count as %j',
		(status) => {
			expect(ids(file(feature({ ...approved, status })))).toEqual([]);
		}
	);

	it('count from the day of approval', () => {
		expect(ids(file(feature(approved)), '2024-04-30')).toEqual([]);
		expect(ids(file(feature(approved)), '2024-05-01')).toEqual(['p']);
	});

	it.each([
		[undefined, 'approval-date-missing'],
		[null, 'approval-date-missing'],
		['01/05/2024', 'approval-date-unreadable'],
		['2024-02-31', 'approval-date-unreadable']
	])('count with a warning when the date is %j', (date, code) => {
		const { items } = readPlans(file(feature({ ...approved, approved: date })), '2025-01-01');
		expect(items[0]?.warnings).toContainEqual({ code, about: 'p' });
	});

	it('make the figures of areas of the same file form', () => {
		const half = polygon(box(0, 0, 500, 1000));
		const [result] = computeCoverage({
			areas: readAreas(file(feature({ id: 'a', name: 'A' }))).items,
			plans: readPlans(file(feature(approved, half), feature({ ...approved, status: 'task' })), '2025-01-01')
				.items,
			types: ['zoning'],
			asOf: '2025-01-01',
			base: 'unit'
		});
		expect(result?.percent).toBeCloseTo(50, 5);
		expect(result).toMatchObject({ id: 'a', lowerBound: false });
	});
});
