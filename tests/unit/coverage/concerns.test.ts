import { describe, expect, it } from 'vitest';
import { concerns } from '../../../src/lib/coverage/concerns';
import { PLANS } from '../../../src/lib/register/plans';
import { boundaries as load } from './register';

const boundaries = load();
const atomsOf = (code: string) => boundaries.unitByCode('2020', code)?.atoms ?? [];
const plan = (id: string) => {
	const found = PLANS.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};

describe('plans that concern a unit', () => {
	// By plans.json: the district plan of Cao Lộc; the disc of the north of the city at the point of Hoàng Đồng;
	// the disc at Tân Liên, Gia Cát and Mai Pha; the park in Chi Lăng; a plan that nobody can place.
	it.each([
		['D07', '183', true],
		['D07', '178', false],
		['R2', '178', true],
		['R2', '186', false],
		['R4', '183', true],
		['R4', '178', true],
		['Z04', '187', true],
		['Z04', '183', false],
		['R6', '183', false]
	] as const)('%s in %s: %s', (id, unit, expected) => {
		expect(concerns(boundaries, plan(id), atomsOf(unit))).toBe(expected);
	});

	it('a commune of which a plan takes a part that is not drawn is concerned too', () => {
		// Na Dương takes parts of five communes, 06592 among them (plans.json, Q07).
		expect(concerns(boundaries, plan('Q07'), atomsOf('06592'))).toBe(true);
		expect(concerns(boundaries, plan('Q07'), atomsOf('05977'))).toBe(false);
	});

	it('nothing concerns no land', () => {
		expect(concerns(boundaries, plan('Q01'), [])).toBe(false);
	});
});
