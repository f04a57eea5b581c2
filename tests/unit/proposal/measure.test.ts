import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Boundaries } from '../../../src/lib/boundaries/boundaries';
import { readTopology } from '../../../src/lib/boundaries/topology';
import { compositionOf } from '../../../src/lib/proposal/measure';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { UNIT_REGISTER } from '../../../src/lib/register/units';

const atoms: unknown = JSON.parse(readFileSync('tiles/sources/atoms.topojson', 'utf8'));
const boundaries = new Boundaries(readTopology(atoms), UNIT_REGISTER);

describe('what a set of atoms holds', () => {
	it.each([
		// Published: sums of the communes of 2025 and of districts.
		['city-a', 13, 175.52],
		['city-b', 30, 696.74]
	])('%s: %i units, about %f km²', (id, units, published) => {
		const proposal = PROPOSALS.find((p) => p.id === id);
		const composition = compositionOf(
			boundaries,
			boundaries.proposalAtoms(proposal ?? { communes: [], districts: [] })
		);
		expect(composition.units).toHaveLength(units);
		expect(Math.abs(composition.areaKm2 - published)).toBeLessThan(1);
	});

	it('adds up the people of a district to the district’s own census figure', () => {
		const city = boundaries.unitByCode('2020', '178');
		const { population } = compositionOf(boundaries, city?.atoms ?? []);
		// GSO, census of 1 April 2019: 103 284 people in Lạng Sơn city.
		expect(population).toMatchObject({ value: 103_284, year: 2019, mark: 'computed' });
	});

	it('does not know the people where one commune is not known', () => {
		const register = structuredClone(UNIT_REGISTER) as typeof UNIT_REGISTER;
		const blind = {
			...register,
			communes: register.communes.map((c) => (c.code === '05992' ? { ...c, population: null } : c))
		};
		const other = new Boundaries(readTopology(atoms), blind);
		expect(compositionOf(other, other.unitByCode('2020', '178')?.atoms ?? []).population).toBeNull();
	});
});
