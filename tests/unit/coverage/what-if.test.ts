import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	applyEdits,
	ASSUMABLE,
	formatEdits,
	parseEdits,
	withEdit,
	type PlanEdit
} from '../../../src/lib/coverage/what-if';
import { inForce } from '../../../src/lib/domain/plan';
import { PLANS } from '../../../src/lib/register/plans';

const edit: fc.Arbitrary<PlanEdit> = fc.oneof(
	fc.record({ plan: fc.stringMatching(/^[A-Z]\d{1,3}$/), kind: fc.constant('off' as const) }),
	fc.record({
		plan: fc.stringMatching(/^[A-Z]\d{1,3}$/),
		kind: fc.constant('status' as const),
		status: fc.constantFrom(...ASSUMABLE),
		date: fc
			.date({ min: new Date('2019-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
			.map((day) => day.toISOString().slice(0, 10))
	})
);

describe('assumptions about plans', () => {
	it('come back unchanged from a link', () => {
		fc.assert(
			fc.property(fc.uniqueArray(edit, { maxLength: 8, selector: ({ plan }) => plan }), (edits) => {
				expect(parseEdits(formatEdits(edits))).toEqual(edits);
			})
		);
	});

	it.each(['P01', 'P01.', 'P01.gone', 'P01.approved', 'P01.approved.2023-02-30', '.off', 'P01.off.x.y'])(
		'a broken part %s is refused, not guessed',
		(text) => expect(parseEdits(text)).toBeUndefined()
	);

	it('no edit leaves the register as it is', () => {
		expect(applyEdits(PLANS, [])).toEqual(PLANS);
	});

	it('a plan switched off is gone, and taking the edit back brings it back', () => {
		const off = withEdit([], 'P01', { plan: 'P01', kind: 'off' });
		expect(applyEdits(PLANS, off).some((plan) => plan.id === 'P01')).toBe(false);
		expect(applyEdits(PLANS, withEdit(off, 'P01', null))).toEqual(PLANS);
	});

	it('the North zoning task counts once assumed approved, from that day on', () => {
		const edits: PlanEdit[] = [{ plan: 'R2', kind: 'status', status: 'approved', date: '2024-05-01' }];
		const north = applyEdits(PLANS, edits).find((plan) => plan.id === 'R2');
		expect(north && inForce(north, '2024-04-30')).toBe(false);
		expect(north && inForce(north, '2024-05-01')).toBe(true);
		expect(north?.events.at(-1)?.sources).toEqual(['what-if']);
	});

	it('an approval assumed earlier moves the real one out of the way', () => {
		// QĐ 1123/QĐ-UBND approved the East zoning on 21 July 2023.
		const replaced: PlanEdit[] = [{ plan: 'R3', kind: 'status', status: 'replaced', date: '2023-01-01' }];
		const east = applyEdits(PLANS, replaced).find((plan) => plan.id === 'R3');
		expect(east && inForce(east, '2023-12-31')).toBe(false);
	});
});
