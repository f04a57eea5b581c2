import { describe, expect, it } from 'vitest';
import { interiorPoint } from '../../../scripts/tiles/interior-point';
import { labelLayer, unitLabel } from '../../../scripts/tiles/label-layer';
import { readAtoms } from '../../../scripts/tiles/sources';
import { Boundaries } from '../../../src/lib/boundaries/boundaries';
import type { AdminUnit } from '../../../src/lib/domain/admin-unit';
import { UNIT_REGISTER } from '../../../src/lib/register/units';

const boundaries = new Boundaries(readAtoms(), UNIT_REGISTER);
const features = labelLayer(boundaries).features(10);
const communes = (vintage: string) =>
	features
		.map(({ properties }) => properties ?? {})
		.filter(({ level, vintages }) => level === 'commune' && String(vintages).includes(vintage));
const labels = (vintage: string, name: string) =>
	communes(vintage)
		.map(({ label }) => String(label))
		.filter((label) => label.includes(name))
		.sort();

describe('labels of units', () => {
	// Two communes Mẫu Sơn and a town and a commune Đình Lập: GSO's list of units, 2020.
	it('tells namesakes apart by parent, and by kind under one parent', () => {
		expect(labels('2020', 'Mẫu Sơn')).toEqual(['Mẫu Sơn (Cao Lộc)', 'Mẫu Sơn (Lộc Bình)']);
		expect(labels('2020', 'Đình Lập')).toEqual(['Thị trấn Đình Lập (Đình Lập)', 'Xã Đình Lập (Đình Lập)']);
		expect(labels('2020', 'Chi Lăng')).toContain('Chi Lăng (Lạng Sơn)');
		expect(labels('2020', 'Mai Pha')).toEqual(['Mai Pha']);
		for (const { label } of communes('2020')) expect(label).toBe(String(label).normalize('NFC'));
	});

	it('never gives two communes of one vintage the same label', () => {
		for (const vintage of ['2019', '2020', '2024', '2025']) {
			const all = communes(vintage).map(({ label }) => label);
			expect(new Set(all).size).toBe(all.length);
		}
	});

	it('writes each unit once for all dates at which it stays as it is', () => {
		const said = features.map(({ properties, geometry }) => JSON.stringify([properties, geometry]));
		expect(new Set(said).size).toBe(said.length);
		// 226, 200, 194 and 65 communes by date (GSO), 11 districts at each of three dates.
		expect(['2019', '2020', '2024', '2025'].map((vintage) => communes(vintage).length)).toEqual([
			226, 200, 194, 65
		]);
		expect(features.length).toBeLessThan(226 + 200 + 194 + 65);
	});

	it('labels a unit without namesakes by its name', () => {
		const unit = { code: '1', name: 'A', kind: 'xã', parent: 'p' } as AdminUnit;
		expect(unitLabel(unit, [unit], () => 'P')).toBe('A');
	});

	it('measures its communes together near its published 8 310 km² (QĐ 236/QĐ-TTg)', () => {
		const sum = communes('2025').reduce((total, { area_km2 }) => total + Number(area_km2), 0);
		expect(sum / 8310.18).toBeCloseTo(1, 2);
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
