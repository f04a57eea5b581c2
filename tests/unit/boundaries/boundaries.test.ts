import { describe, expect, it } from 'vitest';
import type { AdminUnit } from '../../../src/lib/domain/admin-unit';
import { VINTAGES } from '../../../src/lib/register/vintages';
import { areaHa } from '../../../src/lib/geometry/area';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { boundaries as load } from '../coverage/register';

const boundaries = load();
const km2 = (atoms: readonly string[]) => areaHa(boundaries.outline(atoms)) / 100;
const province = boundaries.unitByCode('2020', '20') as AdminUnit;

describe('units of every date from the atoms alone', () => {
	// Counts of the decrees; the atoms know nothing of them.
	it.each([
		['2019', 226],
		['2020', 200],
		['2024', 194],
		['2025', 65]
	] as const)('%s: %i communes', (vintage, count) => {
		const field = `c${vintage}` as const;
		expect(new Set(boundaries.atoms.map((atom) => atom[field])).size).toBe(count);
		expect(boundaries.unitsAt(vintage, 'commune')).toHaveLength(count);
	});

	it('11 districts until 30 June 2025, none after', () => {
		expect(new Set(boundaries.atoms.map((atom) => atom.district)).size).toBe(11);
		for (const vintage of ['2019', '2020', '2024'] as const)
			expect(boundaries.unitsAt(vintage, 'district')).toHaveLength(11);
		expect(() => boundaries.unitsAt('2025', 'district')).toThrow('level-absent');
	});

	it.each(VINTAGES.map(({ id }) => id))('%s: the communes share out the province, each atom once', (id) => {
		const communes = boundaries.unitsAt(id, 'commune');
		const atoms = communes.flatMap((unit) => unit.atoms);
		expect([...atoms].sort()).toEqual([...province.atoms].sort());
		expect(new Set(atoms).size).toBe(atoms.length);
		const sum = communes.reduce((total, unit) => total + km2(unit.atoms), 0);
		expect(sum / km2(province.atoms)).toBeCloseTo(1, 9);
	});

	it('the districts share out the province too, and hold whole communes', () => {
		const districts = boundaries.unitsAt('2020', 'district');
		expect(districts.flatMap((d) => d.atoms)).toHaveLength(province.atoms.length);
		const sum = districts.reduce((total, unit) => total + km2(unit.atoms), 0);
		expect(sum / km2(province.atoms)).toBeCloseTo(1, 9);
		for (const vintage of ['2019', '2020', '2024'] as const)
			for (const commune of boundaries.unitsAt(vintage, 'commune')) {
				const parent = boundaries.unitByCode(vintage, commune.parent ?? '');
				expect(parent?.atoms).toEqual(expect.arrayContaining([...commune.atoms]));
			}
	});

	/** Parts and holes of less than 5 ha in the outlines of units. */
	const slivers = (units: readonly AdminUnit[]) => [
		...new Set(
			units
				.filter((unit) =>
					boundaries
						.outline(unit.atoms)
						.coordinates.flat()
						.some((ring) => areaHa({ type: 'Polygon', coordinates: [ring] }) < 5)
				)
				.map((unit) => unit.id)
		)
	];

	it('merging leaves no sliver in the province, the districts or the communes of today', () => {
		expect(slivers([province, ...boundaries.unitsAt('2020', 'district')])).toEqual([]);
		expect(slivers(boundaries.unitsAt('2025', 'commune'))).toEqual([]);
	});

	// Old inner lines are good to 130 m: fitted into the lines of 2025 they leave small pieces in four units.
	it('former communes have small pieces only where they are known', () => {
		const former = (['2019', '2020', '2024'] as const).flatMap((id) => boundaries.unitsAt(id, 'commune'));
		expect(slivers(former).sort()).toEqual([
			'06025@2024-12-01',
			'06253@2020-01-01',
			'06277@2020-01-01',
			'06532@2009-01-01'
		]);
	});

	it('a district is one piece; Cao Lộc is two, the city lying between', () => {
		for (const district of boundaries.unitsAt('2020', 'district'))
			expect(boundaries.outline(district.atoms).coordinates).toHaveLength(district.code === '183' ? 2 : 1);
	});

	it('the same atoms in any order give the same outline object', () => {
		const city = boundaries.unitByCode('2020', '178') as AdminUnit;
		expect(boundaries.outline([...city.atoms].reverse())).toBe(boundaries.outline(city.atoms));
	});
});

describe('lineage', () => {
	const names = (code: string, at: '2019' | '2020' | '2024' | '2025', to: typeof at) => {
		const unit = boundaries.unitByCode(at, code) as AdminUnit;
		return boundaries.related(unit, to).map(({ unit: one, whole }) => `${one.name}${whole ? '' : ' (part)'}`);
	};

	// Resolution 818/NQ-UBTVQH14 of 2019: Đô Lương went into Vân Nham, Quang Lang into Đồng Mỏ town.
	it('2020: Vân Nham took Đô Lương in, Đồng Mỏ took Quang Lang', () => {
		expect(names('06433', '2020', '2019').sort()).toEqual(['Vân Nham', 'Đô Lương']);
		expect(names('06463', '2020', '2019').sort()).toEqual(['Quang Lang', 'Đồng Mỏ']);
	});

	it('a code may be given anew: 05977 is Vĩnh Trại until June 2025 and Đông Kinh after', () => {
		expect(boundaries.unitByCode('2024', '05977')?.name).toBe('Vĩnh Trại');
		expect(boundaries.unitByCode('2025', '05977')?.name).toBe('Đông Kinh');
	});

	it('law: related is mutual over every pair of dates', () => {
		for (const from of ['2019', '2020', '2024'] as const)
			for (const unit of boundaries.unitsAt(from, 'commune'))
				for (const { unit: later } of boundaries.related(unit, '2025'))
					expect(boundaries.related(later, from).map((r) => r.unit.id)).toContain(unit.id);
	});
});

describe('the enlarged city', () => {
	const atomsOf = (id: string) => {
		const proposal = PROPOSALS.find((one) => one.id === id);
		if (!proposal) throw new Error(id);
		return boundaries.proposalAtoms(proposal);
	};

	it('A is exactly the four wards of today', () => {
		const wards = boundaries.unitsAt('2025', 'commune').filter((unit) => unit.kind === 'phường');
		expect(wards.map((ward) => ward.name).sort()).toEqual(
			['Đông Kinh', 'Kỳ Lừa', 'Lương Văn Tri', 'Tam Thanh'].sort()
		);
		expect([...atomsOf('city-a')].sort()).toEqual(wards.flatMap((ward) => ward.atoms).sort());
	});

	// Published: 78.11 and 175.52 km² (communes as republished), 696.7 km² (sum for the provincial plan).
	it('measures within 1 % of the published areas', () => {
		const city = boundaries.unitByCode('2020', '178') as AdminUnit;
		for (const [atoms, published] of [
			[city.atoms, 78.11],
			[atomsOf('city-a'), 175.52],
			[atomsOf('city-b'), 696.7]
		] as const)
			expect(Math.abs(km2(atoms) / published - 1)).toBeLessThan(0.01);
	});

	it('B is the city and all of Cao Lộc district, A lies within B', () => {
		const both = ['178', '183'].flatMap((code) => boundaries.unitByCode('2020', code)?.atoms ?? []);
		expect([...atomsOf('city-b')].sort()).toEqual([...both].sort());
		expect(atomsOf('city-b')).toEqual(expect.arrayContaining(atomsOf('city-a')));
	});

	it('a code that names no unit is refused', () => {
		expect(() => boundaries.proposalAtoms({ communes: ['00000'], districts: [] })).toThrow('unit-unknown');
	});
});
