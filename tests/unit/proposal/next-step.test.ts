import { describe, expect, it } from 'vitest';
import { amidChange } from '../../../src/lib/proposal/amid-change';
import { compare } from '../../../src/lib/proposal/compare';
import { limitDifference } from '../../../src/lib/proposal/limit-difference';
import { limitsOf, type Limit } from '../../../src/lib/proposal/limit';
import { nextStep, stepBetween } from '../../../src/lib/proposal/next-step';
import { addUnits, emptyProposal, removeUnits, withBasis } from '../../../src/lib/proposal/proposal';
import { presentSeat } from '../../../src/lib/proposal/published';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { boundaries as load } from '../coverage/register';

const boundaries = load();
const city = presentSeat(boundaries);
/** Mai Pha, a commune of the city, and Gia Cát beside it. */
const [MAI_PHA, GIA_CAT] = ['05986', '06235'];

describe('what the next press changes', () => {
	it('a commune outside joins whole, with its people by the census', () => {
		const step = nextStep(boundaries, '2020', city, GIA_CAT);
		expect(step?.joins).toBe(true);
		expect(step?.change.pieces.map(({ unit }) => unit.code)).toEqual([GIA_CAT]);
		// facts.md, section 2: Gia Cát measures 33.58 km².
		expect(step?.change.ha).toBeCloseTo(3358, -1);
		expect(step?.change.people.exact?.value).toBe(boundaries.unitByCode('2020', GIA_CAT)?.population?.value);
	});

	it('a commune inside leaves', () => {
		const code = city.atoms.length > 0 ? boundaries.unitsWithin('2020', city.atoms)[0]?.unit.code : undefined;
		const step = nextStep(boundaries, '2020', city, code ?? MAI_PHA);
		expect(step?.joins).toBe(false);
		expect(step?.change.pieces).toHaveLength(1);
	});

	it('people that are not counted that way stay unknown, never nothing', () => {
		const residents = withBasis(city, 'residents-2026-09');
		const people = nextStep(boundaries, '2020', residents, GIA_CAT)?.change.people;
		expect([people?.exact, people?.atLeast, people?.atMost]).toEqual([null, null, null]);
	});

	it('words changed on the same land are no step', () => {
		expect(stepBetween(boundaries, '2020', city, { ...city, name: 'A' })).toBeNull();
	});

	it('a proposal of one commune: taking it away leaves nothing', () => {
		const one = addUnits(boundaries, emptyProposal('2020'), '2020', [GIA_CAT]);
		expect(nextStep(boundaries, '2020', one, GIA_CAT)?.change.ha).toBeCloseTo(3358, -1);
		expect(removeUnits(boundaries, one, '2020', [GIA_CAT]).atoms).toEqual([]);
	});
});

describe('where the swipe opens', () => {
	it('amid the land that changes: in the commune where half of it is reached', () => {
		const after = addUnits(boundaries, city, '2020', [GIA_CAT]);
		const { point } = boundaries.unitByCode('2020', GIA_CAT) ?? {};
		expect(amidChange(compare(boundaries, '2020', city, after))).toEqual(point);
	});

	it('nowhere when nothing changes', () => {
		expect(amidChange(compare(boundaries, '2020', city, city))).toBeNull();
	});
});

describe('a limit against the present', () => {
	const [present, a] = limitsOf(boundaries, PROPOSALS) as [Limit, Limit];

	it('by published areas and the census of 2019', () => {
		const { km2, people, units } = limitDifference(a, present);
		// facts.md, section 2: 97.41 km², 26,665 people in five communes.
		expect(km2).toBeCloseTo(97.41, 1);
		expect(people).toBe(26_665);
		expect(units).toBe(5);
	});

	it('people counted another way are not subtracted', () => {
		const { people } = a.figures;
		const counted = { ...a, figures: { ...a.figures, people: { ...people, basis: 'residents-2026-09' } } };
		expect(limitDifference(counted as Limit, present).people).toBeNull();
	});
});
