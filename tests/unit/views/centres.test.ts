import { describe, expect, it } from 'vitest';
import type { UrbanCentre } from '../../../src/lib/domain/urban-centre';
import { CENTRES, classAt } from '../../../src/lib/register/centres';
import { classRank, groupsIn, symbolOf } from '../../../src/lib/views/centres/centre-state';
import { flowLines, TIMELINE } from '../../../src/lib/views/centres/flow';
import { mapName } from '../../../src/lib/views/centres/map-name';
import { classWithRule } from '../../../src/lib/views/centres/words';

const centre = (id: string) => CENTRES.find((one) => one.id === id) as UrbanCentre;

describe('centres by year', () => {
	// Sums of clause II.3.b of Plan 122 by hand.
	it.each([
		[2023, { II: 1, V: 12, none: 5, unknown: 1 }],
		[2025, { II: 1, V: 13, none: 4, unknown: 1 }],
		[2030, { II: 1, IV: 3, V: 13, unknown: 2 }]
	] as const)('%i', (year, expected) => {
		const groups = groupsIn(CENTRES, year);
		expect(Object.fromEntries(groups.map((group) => [group.id, group.centres.length]))).toEqual(expected);
		const ranks = groups.map((group) => classRank(group.id));
		expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
	});

	it('symbols: the class, a dashed ring for new places, a question for what is not yet one', () => {
		const symbol = (id: string, year: 2023 | 2025 | 2030 | 2045) => {
			const state = classAt(centre(id), year);
			return state && symbolOf(centre(id), state);
		};
		expect(symbol('U01', 2023)).toBe('centre-II');
		expect(symbol('U14', 2030)).toBe('centre-IV');
		expect(symbol('U07', 2023)).toBe('centre-V');
		expect(symbol('U01', 2045)).toBe('centre-none');
		expect(new Set(CENTRES.map((one) => symbol(one.id, 2030)))).toContain('centre-new');
	});

	it('a class is never worded without its rule-book', () => {
		for (const one of CENTRES)
			for (const state of one.classes) {
				const words = classWithRule(state);
				if (/loại (I|V)/.test(words)) expect(words).toMatch(/NQ (1210\/2016|111\/2025)/);
			}
	});

	it('names on the map are short', () => {
		expect(mapName(centre('U01'), 'vi')).toBe('TP Lạng Sơn');
		for (const one of CENTRES) expect(mapName(one, 'vi')).not.toMatch(/^Thị trấn|\(/);
	});
});

describe('the timeline', () => {
	const flow = flowLines(CENTRES, 900);

	it('counts on the pills are the counts of the classes', () => {
		const count = (year: number, row: string) =>
			flow.pills.find((pill) => pill.year === year && pill.row === row)?.count;
		expect([count(2023, 'V'), count(2025, 'V'), count(2030, 'V')]).toEqual([12, 13, 13]);
		expect([count(2023, 'IV'), count(2030, 'IV')]).toEqual([undefined, 3]);
	});

	it('the new rule-book stands between 2025 and 2030, years go from left to right', () => {
		const { x, ruleX } = flow;
		expect([x[2023], x[2025], ruleX, x[2030], x[2045]]).toEqual(
			[x[2023], x[2025], ruleX, x[2030], x[2045]].sort((a, b) => a - b)
		);
	});

	it.each([200, 390, 900, 2000])('at %i px every line stays a number and inside its rows', (width) => {
		for (const line of flowLines(CENTRES, width).lines) {
			expect(line.path).toMatch(/^M[\d. -]+(C[\d. -]+)+$/);
			expect(line.path).not.toMatch(/NaN|undefined/);
		}
		for (const pill of flowLines(CENTRES, width).pills) {
			expect(pill.y).toBeGreaterThan(0);
			expect(pill.y).toBeLessThan(TIMELINE.height);
		}
	});
});
