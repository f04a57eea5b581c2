import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../src/lib/coverage/standing';
import {
	coverageClass,
	isJudged,
	SHARE_CLASSES,
	shareClass,
	targetClass,
	type CoverageClass
} from '../../../src/lib/workspace/coverage-class';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import type { AreaCoverage } from '../../../src/lib/coverage/types';
import { area, plan, request } from '../coverage/build';

describe('classes of coverage', () => {
	// Against 50 %: the bounds of the legend, by hand.
	it.each([
		[0.1, 'short-40'],
		[9.99, 'short-40'],
		[10, 'short-20'],
		[29.99, 'short-20'],
		[30, 'short-0'],
		[49.99, 'short-0'],
		[50, 'met-0'],
		[69.99, 'met-0'],
		[70, 'met-20'],
		[100, 'met-20']
	] as const)('%d %% against 50 %% is %s', (percent, name) => {
		expect(targetClass(percent, 50)).toBe(name);
	});

	it.each([
		[0, 'share-0'],
		[19.99, 'share-0'],
		[20, 'share-20'],
		[59.99, 'share-40'],
		[80, 'share-80'],
		[100, 'share-80']
	] as const)('%d %% is %s', (percent, name) => {
		expect(shareClass(percent)).toBe(name);
	});

	it('law: more never gives a lower class', () => {
		const percent = fc.double({ min: 0, max: 100, noNaN: true });
		fc.assert(
			fc.property(percent, percent, (a, b) => {
				const [less, more] = a < b ? [a, b] : [b, a];
				const rank = (value: number) =>
					SHARE_CLASSES.indexOf(shareClass(value) as (typeof SHARE_CLASSES)[number]);
				return rank(less) <= rank(more);
			})
		);
	});

	it.each([
		['at least 12 %', 12, true, 'share-0', 'open'],
		['at least 55 %', 55, true, 'share-40', 'met'],
		['exactly 12 %', 12, false, 'short-20', 'short'],
		['exactly 55 %', 55, false, 'met-0', 'met'],
		['no figure', null, true, 'no-known-plan', 'unknown']
	] as const)('%s against 50 %%', (_, percent, lowerBound, name, standing) => {
		const found = { percent, lowerBound, baseHa: 100, warnings: [] };
		expect(coverageClass(found, 50)).toBe(name);
		expect(standingOf(found, 50)).toBe(standing);
	});
});

const rect = (west: number, south: number, east: number, north: number): Polygon => ({
	type: 'Polygon',
	coordinates: [
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south]
		].map(([x, y]) => [106 + (x as number) / 100, 21 + (y as number) / 100])
	]
});

/** From what looks worst to what looks best; what reaches the target is outlined and ticked besides. */
const WORST_FIRST: readonly CoverageClass[] = [
	'short-40',
	'short-20',
	'short-0',
	'no-known-plan',
	'part-not-drawn',
	'share-0',
	'share-20',
	'share-40',
	'share-60',
	'share-80'
];
const MET = WORST_FIRST.length;

function looks(found: AreaCoverage, target: number): number {
	const name = coverageClass(found, target);
	const ticked = standingOf(found, target) === 'met';
	return (ticked ? MET : 0) + (ticked && isJudged(name) ? 0 : WORST_FIRST.indexOf(name));
}

describe('knowing more', () => {
	it('law: one plan more never makes an area look worse, whether every plan is known or not', () => {
		const piece = fc.tuple(
			fc.integer({ min: 0, max: 9 }),
			fc.integer({ min: 1, max: 10 }),
			fc.boolean(),
			fc.constantFrom('zoning', 'detailed')
		);
		const given = fc.record({
			pieces: fc.array(piece, { minLength: 1, maxLength: 6 }),
			complete: fc.boolean(),
			target: fc.integer({ min: 1, max: 100 })
		});
		fc.assert(
			fc.property(given, ({ pieces, complete, target }) => {
				const land = area('u', rect(0, 0, 10, 10), {
					level: 'commune',
					atoms: ['a1'],
					completeTypes: complete ? ['zoning', 'detailed'] : []
				});
				// A part that nobody can draw lies somewhere in the unit.
				const plans = pieces.map(([x, width, undrawn, type], k) =>
					plan(`p${k}`, undrawn ? rect(20, 20, 21, 21) : rect(x, 0, Math.min(10, x + width), 7.3), {
						type,
						...(undrawn ? { partly: ['a1'] } : {})
					})
				);
				const ranks = Array.from({ length: plans.length + 1 }, (_, count) => {
					const [found] = computeCoverage(request([land], plans.slice(0, count)));
					return looks(found as AreaCoverage, target);
				});
				expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
			}),
			{ numRuns: 60 }
		);
	});
});
