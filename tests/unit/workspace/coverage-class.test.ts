import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMet, SHARE_CLASSES, shareClass, targetClass } from '../../../src/lib/workspace/coverage-class';

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

	it('law: a target is met exactly when the class says so, and more never gives a lower class', () => {
		const percent = fc.double({ min: 0, max: 100, noNaN: true });
		fc.assert(
			fc.property(percent, percent, percent, (a, b, target) => {
				const [less, more] = a < b ? [a, b] : [b, a];
				const rank = (value: number) =>
					SHARE_CLASSES.indexOf(shareClass(value) as (typeof SHARE_CLASSES)[number]);
				return isMet(targetClass(a, target)) === a - target >= 0 && rank(less) <= rank(more);
			})
		);
	});
});
