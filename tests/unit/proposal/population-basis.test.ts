import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/lib/proposal/compare';
import { figuresOf } from '../../../src/lib/proposal/figures';
import { fromGeoJson, toGeoJson } from '../../../src/lib/proposal/file';
import {
	addPart,
	addUnits,
	emptyProposal,
	withBasis,
	type Proposal
} from '../../../src/lib/proposal/proposal';
import { fromPublished, presentSeat } from '../../../src/lib/proposal/published';
import { scoreboardOf } from '../../../src/lib/proposal/scoreboard';
import { subjectOf } from '../../../src/lib/proposal/subject';
import { standardById } from '../../../src/lib/register/standards';
import { formatProposal, parseProposal } from '../../../src/lib/workspace/proposals-link';
import { geo } from '../interchange/geo';
import { PROVINCE } from './province';

const RESIDENTS = 'residents-2026-09' as const;
const wards = ['05977', '05983', '05986', '06187'];
const of2025 = (codes: readonly string[]) => addUnits(PROVINCE, emptyProposal('2025'), '2025', codes);
const byResidents = (proposal: Proposal) => figuresOf(PROVINCE, withBasis(proposal, RESIDENTS));

describe('people by the census or by the list of residents', () => {
	it('city A is exactly four wards of today: both can be told, each alone', () => {
		const city = fromPublished(PROVINCE, 'city-a');
		// Census of 2019: 129,949. List of 9/2026: 50,436 + 23,136 + 30,301 + 41,624.
		expect(figuresOf(PROVINCE, city).population).toMatchObject({
			value: 129_949,
			date: '2019-04-01',
			sources: ['census-2019']
		});
		const { population, density } = byResidents(city);
		expect(population).toMatchObject({
			value: 145_497,
			qualifier: 'exact',
			date: '2026-09',
			method: 'residents-sum',
			sources: ['residents-2025'],
			warnings: []
		});
		expect(density.value).toBeCloseTo(145_497 / 175.52, 6);
	});

	it('is not known, not even within bounds, where the land is not whole units of today', () => {
		const { people, population, density } = byResidents(presentSeat(PROVINCE));
		expect([people.exact, people.atLeast, people.atMost]).toEqual([null, null, null]);
		expect([population.value, density.value]).toEqual([null, null]);
		const cut = addPart(PROVINCE, of2025(wards), {
			unit: '05986',
			vintage: '2025',
			line: [
				[106.74, 21.7],
				[106.74, 22]
			],
			side: 'left'
		});
		expect(byResidents(cut).people).toMatchObject({ exact: null, atLeast: null, atMost: null });
	});

	it('the scoreboard says why', () => {
		const standard = standardById('city-1211');
		if (!standard) throw new Error('city-1211');
		const row = (proposal: Proposal) => {
			const counted = withBasis(proposal, RESIDENTS);
			const subject = subjectOf(PROVINCE, counted, figuresOf(PROVINCE, counted));
			return scoreboardOf(standard, subject).rows.find(({ criterion }) => criterion === 'population');
		};
		expect(row(presentSeat(PROVINCE))).toMatchObject({
			verdict: 'cannot-say',
			obstacle: 'residents-not-whole'
		});
		expect(row(fromPublished(PROVINCE, 'city-a'))).toMatchObject({ actual: { exact: 145_497 } });
	});

	it('names the units whose lists disagree', () => {
		// Đoàn Kết: 3,777 in 9/2026, 17,938 in 7/2025; Quốc Khánh 13,962 in both.
		const { people, population } = byResidents(of2025(['06001', '06004']));
		expect(people.exact?.value).toBe(3_777 + 13_962);
		expect(population.warnings).toEqual([{ code: 'residents-contradictory', about: '06001' }]);
	});

	it('a sum is of one kind: residents of whole units of today, or the census untouched', () => {
		const codes = PROVINCE.unitsAt('2025', 'commune').map(({ code }) => code);
		fc.assert(
			fc.property(fc.subarray(codes, { minLength: 1 }), (chosen) => {
				const proposal = of2025(chosen);
				const listed = chosen.reduce(
					(sum, code) => sum + (PROVINCE.unitByCode('2025', code)?.residents[0]?.value ?? NaN),
					0
				);
				expect(byResidents(proposal).people.exact?.value).toBe(listed);
				expect(figuresOf(PROVINCE, proposal).people).toEqual(
					figuresOf(PROVINCE, withBasis(withBasis(proposal, RESIDENTS), 'census-2019')).people
				);
			}),
			{ numRuns: 20 }
		);
	});

	it('what is taken of a unit and what changes hands are counted the same way', () => {
		const city = withBasis(of2025(wards), RESIDENTS);
		expect(figuresOf(PROVINCE, city).takings.map(({ taken }) => taken.people.exact?.value)).toEqual(
			expect.arrayContaining([50_436, 23_136, 30_301, 41_624])
		);
		const { gained } = compare(PROVINCE, '2025', of2025(wards.slice(0, 3)), city);
		expect(gained.pieces.map(({ people }) => people)).toEqual([41_624]);
		expect(gained.people.exact?.value).toBe(41_624);
	});

	it('stays in link and file; a link that does not say means the census', () => {
		const city = withBasis(of2025(wards), RESIDENTS);
		expect(parseProposal(formatProposal(city))).toEqual(city);
		const file = toGeoJson(PROVINCE, city, figuresOf(PROVINCE, city));
		expect(fromGeoJson(PROVINCE, geo(file), '2025').proposal).toEqual(city);
		const plain = of2025(wards);
		expect(formatProposal(withBasis(city, 'census-2019'))).toBe(formatProposal(plain));
		expect(parseProposal(formatProposal(plain)).populationBasis).toBeUndefined();
	});
});
