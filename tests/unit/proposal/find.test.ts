import { describe, expect, it } from 'vitest';
import { unitsInBox } from '../../../src/lib/proposal/in-box';
import { CENTRES } from '../../../src/lib/register/centres';
import { COMPLETENESS } from '../../../src/lib/register/completeness';
import { PLANS } from '../../../src/lib/register/plans';
import { PROJECTS } from '../../../src/lib/register/projects';
import { insideOf } from '../../../src/lib/proposal/inside';
import { fromPublished } from '../../../src/lib/proposal/published';
import { readTyped } from '../../../src/lib/proposal/typed';
import { whereNow } from '../../../src/lib/proposal/where-now';
import { PROVINCE } from './province';

describe('codes and names typed', () => {
	it('reads codes, names without diacritics, and kinds', () => {
		const { found, ambiguous, unknown } = readTyped(
			PROVINCE,
			'2020',
			'06187, mai pha; xã hợp thành\nXa Khong Co'
		);
		expect(found.map((unit) => unit.name)).toEqual(['Cao Lộc', 'Mai Pha', 'Hợp Thành']);
		expect([ambiguous, unknown]).toEqual([[], ['Xa Khong Co']]);
	});

	it('asks which Chi Lăng is meant: a ward, a town, two communes and a district bear the name', () => {
		// Namesakes as listed in the glossary of the project: district, town, two communes and a ward.
		const { found, ambiguous } = readTyped(PROVINCE, '2020', 'Chi Lang');
		expect(found).toEqual([]);
		expect(ambiguous[0]?.units.length).toBeGreaterThanOrEqual(4);
		expect(readTyped(PROVINCE, '2020', 'phường Chi Lăng').found.map((unit) => unit.code)).toEqual(['05983']);
	});
});

describe('where an old commune is now', () => {
	it.each([
		// Res. 1672/NQ-UBTVQH15: the four wards formed from the city and five communes of Cao Lộc.
		['Mai Pha', 'Đông Kinh'],
		['Hợp Thành', 'Kỳ Lừa'],
		['Quảng Lạc', 'Lương Văn Tri']
	])('%s is in %s', (old, now) => {
		const [first] = whereNow(PROVINCE, old);
		expect(first?.now.map(({ unit }) => unit.name)).toContain(now);
		expect(first?.now.reduce((sum, one) => sum + one.percent, 0)).toBeCloseTo(100, 6);
	});
});

describe('what the register places inside', () => {
	it('city A holds the city; coverage is a lower bound', () => {
		const inside = insideOf(
			PROVINCE,
			{ plans: PLANS, completeness: COMPLETENESS, projects: PROJECTS, centres: CENTRES },
			fromPublished(PROVINCE, 'city-a'),
			['zoning', 'detailed'],
			'2023-05-27'
		);
		expect(inside?.centres.inside).toContain('U01');
		expect(inside?.centres.gained).not.toContain('U01');
		expect(inside?.projects.inside.length).toBeGreaterThan(0);
		expect(inside?.coverage?.lowerBound).toBe(true);
	});
});

describe('communes in a box', () => {
	const box = (reach: 'within' | 'touching', ...bounds: [number, number, number, number]) =>
		unitsInBox(PROVINCE, '2020', bounds, reach).map(({ name }) => name);

	it('a box inside one commune holds none and touches that one', () => {
		// A kilometre round a place in Gia Cát that the stories click.
		expect(box('within', 106.83, 21.835, 106.84, 21.845)).toEqual([]);
		expect(box('touching', 106.83, 21.835, 106.84, 21.845)).toEqual(['Gia Cát']);
	});

	it('a box in the corner of a bounding box touches no land of it', () => {
		const unit = PROVINCE.unitByCode('2020', '06235');
		const points = PROVINCE.outline(unit?.atoms ?? []).coordinates.flat(2);
		const west = Math.min(...points.map((point) => point[0] ?? 0));
		const south = Math.min(...points.map((point) => point[1] ?? 0));
		expect(box('touching', west, south, west + 0.001, south + 0.001)).not.toContain('Gia Cát');
	});

	it('touching takes all that within takes, and the whole province takes all 200', () => {
		const bounds: [number, number, number, number] = [106.7, 21.75, 106.9, 21.95];
		const [within, touching] = [box('within', ...bounds), box('touching', ...bounds)];
		expect(within).not.toEqual([]);
		expect(touching).toEqual(expect.arrayContaining(within));
		expect(touching.length).toBeGreaterThan(within.length);
		expect(box('within', 105, 20, 109, 24)).toHaveLength(200);
	});
});
