import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureCell, rounded } from '../../../scripts/cli/rounding';
import { readAreas } from '../../../src/lib/coverage/area-file';
import { readPlans } from '../../../src/lib/coverage/plan-file';
import { geo } from '../interchange/geo';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { coverageAreas, coveragePlans } from '../../../src/lib/coverage/register-input';
import { coverageFigures } from '../../../src/lib/coverage/figures';
import { targetBoard } from '../../../src/lib/coverage/target-board';
import { areaTargetFigure } from '../../../src/lib/coverage/target-state';
import type { AreaCoverage } from '../../../src/lib/coverage/types';
import { roundedAs, roundedShare } from '../../../src/lib/domain/rounding';
import { figureText, figureWords } from '../../../src/lib/i18n/figure-words';
import { CENTRES } from '../../../src/lib/register/centres';
import { COMPLETENESS } from '../../../src/lib/register/completeness';
import { TARGETS } from '../../../src/lib/register/targets';
import { PLANS } from '../../../src/lib/register/plans';
import { coverageColumns, coverageCsv, coverageRows } from '../../../src/lib/views/coverage/coverage-table';
import { factsOf } from '../../../src/lib/views/present/facts';
import { factWords } from '../../../src/lib/views/present/play';
import { valueWords } from '../../../src/lib/views/targets/board-words';
import { boundaries } from '../coverage/register';

const ALL = boundaries();

function area(change: Partial<AreaCoverage>): AreaCoverage {
	const { baseHa = 1000, coveredHa = 0 } = change;
	const known = baseHa !== null && coveredHa !== null;
	return {
		id: 'x',
		name: 'x',
		asOf: '2023-05-27',
		baseHa,
		coveredHa,
		overlapHa: 0,
		gapHa: known ? baseHa - coveredHa : null,
		percent: known ? (100 * coveredHa) / baseHa : null,
		lowerBound: false,
		byType: {},
		plans: [],
		overlaps: [],
		indicativeHa: 0,
		precision: 'generalised',
		kernel: 'turf',
		parts: null,
		sources: [],
		warnings: [],
		pieces: null,
		...change
	};
}

/** One figure of an area as each place says it. */
function everywhere(one: AreaCoverage) {
	const rows = coverageRows([one], () => ({ name: 'x', parent: '' }));
	const [row] = rows;
	const column = (id: string) => coverageColumns(50, 'vi').find((c) => c.id === id);
	const facts = factsOf(ALL, [], { mine: null, area: () => one, shared: () => null });
	const [head = '', line = ''] = coverageCsv(rows, {
		asOf: '2023-05-27',
		base: 'unit',
		types: '',
		target: 50
	})
		.slice(1)
		.split('\r\n');
	const cell = (name: string) => line.split(',')[head.split(',').indexOf(name)];
	const fact = facts('area.percent');
	return {
		panel: figureWords(coverageFigures(one).percent, 'vi'),
		table: row && column('percent')?.text(row),
		stage: fact && `${factWords(fact, 'vi')}${fact.value === null ? '' : '\u00a0%'}`,
		csv: [cell('percent'), cell('qualifier')],
		cli: figureCell(coverageFigures(one).percent)
	};
}

describe('one figure of an area, wherever it stands', () => {
	// By hand: 3.66667 % and 0.004 % of 1000 ha; a bound is rounded down, "about" and exact to the nearest.
	it.each([
		[
			'a lower bound',
			{ coveredHa: 36.6667, lowerBound: true },
			'tối thiểu 3,6',
			'at-least',
			'at least 3.66',
			3.6666
		],
		[
			'a small one',
			{ coveredHa: 0.04, lowerBound: true },
			'tối thiểu 0,004',
			'at-least',
			'at least 0.004',
			0.004
		],
		['indicative', { coveredHa: 36.6667, indicativeHa: 5 }, 'khoảng 3,7', 'about', 'about 3.67', 3.6667],
		[
			'both',
			{ coveredHa: 36.6667, indicativeHa: 5, lowerBound: true },
			'tối thiểu 3,6',
			'at-least',
			'at least 3.66',
			3.6666
		],
		['exact', { coveredHa: 36.6667 }, '3,7', 'exact', '3.67', 3.6667],
		['nearly nothing', { coveredHa: 0.04 }, 'dưới 0,1', 'exact', 'under 0.01', 0.004],
		['nearly all', { coveredHa: 999.99999 }, 'trên 99,9', 'exact', 'over 99.99', 99.9999],
		['all', { coveredHa: 1000 }, '100,0', 'exact', '100.00', 100]
	] as const)('%s', (_about, change, words, qualifier, cli, csv) => {
		const said = `${words}\u00a0%`;
		expect(everywhere(area(change))).toEqual({
			panel: said,
			table: said,
			stage: said,
			csv: [String(csv), qualifier],
			cli
		});
	});

	it('what is not known is not known anywhere', () => {
		expect(everywhere(area({ coveredHa: null }))).toEqual({
			panel: 'chưa biết',
			table: 'chưa biết',
			stage: 'chưa biết',
			csv: ['', 'unknown'],
			cli: null
		});
	});

	it('the indicative part never exceeds what is covered: 81.58 ha of 81.58 ha are 81,5 of 81,5', () => {
		const said = coverageFigures(area({ coveredHa: 81.58, indicativeHa: 81.58, lowerBound: true }));
		expect(figureWords(said.covered, 'vi')).toBe('tối thiểu 81,5\u00a0ha');
		expect(figureText(said.indicative, 'vi')).toBe('81,5\u00a0ha');
	});

	it('law: no part reads larger than its whole, and what is something never reads as nothing', () => {
		const number = (text: string) => Number.parseFloat(text.replace(/^\D*/, '').replaceAll(',', ''));
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(
				fc.double({ min: 0.1, max: 900_000, noNaN: true }),
				share,
				share,
				fc.boolean(),
				(baseHa, a, b, lowerBound) => {
					const coveredHa = a * baseHa;
					const said = coverageFigures(area({ baseHa, coveredHa, indicativeHa: b * coveredHa, lowerBound }));
					const shown = (one: typeof said.gap) => number(figureWords(one, 'en'));
					expect(shown(said.covered)).toBeLessThanOrEqual(shown(said.base));
					expect(shown(said.gap)).toBeLessThanOrEqual(shown(said.base));
					expect(shown(said.indicative)).toBeLessThanOrEqual(shown(said.covered));
					if (coveredHa > 1e-6) expect(shown(said.covered)).toBeGreaterThan(0);
				}
			),
			{ numRuns: 2000 }
		);
	});

	it('files round bounds so that they stay true, and keep two digits of what is small', () => {
		expect(roundedAs(81.58769, 'at-least')).toBe(81.5876);
		expect(roundedAs(81.58761, 'at-most')).toBe(81.5877);
		expect(roundedAs(81.5876, 'at-least')).toBe(81.5876);
		expect(rounded(0.0000123)).toBe(0.000012);
		expect(roundedShare(99.99999)).toBe(99.9999);
		expect(roundedShare(100)).toBe(100);
	});
});

describe('one target, one figure', () => {
	const input = (asOf: string) => ({ plans: PLANS, centres: CENTRES, completeness: COMPLETENESS, asOf });
	// The boundary set in force on each day, by the dates of domain/vintage.
	it.each([
		['2023-05-27', '2020'],
		['2024-12-15', '2024'],
		['2026-11-01', '2025']
	] as const)('T03 on %s is counted at the boundaries of %s on board and map', (asOf, vintage) => {
		const figure = areaTargetFigure(ALL, input(asOf));
		const row = targetBoard(ALL, TARGETS, input(asOf), []).find(({ target }) => target.id === 'T03');
		expect([figure.vintage, row?.vintage]).toEqual([vintage, vintage]);
		expect(row?.value).toBe(figure.value);
		expect(row && valueWords(row, 'vi')).toContain(figureWords(figure, 'vi').replace('\u00a0', ' '));
		const options = { level: 'province', vintage, base: 'urban', completeness: COMPLETENESS, asOf } as const;
		const types = ['zoning', 'detailed'] as const;
		const [shown] = computeCoverage({
			areas: coverageAreas(ALL, options),
			plans: coveragePlans(ALL, PLANS, { types, asOf }),
			types,
			asOf,
			base: 'urban'
		});
		expect(shown && figureWords(coverageFigures(shown).percent, 'vi')).toBe(figureWords(figure, 'vi'));
	});
});

describe('a file that does not state its precision', () => {
	const ring = [
		[106.7, 21.8],
		[106.8, 21.8],
		[106.8, 21.9],
		[106.7, 21.8]
	];
	const feature = (properties: object) => ({
		type: 'Feature',
		properties: { id: 'q', type: 'zoning', status: 'approved', approved: '2023-01-01', ...properties },
		geometry: { type: 'Polygon', coordinates: [ring] }
	});

	it('is said of the figure its plans went into, and not where it is stated', () => {
		const warned = (properties: object) => {
			const areas = readAreas(geo(feature({ id: 'a', precision: 'surveyed' }))).items;
			const plans = readPlans(geo(feature(properties)), { today: '2023-05-27' }).items;
			const request = { areas, plans, types: ['zoning'], asOf: '2023-05-27', base: 'unit' } as const;
			const [result] = computeCoverage(request);
			const [row] = coverageRows(result ? [result] : [], () => ({ name: '', parent: '' }));
			const column = coverageColumns(50, 'vi').find(({ id }) => id === 'precision');
			return [result?.warnings, row && column?.text(row).includes('tệp không ghi')];
		};
		expect(warned({})).toEqual([[{ code: 'precision-not-stated', about: 'q' }], true]);
		expect(warned({ precision: 'official-map' })).toEqual([[], false]);
	});
});
