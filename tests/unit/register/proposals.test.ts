import { describe, expect, it } from 'vitest';
import type { UnitRecord } from '../../../src/lib/domain/unit-register';
import { LINEAGE } from '../../../src/lib/register/lineage';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { UNIT_REGISTER } from '../../../src/lib/register/units';

const communes2020 = UNIT_REGISTER.communes.filter((c) => c.vintages.includes('2020'));
const proposal = (id: string) => PROPOSALS.find((p) => p.id === id)!;

function members(id: string) {
	const { communes, districts } = proposal(id);
	return communes2020.filter((c) => communes.includes(c.code) || districts.includes(c.district ?? ''));
}

const people = (units: readonly UnitRecord[]) =>
	units.reduce((sum, u) => sum + (u.population?.value ?? NaN), 0);

describe('boundary proposals', () => {
	// Sums of the census of 2019 and unit counts as worked out by hand from the published tables.
	it.each([
		['city-a', 13, 129_949],
		['city-b', 30, 183_157],
		['thi-xa-huu-lung', 24, 121_735],
		['thi-xa-loc-binh', 21, 84_740]
	])('%s has %d units and %d people', (id, units, population) => {
		expect(members(id)).toHaveLength(units);
		expect(people(members(id))).toBe(population);
	});

	it('A adds Cao Lộc town, Hợp Thành, Gia Cát, Tân Liên and Yên Trạch to the eight units of the city', () => {
		const added = members('city-a').filter((c) => c.district !== '178');
		expect(added.map((c) => `${c.kind} ${c.name}`).sort()).toEqual(
			['thị trấn Cao Lộc', 'xã Gia Cát', 'xã Hợp Thành', 'xã Tân Liên', 'xã Yên Trạch'].sort()
		);
		expect(new Set(added.map((c) => c.district))).toEqual(new Set(['183']));
	});

	it('A became exactly the four wards of 2025, whose published areas give its own', () => {
		const [, in2024, in2025] = LINEAGE;
		const follow = (codes: readonly string[], step = in2024) => [
			...new Set(step?.pairs.filter(([before]) => codes.includes(before)).map(([, after]) => after))
		];
		const wards = follow(follow(proposal('city-a').communes), in2025);
		const units = UNIT_REGISTER.communes.filter((c) => c.vintages.includes('2025') && wards.includes(c.code));
		expect(units.map((u) => u.name).sort()).toEqual(
			['Kỳ Lừa', 'Lương Văn Tri', 'Tam Thanh', 'Đông Kinh'].sort()
		);
		const area = units.reduce((sum, u) => sum + (u.publishedArea?.value ?? NaN), 0);
		expect(proposal('city-a').publishedArea?.value).toBeCloseTo(area, 2);
	});

	it.each(['city-b', 'thi-xa-huu-lung', 'thi-xa-loc-binh'])(
		'%s has the published area of its districts',
		(id) => {
			const districts = UNIT_REGISTER.districts.filter((d) => proposal(id).districts.includes(d.code));
			const area = districts.reduce((sum, d) => sum + (d.publishedArea?.value ?? NaN), 0);
			expect(proposal(id).publishedArea?.value).toBeCloseTo(area, 2);
		}
	);

	it('no version of the city is called official, and the thị xã are stand-ins', () => {
		expect(PROPOSALS.map((p) => [p.sign, p.standing])).toEqual([
			['A', 'published'],
			['B', 'published'],
			['HL', 'stand-in'],
			['LB', 'stand-in']
		]);
	});
});
