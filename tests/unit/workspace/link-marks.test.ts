import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapMark } from '../../../src/lib/domain/map-mark';
import { formatMarks, MOST_MARKS_TEXT, parseMarks } from '../../../src/lib/workspace/link-marks';
import { App } from '../../../src/lib/workspace/app.svelte';
import { Marking } from '../../../src/lib/workspace/marking.svelte';
import { packJson } from '../../../src/lib/workspace/packed';
import { seal } from '../../../src/lib/workspace/sealed-text';
import { formatQuery, parseQuery, DEFAULT_STATE } from '../../../src/lib/workspace/view-state';

const place = fc
	.tuple(fc.integer({ min: 10_600_000, max: 10_740_000 }), fc.integer({ min: 2_100_000, max: 2_250_000 }))
	.map(([x, y]) => [x / 1e5, y / 1e5] as const);
const mark: fc.Arbitrary<MapMark> = fc.oneof(
	fc.record({ kind: fc.constant('arrow' as const), from: place, to: place }),
	fc.record({
		kind: fc.constant('outline' as const),
		corners: fc.array(place, { minLength: 3, maxLength: 12 })
	}),
	fc.record({
		kind: fc.constant('text' as const),
		at: place,
		words: fc.constantFrom('Đất ở mới', 'a < b & "c"', '<b>x</b>')
	})
);

describe('drawings in a link', () => {
	it('law: they come back as they were, and the address holds them', () => {
		fc.assert(
			fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
				expect(marks.length === 0 ? [] : parseMarks(formatMarks(marks))).toEqual(marks);
				const { state, refused } = parseQuery(formatQuery({ ...DEFAULT_STATE, marks }));
				expect(state.marks).toEqual(marks);
				expect(refused).toEqual([]);
			})
		);
	});

	it('a link of before has none', () => {
		expect(parseQuery('?view=boundaries&limit=city-a').state.marks).toEqual([]);
	});

	it.each([
		['cut at its end', formatMarks([{ kind: 'text', at: [106.7, 21.8], words: 'a' }]).slice(0, -3)],
		['of places off the earth', seal('1', packJson([['a', 999e5, 0, 0, 0]]))],
		['of an outline with half a corner', seal('1', packJson([['o', 1, 1, 2, 2, 3, 3, 4]]))],
		['of a text too long', seal('1', packJson([['t', 1, 1, 'x'.repeat(81)]]))],
		['of nothing but blanks', seal('1', packJson([['t', 1, 1, '  ']]))],
		['of another form', seal('2', packJson([['a', 0, 0, 1, 1]]))],
		['of no list', seal('1', packJson({ a: 1 }))]
	])('%s is refused', (_, text) => {
		expect(parseMarks(text)).toBeUndefined();
	});

	it('more than a link holds is told, and not drawn', () => {
		const app = new App();
		const marking = new Marking(app);
		let k = 0;
		const random = () => ((k = (k * 1103515245 + 12345) % 2 ** 31), k / 2 ** 31);
		for (let n = 0; n < 400; n += 1)
			marking.add({
				kind: 'arrow',
				from: [106 + random(), 21 + random()],
				to: [106 + random(), 21 + random()]
			});
		expect(app.notices.map(({ code }) => code)).toEqual(['marks-full']);
		expect(app.view.marks.length).toBeGreaterThan(40);
		expect(formatMarks(app.view.marks).length).toBeLessThanOrEqual(MOST_MARKS_TEXT);
		marking.remove(0);
		marking.clear();
		expect(app.view.marks).toEqual([]);
	});
});
