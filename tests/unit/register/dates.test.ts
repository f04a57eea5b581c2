import { describe, expect, it } from 'vitest';
import { vintageAt, VINTAGES } from '../../../src/lib/register/vintages';
import { countingDay, PLAN_DATE, REGISTER_DATE } from '../../../src/lib/register/dates';

describe('days of the viewer', () => {
	it('plans are counted on a day when the chosen boundaries were in force', () => {
		for (const { id } of VINTAGES) expect(vintageAt(countingDay(id)).id).toBe(id);
	});

	it('it opens on the day of Plan 122, 27 May 2023', () => {
		expect(PLAN_DATE).toBe('2023-05-27');
		expect(countingDay('2020')).toBe(PLAN_DATE);
		expect(REGISTER_DATE > PLAN_DATE).toBe(true);
	});
});
