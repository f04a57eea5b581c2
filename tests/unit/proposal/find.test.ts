import { describe, expect, it } from 'vitest';
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
