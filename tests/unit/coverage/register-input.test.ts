import { spoken } from '../../../src/lib/domain/text';
import { describe, expect, it } from 'vitest';
import { coverageAreas, coveragePlans } from '../../../src/lib/coverage/register-input';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import type { PlanningDocument } from '../../../src/lib/domain/plan';
import { areaHa } from '../../../src/lib/geometry/area';
import { COMPLETENESS } from '../../../src/lib/register/completeness';
import { PLANS } from '../../../src/lib/register/plans';
import { PROPOSALS } from '../../../src/lib/register/proposals';
import { boundaries } from './register';

const all = boundaries();
const TODAY = '2025-12-31';

function document(more: Partial<PlanningDocument>): PlanningDocument {
	return {
		id: 'X',
		name: spoken({ vi: 'Đồ án X', en: 'Plan X' }),
		type: 'zoning',
		scale: 2000,
		areaHa: 120,
		areaBound: 'exact',
		place: null,
		footprint: { kind: 'disc', centre: [106.76, 21.85], basis: spoken({ vi: '', en: '' }), known: 'commune' },
		precision: 'indicative',
		events: [{ status: 'approved', date: '2022-05', decision: 'QĐ 1', mark: 'seen', sources: ['s'] }],
		clause: null,
		due: null,
		agency: null,
		note: null,
		mark: 'seen',
		sources: ['s'],
		...more
	};
}

describe('areas of the register', () => {
	it('has 11 districts and 200 communes in 2020, 65 communes and 4 wards as towns since July 2025', () => {
		const count = (level: 'district' | 'commune' | 'town' | 'province', vintage: '2020' | '2025') =>
			coverageAreas(all, { level, vintage, base: 'unit' }).length;
		expect(count('district', '2020')).toBe(11);
		expect(count('commune', '2020')).toBe(200);
		expect(count('commune', '2025')).toBe(65);
		// 2023: five wards and fourteen towns; since 1 July 2025: four wards, no towns.
		expect(count('town', '2020')).toBe(19);
		expect(count('town', '2025')).toBe(4);
		expect(count('province', '2025')).toBe(1);
	});

	it('has no districts any more since July 2025', () => {
		expect(() => coverageAreas(all, { level: 'district', vintage: '2025', base: 'unit' })).toThrow(
			'level-absent'
		);
	});

	it('measures version A of the city as the four wards of today: 176.1 km²', () => {
		const [a] = coverageAreas(all, {
			level: 'proposal',
			vintage: '2020',
			base: 'unit',
			proposals: PROPOSALS
		});
		const wards = coverageAreas(all, { level: 'town', vintage: '2025', base: 'unit' });
		const sum = wards.reduce((ha, ward) => ha + (ward.geometry ? areaHa(ward.geometry) : NaN), 0);
		expect(a?.id).toBe('city-a');
		expect(a?.geometry ? areaHa(a.geometry) / 100 : NaN).toBeCloseTo(176.1, 1);
		expect(sum).toBeCloseTo(a?.geometry ? areaHa(a.geometry) : NaN, 4);
	});

	it('takes wards and towns for urban land and says that they stand in; a xã has none', () => {
		const communes = coverageAreas(all, { level: 'commune', vintage: '2020', base: 'urban' });
		const withLand = communes.filter((area) => area.geometry);
		expect(withLand).toHaveLength(19);
		expect(communes.every((area) => area.warnings.some((w) => w.code === 'base-stand-in'))).toBe(true);
		const [result] = computeCoverage({
			areas: communes.filter((area) => !area.geometry).slice(0, 1),
			plans: [],
			types: ['zoning'],
			asOf: TODAY,
			base: 'urban'
		});
		expect(result).toMatchObject({ baseHa: null, percent: null });
	});

	it('marks the whole districts that stand in for the two thị xã', () => {
		const areas = coverageAreas(all, {
			level: 'proposal',
			vintage: '2020',
			base: 'unit',
			proposals: PROPOSALS
		});
		const marked = areas.filter((area) => area.warnings.some((w) => w.code === 'composition-stand-in'));
		expect(marked.map((area) => area.id).sort()).toEqual(
			PROPOSALS.filter((p) => p.standing === 'stand-in')
				.map((p) => p.id)
				.sort()
		);
		expect(marked).toHaveLength(2);
	});

	it('knows a type complete from its day on, in the unit and all inside it', () => {
		const provincial = (asOf: string) =>
			coverageAreas(all, {
				level: 'commune',
				vintage: '2020',
				base: 'unit',
				completeness: COMPLETENESS,
				asOf
			}).map((area) => area.completeTypes.includes('provincial'));
		// QĐ 236/QĐ-TTg of 19 March 2024.
		expect(provincial('2024-03-18').some(Boolean)).toBe(false);
		expect(provincial('2024-03-19').every(Boolean)).toBe(true);
	});

	it('knows a type complete only in the district the entry names', () => {
		const completeness = [
			{ type: 'zoning', unit: '183', since: '2024-01-01', source: 's', reason: spoken({ vi: '', en: '' }) }
		] as const;
		const areas = coverageAreas(all, {
			level: 'district',
			vintage: '2020',
			base: 'unit',
			completeness,
			asOf: TODAY
		});
		expect(areas.filter((area) => area.completeTypes.length > 0).map((area) => area.id)).toEqual(['183']);
	});
});

describe('plans of the register', () => {
	const drawn = (plan: PlanningDocument, asOf = TODAY) =>
		coveragePlans(all, [plan], { types: ['zoning'], asOf });
	const codes = (plan: PlanningDocument) => drawn(plan)[0]?.warnings.map((w) => w.code);

	it('count from the day they are surely approved', () => {
		expect(drawn(document({}), '2022-05-30')).toHaveLength(0);
		expect(drawn(document({}), '2022-05-31')).toHaveLength(1);
	});

	it.each(['required', 'task', 'in-preparation', 'replaced', 'unknown'] as const)(
		'do not count as %s',
		(status) => {
			const event = { status, date: '2022-05', decision: null, mark: 'seen', sources: [] } as const;
			expect(drawn(document({ events: [event] }))).toHaveLength(0);
		}
	);

	it('count no more once replaced, and count once when adjusted', () => {
		const approved = {
			status: 'approved',
			date: '2020',
			decision: 'QĐ 1',
			mark: 'seen',
			sources: ['s']
		} as const;
		const later = (status: 'replaced' | 'adjusted') =>
			document({ events: [approved, { ...approved, status, date: '2023-01-01', decision: 'QĐ 2' }] });
		expect(drawn(later('replaced'), '2022-12-31')).toHaveLength(1);
		expect(drawn(later('replaced'), '2023-01-01')).toHaveLength(0);
		expect(drawn(later('adjusted'))).toHaveLength(1);
	});

	it('are area-true discs where only place and size are known', () => {
		const [disc] = drawn(document({}));
		expect(disc?.geometry ? areaHa(disc.geometry) : NaN).toBeCloseTo(120, 6);
		expect(codes(document({}))).toEqual(['indicative-place']);
	});

	it('are not drawn without a size or a place', () => {
		expect(drawn(document({ areaHa: null }))).toEqual([]);
		expect(drawn(document({ footprint: { kind: 'none' } }))).toEqual([]);
	});

	it('say what is not sure about them', () => {
		const event = { status: 'approved', date: '2022', decision: null, mark: 'seen', sources: ['s'] } as const;
		expect(codes(document({ areaBound: 'over', events: [event], mark: 'inferred' }))).toEqual([
			'decision-not-seen',
			'area-bound',
			'indicative-place',
			'mark-inferred'
		]);
	});

	it('are the lines of a file where it holds them', () => {
		// One minute by one minute at 21.5° N: 318.682 ha by GeographicLib 2.2.
		const geometry = {
			type: 'Polygon' as const,
			coordinates: [
				[
					[106.5, 21.5],
					[106.5 + 1 / 60, 21.5],
					[106.5 + 1 / 60, 21.5 + 1 / 60],
					[106.5, 21.5 + 1 / 60],
					[106.5, 21.5]
				]
			]
		};
		const [plan] = drawn(document({ footprint: { kind: 'polygon', geometry }, precision: 'official-map' }));
		expect(plan?.geometry).toBe(geometry);
		expect(plan?.known).toBeNull();
		expect(areaHa(plan!.geometry)).toBeCloseTo(318.682, 2);
	});

	it('of whole units are the units themselves, atom by atom', () => {
		const footprint = { kind: 'units', level: 'district', codes: ['183'] } as const;
		const [plan] = drawn(document({ footprint, precision: 'whole-unit' }));
		const district = all.unitByCode('2020', '183');
		expect([...(plan?.atoms ?? [])].sort()).toEqual([...(district?.atoms ?? [])].sort());
		const communes = coverageAreas(all, { level: 'commune', vintage: '2020', base: 'unit' });
		const results = computeCoverage({
			areas: communes,
			plans: plan ? [plan] : [],
			types: ['zoning'],
			asOf: TODAY,
			base: 'unit'
		});
		// Cao Lộc has 22 communes and towns since 2020; each wholly inside, the others not at all.
		expect(results.filter((r) => r.percent === 100)).toHaveLength(22);
		expect(results.filter((r) => r.percent === null)).toHaveLength(178);
	});

	it('of whole units and parts of others count the whole ones, and name the parts', () => {
		// Decision 1590/QĐ-TTg of 2020 takes three communes wholly and parts of four, Khánh Xuân (06544) among them.
		const footprint = {
			kind: 'units',
			level: 'commune',
			codes: ['06232', '06238', '06532'],
			partly: ['06544']
		} as const;
		const [plan] = drawn(document({ footprint, precision: 'whole-unit' }));
		const communes = coverageAreas(all, { level: 'commune', vintage: '2020', base: 'unit' });
		const results = computeCoverage({
			areas: communes,
			plans: plan ? [plan] : [],
			types: ['zoning'],
			asOf: TODAY,
			base: 'unit'
		});
		expect(results.filter((r) => r.percent === 100).map((r) => r.id)).toEqual(footprint.codes);
		const told = results.filter((r) => r.warnings.some((w) => w.code === 'part-not-drawn'));
		expect(told.map((r) => [r.id, r.percent, r.lowerBound])).toEqual([['06544', null, true]]);
	});

	it('refuse a code that no unit has', () => {
		const footprint = { kind: 'units', level: 'commune', codes: ['99999'] } as const;
		expect(() => drawn(document({ footprint }))).toThrow('unit-unknown');
	});

	it('of the real register all read, and every area of it that is cut is computed', () => {
		const types = ['zoning', 'detailed', 'functional-area'];
		for (const level of ['province', 'district', 'commune', 'town', 'proposal'] as const) {
			const results = computeCoverage({
				areas: coverageAreas(all, { level, vintage: '2020', base: 'unit', proposals: PROPOSALS }),
				plans: coveragePlans(all, PLANS, { types, asOf: TODAY }),
				types,
				asOf: TODAY,
				base: 'unit'
			});
			const known = results.filter((result) => result.percent !== null);
			expect(known.length).toBeGreaterThan(0);
			const codesSeen = known.flatMap((result) => result.warnings.map((w) => w.code));
			expect(codesSeen).not.toContain('overlay-recovered');
			expect(codesSeen).not.toContain('law-broken');
		}
	});
});
