import { expect, it } from 'vitest';
import { headline } from '../../../src/lib/i18n/check-words';
import { locate } from '../../../src/lib/location/locate';
import { index, register } from '../location/context';

it('a composition that only stands in never speaks first, also where it is the nearest or holds the place', () => {
	// Hữu Lũng town: inside the stand-in of thị xã Hữu Lũng, 40 km from the city's limits.
	const subject = { kind: 'point', place: [106.347, 21.506], marginM: 10, precision: 'surveyed' } as const;
	const { limits } = locate(index, subject, register, '2026-11-25');
	const inside = limits.filter(({ relation }) => relation === 'inside');
	expect(inside.map(({ proposal }) => proposal?.standing)).toEqual(['stand-in']);
	expect(headline(limits)?.proposal?.standing).not.toBe('stand-in');
});
