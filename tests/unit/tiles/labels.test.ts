import { describe, expect, it } from 'vitest';
import { interiorPoint } from '../../../scripts/tiles/interior-point';
import { labelLayer, unitLabel } from '../../../scripts/tiles/label-layer';
import { readAtoms } from '../../../scripts/tiles/sources';
import { Boundaries } from '../../../src/lib/boundaries/boundaries';
import type { AdminUnit } from '../../../src/lib/domain/admin-unit';
import { UNIT_REGISTER } from '../../../src/lib/register/units';

const boundaries = new Boundaries(readAtoms(), UNIT_REGISTER);
const features = labelLayer(boundaries).features(8);
const labels = (vintage: string, name: string) =>
	features
		.filter((f) => f.properties?.['vintage'] === vintage && f.properties['level'] === 'commune')
		.filter((f) => f.properties?.['name'] === name)
		.map((f) => f.properties?.['label'] as string)
		.sort();

describe('labels of units', () => {
	// Two communes Mẫu Sơn and a town and a commune Đình Lập: GSO's list of units, 2020.
	it('tells namesakes apart by parent, and by kind under one parent', () => {
		expect(labels('2020', 'Mẫu Sơn')).toEqual(['Mẫu Sơn (Cao Lộc)', 'Mẫu Sơn (Lộc Bình)']);
		expect(labels('2020', 'Đình Lập')).toEqual(['Thị trấn Đình Lập (Đình Lập)', 'Xã Đình Lập (Đình Lập)']);
		expect(labels('2020', 'Chi Lăng')).toContain('Chi Lăng (Lạng Sơn)');
		expect(labels('2020', 'Mai Pha')).toEqual(['Mai Pha']);
	});

	it('never gives two communes of one vintage the same label', () => {
		for (const vintage of ['2019', '2020', '2024', '2025']) {
			const all = features
				.filter((f) => f.properties?.['vintage'] === vintage && f.properties['level'] === 'commune')
				.map((f) => f.properties?.['label']);
			expect(new Set(all).size).toBe(all.length);
		}
	});

	it('has one feature id per unit and vintage', () => {
		expect(new Set(features.map((f) => f.id)).size).toBe(features.length);
	});

	it('labels a unit without namesakes by its name', () => {
		const unit = { code: '1', name: 'A', kind: 'xã', parent: 'p' } as AdminUnit;
		expect(unitLabel(unit, [unit], () => 'P')).toBe('A');
	});

	it('measures the province near its published 8 310 km² (QĐ 236/QĐ-TTg)', () => {
		const province = features.find((f) => f.id === 2025 * 100_000 + 20);
		expect(Number(province?.properties?.['area_km2']) / 8310.18).toBeCloseTo(1, 2);
	});
});

describe('a point well inside', () => {
	it('finds the middle of a square', () => {
		const square = [
			[0, 0],
			[0.01, 0],
			[0.01, 0.01],
			[0, 0.01],
			[0, 0]
		];
		const [lon, lat] = interiorPoint({ type: 'MultiPolygon', coordinates: [[square]] });
		expect(lon).toBeCloseTo(0.005, 5);
		expect(lat).toBeCloseTo(0.005, 5);
	});

	it('keeps out of a hole and takes the larger part', () => {
		const box = (x: number, y: number, s: number) => [
			[x, y],
			[x + s, y],
			[x + s, y + s],
			[x, y + s],
			[x, y]
		];
		// A 10 × 10 box with an 8 × 8 hole leaves a wall 1 wide; the other part is 4 × 4, so 2 from its border.
		const [lon, lat] = interiorPoint({
			type: 'MultiPolygon',
			coordinates: [[box(0, 0, 10), box(1, 1, 8)], [box(20, 0, 4)]]
		});
		expect(lon).toBeCloseTo(22, 0);
		expect(lat).toBeCloseTo(2, 0);
	});
});
