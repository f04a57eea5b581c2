import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/lib/domain/errors';
import { VINTAGES, vintageAt, vintageById } from '../../../src/lib/register/vintages';

describe('boundary dates', () => {
	// Days on which the decrees took force: 1 Jan 2020, 1 Dec 2024, 1 Jul 2025.
	it.each([
		['2009-01-01', '2019'],
		['2019-12-31', '2019'],
		['2020-01-01', '2020'],
		['2023-05-27', '2020'],
		['2024-11-30', '2020'],
		['2024-12-01', '2024'],
		['2025-06-30', '2024'],
		['2025-07-01', '2025'],
		['2045-12-31', '2025']
	] as const)('on %s those of %s are in force', (date, id) => {
		expect(vintageAt(date).id).toBe(id);
	});

	it('a day before the lines begin is refused', () => {
		expect(() => vintageAt('2008-12-31')).toThrow(new CodedError('vintage-unknown', { date: '2008-12-31' }));
	});

	it('each begins on the day after the one before ends', () => {
		for (const [i, vintage] of VINTAGES.entries()) {
			const next = VINTAGES[i + 1];
			if (!next) {
				expect(vintage.to).toBeNull();
				continue;
			}
			const after = new Date(Date.parse(vintage.to ?? '') + 86_400_000).toISOString().slice(0, 10);
			expect(after).toBe(next.from);
		}
	});

	it('226, 200, 194 and 65 communes, districts until 30 June 2025', () => {
		expect(VINTAGES.map((v) => [v.communeCount, v.hasDistricts])).toEqual([
			[226, true],
			[200, true],
			[194, true],
			[65, false]
		]);
		expect(vintageById('2024').communeCount).toBe(194);
	});
});
