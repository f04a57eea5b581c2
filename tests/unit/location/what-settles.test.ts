import { describe, expect, it } from 'vitest';
import type { LimitVerdict } from '../../../src/lib/location/limit-verdict';
import { firmnessOf } from '../../../src/lib/location/what-settles';

const verdict = (patch: Partial<LimitVerdict>): LimitVerdict => ({
	relation: 'too-close',
	leaning: 'inside',
	insideShare: 1,
	distanceM: 26,
	reachM: null,
	accuracyM: 40,
	marginM: 50,
	nearest: null,
	...patch
});

describe('what would turn a verdict over, and what would settle it', () => {
	// By hand: the line is known to 40 m and the place to 10, so that 26 m are within the line's error alone.
	it.each([
		['26 m from a line of ± 40 m, place ± 10 m', {}, 26, 'line'],
		['26 m from a line of ± 10 m, place ± 40 m', { accuracyM: 10 }, 26, 'place'],
		['45 m from a line of ± 40 m, place ± 10 m', { distanceM: 45 }, 45, 'either'],
		['5 m from a line of ± 40 m, place ± 10 m', { distanceM: 5 }, 5, 'both'],
		['reaching 12 m over it', { leaning: 'straddles', distanceM: 0, reachM: 12 }, 12, 'line'],
		['430 m inside', { relation: 'inside', distanceM: 430 }, 430, null],
		['a whole unit', { relation: 'inside', distanceM: null }, null, null]
	] as const)('%s', (_, patch, turnsAtM, settles) => {
		expect(firmnessOf(verdict(patch))).toEqual({ turnsAtM, settles });
	});
});
