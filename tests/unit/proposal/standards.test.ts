import { describe, expect, it } from 'vitest';
import { remainingPercent } from '../../../src/lib/proposal/reduction';
import { scoreboardOf } from '../../../src/lib/proposal/scoreboard';
import { exactly, type Subject } from '../../../src/lib/proposal/subject';
import { REDUCTIONS, standardById, STANDARDS } from '../../../src/lib/register/standards';

const SUBJECT: Subject = {
	population: exactly(3000),
	populationDate: '2019',
	populationSource: 'census-2019',
	innerPopulation: exactly(0),
	areaKm2: 60,
	published: true,
	units: null,
	towns: null,
	wards: null,
	urbanClass: null
};

function standard(id: string) {
	const found = standardById(id);
	if (!found) throw new Error(id);
	return found;
}

describe('standards as data', () => {
	it.each([
		// Res. 1211/2016 as amended and Res. 112/2025, as quoted in the shared data folder, facts.md 3.1 and 3.3.
		['city-1211', [150_000, 150, 10, 65]],
		['thi-xa-1211', [100_000, 200, 10, 50]],
		['huyen-mountain-1211', [80_000, 850, 13, 1]],
		['huyen-1211', [120_000, 450, 13, 1]],
		['xa-mountain-1211', [5000, 50]],
		['xa-1211', [8000, 30]],
		['ward-city-1211', [7000, 5.5]],
		['ward-thi-xa-1211', [5000, 5.5]],
		['thi-tran-1211', [8000, 14]],
		['tinh-mountain-112', [900_000, 8000]],
		['city-central-112', [2_500_000, 2500]],
		['xa-mountain-112', [5000, 100]],
		['ward-112', [21_000, 5.5, 50]]
	])('%s', (id, thresholds) => {
		const numbers = standard(id).criteria.flatMap((one) => one.min ?? []);
		expect(numbers).toEqual(thresholds);
	});

	it('every reduction a standard names exists, and ids are unique', () => {
		const known = REDUCTIONS.map((one) => one.id);
		expect(STANDARDS.flatMap((one) => one.reductions).filter((id) => !known.includes(id))).toEqual([]);
		expect(new Set(STANDARDS.map((one) => one.id)).size).toBe(STANDARDS.length);
	});
});

describe('reductions', () => {
	const rural = REDUCTIONS.find((one) => one.id === 'rural-3a');
	it.each([
		// Art. 3a: 50 % from 30 % minorities on, five points less for every further ten, not under 20 %.
		[null, 50],
		[30, 50],
		[39.9, 50],
		[40, 45],
		[85, 25],
		[100, 20]
	])('minority share %s: %i %% of the population remains', (minority, percent) => {
		if (!rural) throw new Error('no reduction');
		expect(remainingPercent(rural, 'population', minority)).toBe(percent);
	});

	it('lowers the threshold with its reason and passes what then suffices', () => {
		const choice = { id: 'rural-3a', reason: 'giáp biên giới', minorityPercent: null };
		const [population] = scoreboardOf(standard('xa-mountain-1211'), SUBJECT, [choice]).rows;
		expect(population).toMatchObject({
			required: 2500,
			full: 5000,
			verdict: 'pass',
			margin: 500,
			reason: 'giáp biên giới'
		});
		expect(scoreboardOf(standard('xa-mountain-1211'), SUBJECT).rows[0]).toMatchObject({
			verdict: 'fail',
			margin: -2000
		});
	});

	it.each([
		[
			'reduction-without-reason',
			'xa-mountain-1211',
			[{ id: 'rural-3a', reason: ' ', minorityPercent: null }]
		],
		['reduction-unknown', 'city-1211', [{ id: 'rural-3a', reason: 'x', minorityPercent: null }]],
		['reduction-without-figures', 'city-1211', [{ id: 'urban-9a', reason: 'x', minorityPercent: null }]],
		[
			'reduction-twice',
			'xa-mountain-1211',
			[
				{ id: 'rural-3a', reason: 'x', minorityPercent: null },
				{ id: 'rural-3a', reason: 'y', minorityPercent: null }
			]
		]
	])('refuses %s', (code, id, choices) => {
		expect(() => scoreboardOf(standard(id), SUBJECT, choices)).toThrow(code);
	});

	it('class II with the regional reduction asks for 120 000 people, 60 000 inside and 900 a km²', () => {
		// Effective thresholds of the shared data folder, facts.md 4.2.
		const choice = { id: 'region-26', reason: 'miền núi phía Bắc', minorityPercent: null };
		const { rows } = scoreboardOf(standard('class-ii-1210'), SUBJECT, [choice]);
		expect(rows.map((row) => [row.criterion, row.required])).toEqual([
			['population', 120_000],
			['inner-population', 60_000],
			['density', 900],
			['built-density', 8000],
			['non-farm', 65],
			['non-farm-inner', 80]
		]);
		expect(rows.slice(3).map((row) => [row.verdict, row.obstacle])).toEqual([
			['cannot-say', 'no-data'],
			['cannot-say', 'no-data'],
			['cannot-say', 'no-data']
		]);
	});
});

describe('what cannot be said', () => {
	const between = { ...SUBJECT, population: { exact: null, atLeast: 4000, atMost: 6000 } };
	it('people between bounds around the threshold', () => {
		expect(scoreboardOf(standard('xa-mountain-1211'), between).rows[0]).toMatchObject({
			verdict: 'cannot-say',
			obstacle: 'people-between',
			margin: null
		});
	});

	it('bounds on one side of the threshold decide', () => {
		const sure = { ...SUBJECT, population: { exact: null, atLeast: 5200, atMost: 6000 } };
		expect(scoreboardOf(standard('xa-mountain-1211'), sure).rows[0]?.verdict).toBe('pass');
		const never = { ...SUBJECT, population: { exact: null, atLeast: 10, atMost: 4999 } };
		expect(scoreboardOf(standard('xa-mountain-1211'), never).rows[0]?.verdict).toBe('fail');
	});

	it('unknown people are never nought', () => {
		const unknown = { ...SUBJECT, population: { exact: null, atLeast: null, atMost: null } };
		expect(scoreboardOf(standard('xa-mountain-1211'), unknown).rows[0]).toMatchObject({
			verdict: 'cannot-say',
			obstacle: 'people-unknown'
		});
	});
});
